import type { OpenedOutlook } from "./harness.ts";

/** A recipient as office.js gives it: of unknown types, too. */
export interface GivenRecipient {
  readonly emailAddress: string;
  readonly displayName: string;
  readonly recipientType?: unknown;
}

/** The part of an item that office.js gives in read mode and that the pane reads. */
export interface GivenItem {
  readonly itemType?: "message" | "appointment";
  readonly itemId?: string;
  readonly subject?: string;
  readonly from?: GivenRecipient;
  readonly to?: readonly GivenRecipient[];
  readonly cc?: readonly GivenRecipient[];
  readonly requiredAttendees?: readonly GivenRecipient[];
  readonly optionalAttendees?: readonly GivenRecipient[];
}

/**
 * Makes office.js give this item in place of the selected one, as other clients and servers do. Selects another item of
 * Outlook, so that the pane reads it. The item itself can be changed again with `changeGivenItem`, without any event.
 */
export async function giveItem(opened: OpenedOutlook, item: GivenItem): Promise<void> {
  await changeGivenItem(opened, item);
  await opened.set({ item: "draft" });
  await opened.set({ item: "names" });
}

/** Changes what office.js gives. The pane does not notice before it reads the item again. */
export async function changeGivenItem(opened: OpenedOutlook, item: GivenItem): Promise<void> {
  const frame = await opened.frame();
  await frame.evaluate((given) => {
    // office.js sets the property whenever another item is selected.
    const ignore = () => {};
    Object.defineProperty(Office.context.mailbox, "item", {
      configurable: true,
      get: () => ({ itemType: "message", itemId: "given", subject: "Given", ...given }),
      set: ignore,
    });
  }, item);
}

/** The recipients p1 to pN. */
export const givenPeople = (count: number): readonly GivenRecipient[] =>
  Array.from({ length: count }, (_, index) => ({
    emailAddress: `p${index + 1}@contoso.example`,
    displayName: `Person ${index + 1}`,
    recipientType: "user",
  }));
