import { describe, expect, it } from "@jest/globals";
import type { Frame } from "playwright-core";
import { en } from "../../src/i18n/en.ts";
import { fr } from "../../src/i18n/fr.ts";
import { zhTW } from "../../src/i18n/zh-TW.ts";
import { everyScreen } from "./screens.ts";
import { failureLines } from "./steps.ts";
import { usePane } from "./usePane.ts";

describe("at a width of 320 px", () => {
  const outlook = usePane();

  it.each([
    ["en-US", en],
    ["fr-FR", fr],
    ["zh-TW", zhTW],
  ])("no screen in %s is wider than the pane", async (language, words) => {
    const opened = await outlook.start({ language, width: 320 });
    const frame = await opened.frame();
    expect(await frame.evaluate(() => innerWidth)).toBe(320);
    const wide: string[] = [];
    await everyScreen(opened, outlook.exchange, words, async (screen) => {
      wide.push(...(await tooWide(frame)).map((element) => `${screen}: ${element}`));
    });
    expect(wide).toEqual([]);
  });

  it("the refusal at start is not wider either", async () => {
    outlook.exchange.faults.add({ kind: "refused" }, { operation: "GetImItemList" });
    const opened = await outlook.start({ width: 320 });
    await failureLines(opened.pane, "Exchange does not allow add-ins to use IM lists.");
    expect(await tooWide(await opened.frame())).toEqual([]);
  });
});

/**
 * What is wider than its place: the page, a part that scrolls sideways though nobody said so, a control that is cut. XML
 * and names on one line may be.
 */
const tooWide = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { overflowX, textOverflow } = getComputedStyle(element);
        const isControl = element.matches(
          "button, [role=tab], select, main, html, body, [role=alert], p, dd, dt",
        );
        const mayBeWide =
          element.matches("pre, svg, svg *") || textOverflow === "ellipsis" || overflowX === "clip";
        const { left, right, width } = element.getBoundingClientRect();
        const isOutside = width > 1 && (left < 0 || right > innerWidth + 0.5);
        const isCut = isControl && element.scrollWidth > element.clientWidth + 1;
        return !mayBeWide && (isOutside ? !element.closest("pre") : isCut);
      })
      .map((element) => element.outerHTML.slice(0, 200)),
  );
