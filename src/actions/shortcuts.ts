import type { TextKey } from "../i18n/messages.ts";

/** True on a Mac, and on an iPad, which has the keyboard of a Mac. */
export const isMac = (): boolean => navigator.userAgent.includes("Mac");

/** The names of keys that differ by language. */
const keyNames: Readonly<Record<string, TextKey>> = {
  Shift: "keyShift",
  Enter: "keyEnter",
  Space: "keySpace",
  Escape: "keyEscape",
  Delete: "keyDelete",
};

/** Symbols that Apple's menus show instead of names. Its Delete key is the one above Return. */
const macSymbols: Readonly<Record<string, string>> = { Ctrl: "⌘", Alt: "⌥", Shift: "⇧", Delete: "⌫" };

/**
 * Returns a shortcut as the user's keyboard has it. "Shift+Delete" is "⇧⌫" on a Mac, and "Maj+Suppr" in French
 * elsewhere.
 */
export function shortcutText(shortcut: string, text: (key: TextKey) => string, onMac = isMac()): string {
  const keys = shortcut.split("+").map((key) => {
    const name = keyNames[key];
    return (onMac && macSymbols[key]) || (name ? text(name) : key);
  });
  return keys.join(onMac ? "" : "+");
}
