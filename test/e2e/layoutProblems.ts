import type { Frame } from "playwright-core";
import { findMisplaced } from "./findMisplaced.ts";

/**
 * A font that is 20 % wider: all letters of the packaged font, drawn larger at about the same line height. The other
 * names are for browsers that use the machine's fonts.
 */
const widerFont = [
  [400, ["Open Sans Regular", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "Arial"]],
  [600, ["Open Sans Bold", "Segoe UI Bold", "Helvetica Neue Bold", "DejaVu Sans Bold", "Arial Bold"]],
].map(
  ([weight, names]) => `@font-face {
    font-family: Wider;
    font-weight: ${String(weight)};
    src: ${(names as string[]).map((name) => `local("${name}")`).join(", ")};
    size-adjust: 120%;
    ascent-override: 89%;
    descent-override: 24%;
  }`,
);

/** The text settings in which every screen is checked. */
const settings = {
  plain: "",
  "20 % wider": "* { font-family: Wider !important; }",
  // The text spacing of WCAG 2.2, success criterion 1.4.12.
  spaced: `
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`,
} as const;

/**
 * Prepares a started pane for findLayoutProblems. Returns the width of a text in the wider font, relative to the
 * pane's own. Uses constructed style sheets, because the pane's policy blocks style elements.
 */
export async function prepareLayout(frame: Frame): Promise<number> {
  await frame.evaluate(`globalThis.findMisplaced = ${String(findMisplaced)}`);
  return frame.evaluate(async (rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
    await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 14px Wider`)));
    const widthIn = (family: string) => {
      const probe = document.body.appendChild(document.createElement("span"));
      probe.textContent = "Groups and people";
      // Large, because the width of small letters is rounded to whole pixels.
      Object.assign(probe.style, { position: "absolute", fontSize: "100px", fontFamily: family });
      const { width } = probe.getBoundingClientRect();
      probe.remove();
      return width;
    };
    const pane = document.querySelector(".fui-FluentProvider");
    return widthIn("Wider") / widthIn(pane ? getComputedStyle(pane).fontFamily : "");
  }, widerFont.join("\n"));
}

/** Finds what is cut off, covered, or outside the pane in any of the text settings. */
export const findLayoutProblems = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(async (all) => {
    const look = (globalThis as unknown as { findMisplaced: () => readonly string[] }).findMisplaced;
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    const found: string[] = [];
    for (const [setting, rules] of Object.entries(all)) {
      sheet.replaceSync(rules);
      let problems = look();
      // A virtualized list measures its rows again within the next frames.
      for (let frames = 0; problems.length > 0 && frames < 10; frames += 1) {
        await new Promise(requestAnimationFrame);
        problems = look();
      }
      found.push(...problems.map((problem) => `${setting}: ${problem}`));
    }
    document.adoptedStyleSheets.pop();
    return found;
  }, settings);
