import { describe, expect, it } from "@jest/globals";
import type { AxeResults } from "axe-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";
import { findLayoutProblems, prepareLayout } from "./layoutProblems.ts";
import { serveLongestTexts } from "./longestTexts.ts";
import { everyScreen } from "./screens.ts";
import { usePane } from "./usePane.ts";
import { everyConnectionScreen } from "./connectionScreens.ts";

/**
 * axe-core, with its rule for targets of 24 x 24 pixels (WCAG 2.2, 2.5.8). Excludes menus from the landmark rule:
 * Fluent's portal renders them outside the landmarks. It takes the color of a text from a property of which browsers
 * do not tell the forced color (measured), so it gets the color itself.
 */
const axe = `${readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")};
  axe.configure({
    rules: [
      { id: "region", selector: "body *:not(.fui-MenuPopover, .fui-MenuPopover *)" },
      { id: "target-size", enabled: true },
    ],
  });
  const valueOf = CSSStyleDeclaration.prototype.getPropertyValue;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return valueOf.call(this, name === "-webkit-text-fill-color" ? "color" : name);
  };`;

/** The colors in which each screen is checked, one after the other. */
const looks = ["light", "dark", "forced"] as const;
type Look = (typeof looks)[number];
/** The background of Fluent's theme in each of them. */
const background = { light: "#ffffff", dark: "#292929", forced: "#000000" } as const;

describe("Every screen at 320 px, with the longest texts of all languages", () => {
  const outlook = usePane({ direct: true });
  const ewsUrl = "/EWS/Exchange.asmx";

  it("has nothing cut or covered in a wider font and in WCAG's text spacing, at most one primary button, and passes axe-core in light, dark, and forced colors", async () => {
    const { page } = await outlook.start();
    const messages = await serveLongestTexts(page);
    const found: string[] = [];
    let screens = 0;
    /** Starts the pane. Returns the function that checks each of its screens. */
    const start = async (route: "auto" | "outlook") => {
      outlook.playground.setConfig({ route, ewsUrl, supportUrl: "https://help.example.com/" });
      await page.emulateMedia({ forcedColors: "none" });
      const opened = await outlook.start({ width: 320, theme: "light" });
      const frame = await opened.frame();
      expect(await frame.evaluate(() => innerWidth)).toBe(320);
      await frame.evaluate(axe);
      expect(await prepareLayout(frame)).toBeCloseTo(1.2);
      let look: Look = "light";
      const show = async (next: Look) => {
        if (next !== "forced") await opened.set({ theme: next });
        if (next === "forced" || look === "forced")
          await page.emulateMedia({ forcedColors: next === "forced" ? "active" : "none" });
        await frame.waitForFunction(isLook, background[next]);
        look = next;
      };
      const visit = async (screen: string) => {
        screens += 1;
        const problems: string[] = [];
        // Every other screen in the opposite order, so that each begins as the last one ended.
        for (const next of look === "light" ? looks : looks.toReversed()) {
          if (next !== look) await show(next);
          problems.push(...(await violations(frame, next)));
          const primary = next === "dark" ? await findPrimaryButtons(frame) : [];
          if (primary.length > 1) problems.push(`several primary buttons: ${primary.join(", ")}`);
        }
        problems.push(...(await findLayoutProblems(frame)));
        found.push(...problems.map((problem) => `${screen}: ${problem}`));
      };
      return { opened, visit };
    };

    const usual = await start("outlook");
    await everyScreen(usual.opened, outlook.exchange, messages, usual.visit);
    outlook.exchange.faults.clear();
    outlook.exchange.faults.refuseAddIns = true;
    const refused = await start("outlook");
    await everyConnectionScreen(refused.opened, messages, refused.visit);
    // The new connection is stored, and the next start would use it.
    await (await refused.opened.frame()).evaluate(() => localStorage.clear());
    const switched = await start("auto");
    await switched.opened.pane.getByRole("region", { name: messages.switchedTitle }).waitFor();
    await switched.visit("notice of the switch to the direct connection");
    await (
      await switched.opened.frame()
    ).evaluate(async () => {
      localStorage.clear();
      localStorage.setItem("im-groups.preferences", "{}");
      // The tips give way to the card of a change of many people.
      for (const { name = "" } of await indexedDB.databases())
        await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
    });
    outlook.exchange.faults.clear();
    const first = await start("outlook");
    await first.opened.pane.getByRole("button", { name: messages.dismissTips }).waitFor();
    await first.visit("first start, with tips");
    outlook.exchange.reset("empty");
    await first.opened.pane.getByRole("button", { name: messages.refresh }).click();
    await first.opened.pane.getByText(messages.listIsEmpty).waitFor();
    await first.visit("empty list");
    expect(screens).toBe(89);
    expect(found).toEqual([]);
  }, 600_000);
});

const isLook = (color: string): boolean => {
  const provider = document.querySelector(".fui-FluentProvider");
  return (
    provider !== null &&
    getComputedStyle(provider).getPropertyValue("--colorNeutralBackground1").trim() === color
  );
};

/**
 * Returns the labels of the primary buttons that can be pressed: those in the brand's background. While a dialog is open,
 * those in the dialog.
 */
const findPrimaryButtons = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() => {
    const within = document.querySelector(".fui-DialogSurface") ?? document;
    const probe = document.querySelector(".fui-FluentProvider")?.appendChild(document.createElement("i"));
    if (!probe) return [];
    probe.style.backgroundColor = "var(--colorBrandBackground)";
    const { backgroundColor: brand } = getComputedStyle(probe);
    probe.remove();
    return [...within.querySelectorAll("button")]
      .filter((button) => button.checkVisibility() && getComputedStyle(button).backgroundColor === brand)
      .map((button) => button.innerText);
  });

/**
 * Returns what axe-core finds after all animations: with all of its rules in light, with those about colors in dark
 * and in forced colors, which change only colors. Tabster's focus stops are not part of the page.
 */
async function violations(frame: Frame, look: Look): Promise<string[]> {
  const rules = look === "light" ? undefined : ["color-contrast", "link-in-text-block"];
  const results = await frame.evaluate(async (runOnly) => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { axe } = globalThis as unknown as { axe: { run: (...of: object[]) => Promise<AxeResults> } };
    const { passes, violations } = await axe.run(
      { include: [["html"]], exclude: [["[data-tabster-dummy]"]] },
      { resultTypes: ["violations"], ...(runOnly && { runOnly }) },
    );
    return { passed: passes.length, violations };
  }, rules);
  expect(results.passed).toBeGreaterThanOrEqual(rules ? 1 : 10);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${look}, ${id}: ${html} ${failureSummary ?? ""}`),
  );
}
