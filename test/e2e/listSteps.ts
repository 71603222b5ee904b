import type { FrameLocator, Locator } from "playwright-core";
import type { Mailbox } from "../../simulator/exchange/mailbox.ts";
import { saying } from "./steps.ts";

/** A row by what it shows; the first, where a person is in several open groups. */
export const row = (pane: FrameLocator, name: string): Locator =>
  pane.getByRole("treeitem", { name }).first();

/** A text as a whole, whatever names are isolated in it. */
export const said = (pane: FrameLocator | Locator, words: string): Locator =>
  pane.getByText(saying(words, "whole"));

/** What the list shows of a row. */
export interface ShownRow {
  readonly level: string | null;
  readonly name: string;
  /** How many there are at its level, in its group. */
  readonly siblings: number;
}

/** The rows that are in the page, from the first to the last. */
export const shownRows = (pane: FrameLocator): Promise<readonly ShownRow[]> =>
  pane.getByRole("treeitem").evaluateAll((items) =>
    items.map((item) => ({
      level: item.getAttribute("aria-level"),
      name: item.querySelector("[title]")?.textContent ?? "",
      siblings: Number(item.getAttribute("aria-setsize")),
    })),
  );

/** The people whom the pane shows in an open group. */
export async function shownIn(pane: FrameLocator, group: string): Promise<readonly string[]> {
  const rows = await shownRows(pane);
  const at = rows.findIndex(({ level, name }) => level === "1" && name === group);
  const next = rows.findIndex(({ level }, index) => index > at && level === "1");
  return rows
    .slice(at + 1, next < 0 ? undefined : next)
    .map(({ name }) => name)
    .sort();
}

/** The names of the people whom the mailbox holds in a group; undefined where there is no such group. */
export function inMailbox({ groups, contacts }: Mailbox, group: string): readonly string[] | undefined {
  return groups
    .find(({ displayName }) => displayName === group)
    ?.members.map((number) => contacts.find((one) => one.number === number)?.displayName ?? "")
    .sort();
}

/** Opens a row's menu and chooses from it. */
export async function fromMenu(pane: FrameLocator, name: string, item: string): Promise<void> {
  await row(pane, name).click({ button: "right" });
  await pane.getByRole("menuitem", { name: item }).click();
}

/** The field in which a group's name is changed in its row. */
export const newName = (pane: FrameLocator): Locator => pane.getByRole("textbox", { name: "New name" });

/** Gives a group another name in its row. */
export async function rename(pane: FrameLocator, group: string, name: string): Promise<void> {
  await fromMenu(pane, group, "Rename");
  await newName(pane).fill(name);
  await newName(pane).press("Enter");
}

/** Answers the question for the group that somebody is moved to. */
export async function moveTo(pane: FrameLocator, group: string): Promise<void> {
  await pane.getByRole("combobox", { name: "To group" }).selectOption({ label: group });
  await pane.getByRole("button", { name: "Move", exact: true }).click();
}

/** Answers the question for the group that somebody is added to as well. */
export async function copyTo(pane: FrameLocator, group: string): Promise<void> {
  await pane.getByRole("combobox", { name: "To group" }).selectOption({ label: group });
  await pane.getByRole("button", { name: "Add to group", exact: true }).click();
}

export const undo = (pane: FrameLocator): Promise<void> => pane.getByRole("button", { name: "Undo" }).click();

/** Waits until no change is under way and the list has been read. */
export const settled = (pane: FrameLocator): Promise<void> => pane.getByText(/^Read at/).waitFor();
