import type { OutlookState } from "./outlookState.ts";

/** The four colors that Outlook sends to an add-in, as numbers. */
const colours = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x242424,
  },
  dark: {
    bodyBackgroundColor: 0x1f1f1f,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x292929,
    controlForegroundColor: 0xffffff,
  },
};

/** Returns the payload of the event officeThemeChanged. */
export function themeColours(theme: OutlookState["theme"]): readonly [string] {
  return [JSON.stringify(colours[theme])];
}
