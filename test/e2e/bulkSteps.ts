import type { FrameLocator, Locator } from "playwright-core";
import type { Exchange } from "../../simulator/exchange/startExchange.ts";
import { holdAnswers } from "../simulator/exchange/holdAnswers.ts";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import { saying } from "./steps.ts";

// What a person does to add many at once.

/** Opens an entry of the header's menu. */
export async function fromHeader(pane: FrameLocator, item: string): Promise<void> {
  await pane.getByRole("button", { name: "More", exact: true }).first().click();
  await pane.getByRole("menuitem", { name: item }).click();
}

/** Opens "Import contacts", and pastes a text there. */
export async function paste(pane: FrameLocator, text: string): Promise<void> {
  await fromHeader(pane, "Add from a file or paste");
  await pane.getByRole("textbox", { name: "Paste names and addresses" }).fill(text);
}

/** Goes on to the check before adding. */
export async function toCheck(pane: FrameLocator): Promise<void> {
  await pane.getByRole("button", { name: /^Check \d/ }).click();
  await pane.getByRole("heading", { name: "Check before adding" }).waitFor();
}

/** A row of the check or of the report, by its number in the file. */
export const fileRow = (pane: FrameLocator, number: number): Locator =>
  pane.getByRole("listitem").filter({ has: pane.getByText(saying(`Row ${number}`, "whole")) });

/** The filters with their counts, such as "New 171". */
export const chips = async (pane: FrameLocator): Promise<readonly string[]> =>
  (await pane.getByRole("main").getByRole("group").getByRole("button").allInnerTexts()).map((words) =>
    words.replace(/\s+/g, " ").trim(),
  );

/** Waits for the report, and gives its title. */
export async function report(pane: FrameLocator): Promise<string> {
  const title = pane.getByRole("heading", { level: 1, name: /added$/ });
  await title.waitFor({ timeout: 120_000 });
  return withoutIsolates(await title.innerText());
}

/** A table as a spreadsheet puts it on the clipboard. */
export const cells = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join("\t")).join("\n");

export const headings = ["Name", "IM address", "Group"] as const;

/** So many people, in the group Munich. */
export const munich = (count: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, index) => [
    `Person ${index + 1}`,
    `person${index + 1}@northwind.example`,
    "Munich",
  ]);

/** Holds back the answers to all addings of contacts; gives what lets them come. */
export const holdAdding = (exchange: Exchange): (() => void) =>
  holdAnswers(exchange, { operation: "AddNewImContactToGroup", calls: 1_000 });
