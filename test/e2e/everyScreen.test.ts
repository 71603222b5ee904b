import { describe, expect, it } from "@jest/globals";
import type { AxeResults } from "axe-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";
import type { OutlookState } from "../../simulator/outlook/page/outlookState.ts";
import type { LanguageTag } from "../../src/i18n/language.ts";
import { wordingIn } from "../i18n/wordingIn.ts";
import { everyScreen } from "./screens.ts";
import { calm } from "./steps.ts";
import { usePane } from "./usePane.ts";
import { everyWayScreen } from "./wayScreens.ts";

/** axe-core; a menu is no part of the page's landmarks, where Fluent's portal puts it. */
const axe = `${readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")};
  axe.configure({ rules: [{ id: "region", selector: "body *:not([role=menu], [role=menu] *)" }] });`;

describe("every screen, at a width of 320 px", () => {
  const outlook = usePane({ direct: true });
  const ewsUrl = "/EWS/Exchange.asmx";

  /** Goes through all screens, and gathers what a look at each finds. */
  async function lookAtAll(
    state: Partial<OutlookState>,
    language: LanguageTag,
    look: (frame: Frame) => Promise<readonly string[]>,
  ): Promise<readonly string[]> {
    const { messages } = wordingIn(language);
    const found: string[] = [];
    let screens = 0;
    /** Starts the pane, and gives what looks at its screens. */
    const start = async (route: "auto" | "outlook") => {
      outlook.playground.setConfig({ route, ewsUrl, supportUrl: "https://help.example.com/" });
      const opened = await outlook.start({ width: 320, ...state });
      const frame = await opened.frame();
      expect(await frame.evaluate(() => innerWidth)).toBe(320);
      await frame.evaluate(axe);
      const visit = async (screen: string) => {
        screens += 1;
        found.push(...(await look(frame)).map((what) => `${screen}: ${what}`));
      };
      return { opened, visit };
    };

    const usual = await start("outlook");
    await everyScreen(usual.opened, outlook.exchange, messages, usual.visit);
    outlook.exchange.faults.clear();
    outlook.exchange.faults.refuseAddIns = true;
    const refused = await start("outlook");
    await everyWayScreen(refused.opened, messages, refused.visit);
    // The way that was taken is kept, and would be taken again.
    await (await refused.opened.frame()).evaluate(() => localStorage.clear());
    const turned = await start("auto");
    await turned.opened.pane.getByRole("region", { name: messages.turnedTitle }).waitFor();
    await turned.visit("the direct route has been taken");
    expect(screens).toBe(51);
    return found;
  }

  it("is neither wider than the pane nor at odds with axe-core in English, light", async () => {
    const look = async (frame: Frame) => [...(await tooWide(frame)), ...(await violations(frame))];
    expect(await lookAtAll({ theme: "light" }, "en", look)).toEqual([]);
  });

  it("is not wider than the pane in French, and its colours can be read in the dark", async () => {
    // The theme changes colours alone, and the language words alone.
    const colours = (frame: Frame) => violations(frame, ["color-contrast"]);
    const look = async (frame: Frame) => [...(await tooWide(frame)), ...(await colours(frame))];
    expect(await lookAtAll({ theme: "dark", language: "fr-FR" }, "fr", look)).toEqual([]);
  });

  it("is not wider than the pane in Chinese", async () => {
    expect(await lookAtAll({ language: "zh-TW" }, "zh-TW", tooWide)).toEqual([]);
  });
});

/**
 * What is wider than its place: the page, a part that scrolls sideways though nobody said so, a control that is cut. XML
 * and names on one line may be.
 */
const tooWide = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() => {
    /** It stands on a line that is cut with an ellipsis, or in what is said to be scrolled sideways. */
    const isWithin = (element: Element): boolean => {
      const { parentElement: parent } = element;
      if (!parent) return false;
      const isLine = getComputedStyle(parent).textOverflow === "ellipsis";
      return isLine || parent.matches("pre, [role=region][tabindex='0']") || isWithin(parent);
    };
    return [...document.querySelectorAll("*")]
      .filter((element) => {
        const { overflowX, textOverflow } = getComputedStyle(element);
        const isControl = element.matches(
          "button, [role=tab], select, main, html, body, [role=alert], p, dd, dt",
        );
        const mayBeWide =
          element.matches("pre, svg, svg *") || textOverflow === "ellipsis" || overflowX === "clip";
        const { left, right, width } = element.getBoundingClientRect();
        const isOutside = width > 1 && (left < 0 || right > innerWidth + 0.5);
        const isCut = isControl && width > 1 && element.scrollWidth > element.clientWidth + 1;
        return !mayBeWide && (isOutside ? !isWithin(element) : isCut);
      })
      .map((element) => element.outerHTML.slice(0, 200));
  });

/** What axe-core finds, once nothing fades any more. Tabster's own stops are no part of the page. */
async function violations(frame: Frame, rules?: readonly string[]): Promise<readonly string[]> {
  await calm(frame);
  const results = await frame.evaluate(
    (runOnly) =>
      (globalThis as unknown as { axe: { run: (...of: object[]) => Promise<AxeResults> } }).axe.run(
        { include: [["html"]], exclude: [["[data-tabster-dummy]"]] },
        { resultTypes: ["violations"], ...(runOnly && { runOnly }) },
      ),
    rules,
  );
  expect(results.passes.length).toBeGreaterThanOrEqual(rules?.length ?? 10);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
  );
}
