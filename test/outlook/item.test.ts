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
  it("tells each item that is selected, and not that there is none", () => {
    const { mailbox, select } = mailboxWithEvents();
    let selected = 0;
    followItem(mailbox, () => (selected += 1));
    select({ subject: "Lunch" });
    select(null);
    expect(selected).toBe(1);
    select({ subject: "Minutes" });
    expect(selected).toBe(2);
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
