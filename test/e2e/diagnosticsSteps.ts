import type { FrameLocator, Locator } from "playwright-core";
import type { OpenedOutlook } from "./harness.ts";
import { openTechnicalDetails } from "./steps.ts";

/** Opens the screen from the list's menu, and waits until the first run has ended. */
export async function openDiagnostics({ pane }: OpenedOutlook): Promise<void> {
  await pane.getByRole("button", { name: "More" }).first().click();
  await pane.getByRole("menuitem", { name: "Diagnostics" }).click();
  await pane.getByRole("button", { name: "Run again" }).waitFor();
}

/** The verdict: its title, and its text. */
export const verdict = (pane: FrameLocator): Promise<readonly string[]> =>
  textsIn(
    pane
      .getByRole("main")
      .getByRole("status")
      .filter({ has: pane.getByRole("heading") })
      .locator("h2, p"),
  );

/** What was checked: what, with its result. */
export const checks = (pane: FrameLocator): Promise<readonly (readonly string[])[]> =>
  pane
    .getByRole("region", { name: "What was checked" })
    .getByRole("listitem")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("p")].map(({ textContent }) => textContent)),
    )
    .then((rows) => rows.map((row) => row.map(plain)));

/** The row of a check, by its name. */
export const check = (pane: FrameLocator, name: string): Locator =>
  pane.getByRole("region", { name: "What was checked" }).getByRole("listitem").filter({ hasText: name });

/** Checks the list over a connection, for the first time or again. The focus stays on the button. */
export async function checkList(pane: FrameLocator, name: string): Promise<void> {
  const row = check(pane, name);
  await row.getByRole("button", { name: /^Check( again)?$/ }).click();
  await row.getByRole("button", { name: "Check again" }).and(pane.locator(":focus")).waitFor();
  await row.getByText("Checking…").waitFor({ state: "detached" });
}

/** The titles of the findings: those for the administrator, or those in the technical details. */
export async function findings(
  pane: FrameLocator,
  where: "For your administrator" | "Results" = "Results",
): Promise<readonly string[]> {
  if (where === "Results") await openTechnicalDetails(pane);
  return textsIn(pane.getByRole("region", { name: where }).locator("li p:first-child"));
}

/** The calls over a connection, in the technical details: each operation with its result and code. */
export async function results(
  pane: FrameLocator,
  route: "Through Outlook" | "Direct connection",
): Promise<readonly string[]> {
  await openTechnicalDetails(pane);
  const rows = await pane.getByRole("region", { name: route }).getByRole("listitem").allInnerTexts();
  return rows.map((row) =>
    plain(row)
      .replaceAll(/\s*[\d,]+ ms\s*/g, ": ")
      .replaceAll("\n", " "),
  );
}

/** The last calls as listed, without times. */
export const logged = async (pane: FrameLocator): Promise<readonly string[]> => {
  const texts = await pane
    .getByRole("region", { name: "Recent calls" })
    .getByRole("listitem")
    .allInnerTexts();
  return texts.map((text) => {
    const [, operation = "", route = "", outcome = ""] =
      /^(\w+)\s+[\d,]+ ms\s+[^·]+ · ([^·]+) · (.+)$/.exec(plain(text)) ?? [];
    return `${operation} ${route} ${outcome}`;
  });
};

const textsIn = (elements: Locator): Promise<readonly string[]> =>
  elements
    .evaluateAll((found) => found.map(({ textContent }) => textContent))
    .then((texts) => texts.map(plain));

const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, "");
