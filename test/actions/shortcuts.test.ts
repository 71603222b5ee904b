import { describe, expect, it } from "@jest/globals";
import { shortcutText } from "../../src/actions/shortcuts.ts";
import { wordingIn } from "../i18n/wordingIn.ts";

describe("A shortcut", () => {
  it.each([
    ["Shift+Delete", "Shift+Delete", "Maj+Suppr", "⇧⌫"],
    ["Ctrl+C", "Ctrl+C", "Ctrl+C", "⌘C"],
    ["Shift+F10", "Shift+F10", "Maj+F10", "⇧F10"],
    ["Enter", "Enter", "Entrée", "Enter"],
    ["Alt+Enter", "Alt+Enter", "Alt+Entrée", "⌥Enter"],
    ["Escape", "Esc", "Échap", "Esc"],
    ["?", "?", "?", "?"],
  ])("has the names of the user's keys: %s", (shortcut, english, french, mac) => {
    const { text } = wordingIn("en");
    expect([
      shortcutText(shortcut, text, false),
      shortcutText(shortcut, wordingIn("fr").text, false),
      shortcutText(shortcut, text, true),
    ]).toEqual([english, french, mac]);
  });
});
