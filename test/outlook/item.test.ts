import { afterEach, describe, expect, it } from "@jest/globals";
import { followItem } from "../../src/outlook/item.ts";
import { setOffice } from "./fakeOffice.ts";

afterEach(() => setOffice(undefined));

/** A mailbox with an event for its items. */
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
  it("tells each item that is selected, and that there is none", () => {
    const { mailbox, select } = mailboxWithEvents();
    const told: boolean[] = [];
    followItem(mailbox, (isSelected) => told.push(isSelected));
    select({ subject: "Lunch" });
    select(null);
    select({ subject: "Minutes" });
    expect(told).toEqual([true, false, true]);
  });

  it("does nothing where Outlook does not know the event", () => {
    setOffice({ EventType: {} });
    const mailbox = {
      addHandlerAsync: () => {
        throw new Error("The event is not supported.");
      },
    } as unknown as Office.Mailbox;
    expect(() => followItem(mailbox, () => undefined)).not.toThrow();
  });
});
