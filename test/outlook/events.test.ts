import { afterEach, describe, expect, it } from "@jest/globals";
import { brightnessOf, followItem, followTheme, type Brightness } from "../../src/outlook/events.ts";
import { setOffice } from "./fakeOffice.ts";

afterEach(() => setOffice(undefined));

type Handler = (event: { readonly officeTheme?: Partial<Office.OfficeTheme> }) => void;

/**
 * Follows the theme of an Outlook with `officeTheme` at start. Returns the reported values and a function to change it.
 */
function follow(officeTheme?: Partial<Office.OfficeTheme>) {
  const reported: Brightness[] = [];
  const handlers: Handler[] = [];
  setOffice({ context: { officeTheme }, EventType: { OfficeThemeChanged: "officeThemeChanged" } });
  const mailbox = {
    addHandlerAsync: (type: string, handler: Handler) => {
      if (type === "officeThemeChanged") handlers.push(handler);
    },
  };
  followTheme(mailbox as unknown as Office.Mailbox, (brightness) => reported.push(brightness));
  return {
    reported,
    change: (theme: Partial<Office.OfficeTheme>) => handlers.forEach((on) => on({ officeTheme: theme })),
  };
}

describe("The brightness of Outlook's theme", () => {
  it.each<readonly [string, Brightness]>([
    ["#FFFFFF", "light"],
    ["#fff4ce", "light"],
    ["#00ff00", "light"],
    ["808080", "light"],
    ["#7f7f7f", "dark"],
    ["#0000ff", "dark"],
    ["#262626", "dark"],
    ["#000000", "dark"],
  ])("for a background of %s is %s", (bodyBackgroundColor, brightness) => {
    expect(brightnessOf({ bodyBackgroundColor })).toBe(brightness);
  });

  it.each([["white"], ["#fff"], [""], [0xffffff], [null], [undefined]])(
    "is undefined for a background of %j",
    (bodyBackgroundColor) => {
      expect(brightnessOf({ bodyBackgroundColor })).toBeUndefined();
    },
  );

  it("is undefined without a theme", () => {
    expect(brightnessOf(undefined)).toBeUndefined();
  });
});

describe("Following Outlook's theme", () => {
  it("reports the theme that Outlook has at start", () => {
    expect(follow({ bodyBackgroundColor: "#262626" }).reported).toEqual(["dark"]);
  });

  it("reports nothing before the first event if Outlook has no theme at start", () => {
    const { reported, change } = follow();
    expect(reported).toEqual([]);
    change({ bodyBackgroundColor: "#1f1f1f" });
    expect(reported).toEqual(["dark"]);
  });

  it("uses the event's own colors, because the property is updated late", () => {
    const { reported, change } = follow({ bodyBackgroundColor: "#ffffff" });
    change({ bodyBackgroundColor: "#262626" });
    change({ bodyBackgroundColor: "#ffffff" });
    expect(reported).toEqual(["light", "dark", "light"]);
  });

  it("reports nothing for an event without colors", () => {
    const { reported, change } = follow();
    change({});
    expect(reported).toEqual([]);
  });

  it("leaves the theme to the browser if Outlook does not support the event", () => {
    setOffice({ context: {}, EventType: {} });
    const reported: Brightness[] = [];
    const mailbox = {
      addHandlerAsync: () => {
        throw new Error("The event is not supported.");
      },
    };
    followTheme(mailbox as unknown as Office.Mailbox, (brightness) => reported.push(brightness));
    expect(reported).toEqual([]);
  });
});

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
