import { describe, expect, it } from "@jest/globals";
import type { AxeResults } from "axe-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";
import { en } from "../../src/i18n/en.ts";
import { everyScreen } from "./screens.ts";
import { calm, failureLines } from "./steps.ts";
import { usePane } from "./usePane.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe("axe-core finds nothing", () => {
  const outlook = usePane();

  it.each(["light", "dark"] as const)("on any screen in the %s theme", async (theme) => {
    const opened = await outlook.start({ theme });
    const frame = await opened.frame();
    await frame.evaluate(axe);
    const found: string[] = [];
    let screens = 0;
    await everyScreen(opened, outlook.exchange, en, async (screen) => {
      screens += 1;
      found.push(...(await violations(frame)).map((violation) => `${screen}: ${violation}`));
    });
    expect(found).toEqual([]);
    expect(screens).toBe(15);
  });

  it.each(["light", "dark"] as const)(
    "at start where add-ins are refused, in the %s theme",
    async (theme) => {
      outlook.exchange.faults.add({ kind: "refused" }, { operation: "GetImItemList" });
      const opened = await outlook.start({ theme });
      await failureLines(opened.pane, "Exchange does not allow add-ins to use IM lists.");
      const frame = await opened.frame();
      await frame.evaluate(axe);
      expect(await violations(frame)).toEqual([]);
    },
  );
});

/** What axe-core finds, once nothing fades any more. Tabster's own stops are no part of the page. */
async function violations(frame: Frame): Promise<readonly string[]> {
  await calm(frame);
  const results = await frame.evaluate(() =>
    (globalThis as unknown as { axe: { run: (context: object) => Promise<AxeResults> } }).axe.run({
      include: [["html"]],
      exclude: [["[data-tabster-dummy]"]],
    }),
  );
  expect(results.passes.length).toBeGreaterThan(10);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
  );
}
