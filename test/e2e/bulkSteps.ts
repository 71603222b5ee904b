import type { FrameLocator, Locator } from "playwright-core";
import type { Exchange } from "../../simulator/exchange/startExchange.ts";
import { holdResponses } from "../simulator/exchange/holdResponses.ts";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import { saying } from "./steps.ts";

// The user's steps when adding many people at once.

/** Opens an entry of the header's menu. */
export async function fromHeader(pane: FrameLocator, item: string): Promise<void> {
  await pane.getByRole("button", { name: "More", exact: true }).first().click();
  await pane.getByRole("menuitem", { name: item }).click();
}

/** Opens "Add from a file or paste" and pastes a text. */
export async function paste(pane: FrameLocator, text: string): Promise<void> {
  await fromHeader(pane, "Import contacts");
  await pane.getByRole("textbox", { name: "Paste names and addresses" }).fill(text);
}

/** Continues to the check before adding. */
export async function toCheck(pane: FrameLocator): Promise<void> {
  await pane.getByRole("button", { name: /^Check \d/ }).click();
  await pane.getByRole("heading", { name: "Check before adding" }).waitFor();
}

/** A row of the check or of the report, by its row number in the table, or by its name. */
export const fileRow = (pane: FrameLocator, row: number | string): Locator =>
  pane
    .getByRole("listitem")
    .filter({ has: pane.getByText(saying(typeof row === "number" ? `Row ${row}` : row, "whole")) });

/** The filters with their counts, such as "New 171". */
export const chips = async (pane: FrameLocator): Promise<readonly string[]> =>
  (await pane.getByRole("main").getByRole("group").getByRole("button").allInnerTexts()).map((words) =>
    words.replace(/\s+/g, " ").trim(),
  );

/** Waits for the report and returns its title. */
export async function report(pane: FrameLocator): Promise<string> {
  const title = pane.getByRole("heading", { level: 1, name: /added$/ });
  await title.waitFor({ timeout: 120_000 });
  return withoutIsolates(await title.innerText());
}

/** A table in the form in which a spreadsheet copies it to the clipboard. */
export const cells = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join("\t")).join("\n");

export const headings = ["Name", "IM address", "Group"] as const;

/** Rows for `count` people in the group Munich. */
export const munich = (count: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, index) => [
    `Person ${index + 1}`,
    `person${index + 1}@northwind.example`,
    "Munich",
  ]);

/** Holds back the responses to all AddNewImContactToGroup calls. Returns the function that releases them. */
export const holdAddResponses = (exchange: Exchange): (() => void) =>
  holdResponses(exchange, { operation: "AddNewImContactToGroup", calls: 1_000 });
