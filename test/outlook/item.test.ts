import { afterEach, describe, expect, it } from "@jest/globals";
import { followItem } from "../../src/outlook/item.ts";
import { setOffice } from "./fakeOffice.ts";

afterEach(() => setOffice(undefined));

/** Creates a mailbox with an event for the selection of items. */
function mailboxWithEvents() {
  setOffice({ EventType: { ItemChanged: "olkItemSelectedChanged" } });
  const handlers: (() => void)[] = [];
  const mailbox = {
    item: undefined as unknown,
    addHandlerAsync: (type: string, handler: () => void) => {
      if (type === "olkItemSelectedChanged") handlers.push(handler);
    },
  };
  const select = (item: unknown) => {
    mailbox.item = item;
    handlers.forEach((handler) => handler());
  };
  return { mailbox: mailbox as unknown as Office.Mailbox, select };
}

describe("Following the selected item", () => {
  it("reports whether an item is selected, at each change", () => {
    const { mailbox, select } = mailboxWithEvents();
    const reported: boolean[] = [];
    followItem(mailbox, (isSelected) => reported.push(isSelected));
    select({ subject: "Lunch" });
    select(null);
    select({ subject: "Minutes" });
    expect(reported).toEqual([true, false, true]);
  });

  it("does nothing if Outlook does not support the event", () => {
    setOffice({ EventType: {} });
    const mailbox = {
      addHandlerAsync: () => {
        throw new Error("The event is not supported.");
      },
    } as unknown as Office.Mailbox;
    expect(() => followItem(mailbox, () => undefined)).not.toThrow();
  });
});
