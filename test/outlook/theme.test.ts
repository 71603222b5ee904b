import { afterEach, describe, expect, it } from "@jest/globals";
import { brightnessOf, followTheme, type Brightness } from "../../src/outlook/theme.ts";
import { setOffice } from "./fakeOffice.ts";

afterEach(() => setOffice(undefined));

type Handler = (event: { readonly officeTheme?: Partial<Office.OfficeTheme> }) => void;

/** Follows the theme of an Outlook that has `officeTheme` at start; gives what was told, and the way to change it. */
function follow(officeTheme?: Partial<Office.OfficeTheme>) {
  const told: Brightness[] = [];
  const handlers: Handler[] = [];
  setOffice({ context: { officeTheme }, EventType: { OfficeThemeChanged: "officeThemeChanged" } });
  const mailbox = {
    addHandlerAsync: (type: string, handler: Handler) => {
      if (type === "officeThemeChanged") handlers.push(handler);
    },
  };
  followTheme(mailbox as unknown as Office.Mailbox, (brightness) => told.push(brightness));
  return {
    told,
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
  ])("with a background of %s is %s", (bodyBackgroundColor, brightness) => {
    expect(brightnessOf({ bodyBackgroundColor })).toBe(brightness);
  });

  it.each([["white"], ["#fff"], [""], [0xffffff], [null], [undefined]])(
    "is not known for a background of %j",
    (bodyBackgroundColor) => {
      expect(brightnessOf({ bodyBackgroundColor })).toBeUndefined();
    },
  );

  it("is not known without a theme", () => {
    expect(brightnessOf(undefined)).toBeUndefined();
  });
});

describe("Following Outlook's theme", () => {
  it("tells the theme that Outlook has at start", () => {
    expect(follow({ bodyBackgroundColor: "#262626" }).told).toEqual(["dark"]);
  });

  it("tells nothing before the first event where Outlook has no theme at start", () => {
    const { told, change } = follow();
    expect(told).toEqual([]);
    change({ bodyBackgroundColor: "#1f1f1f" });
    expect(told).toEqual(["dark"]);
  });

  it("takes the event's own colours, as the property lags", () => {
    const { told, change } = follow({ bodyBackgroundColor: "#ffffff" });
    change({ bodyBackgroundColor: "#262626" });
    change({ bodyBackgroundColor: "#ffffff" });
    expect(told).toEqual(["light", "dark", "light"]);
  });

  it("tells nothing for an event without colours", () => {
    const { told, change } = follow();
    change({});
    expect(told).toEqual([]);
  });

  it("leaves it to the browser where Outlook does not know the event", () => {
    setOffice({ context: {}, EventType: {} });
    const told: Brightness[] = [];
    const mailbox = {
      addHandlerAsync: () => {
        throw new Error("The event is not supported.");
      },
    };
    followTheme(mailbox as unknown as Office.Mailbox, (brightness) => told.push(brightness));
    expect(told).toEqual([]);
  });
});
