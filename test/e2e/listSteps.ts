import type { FrameLocator, Locator } from "playwright-core";
import type { Mailbox } from "../../simulator/exchange/mailbox.ts";
import { saying } from "./steps.ts";

/** A row by its name; the first one if a contact is in several open groups. */
export const row = (pane: FrameLocator, name: string): Locator =>
  pane.getByRole("treeitem", { name }).first();

/** An element by its whole text, ignoring the characters that isolate names. */
export const said = (pane: FrameLocator | Locator, words: string): Locator =>
  pane.getByText(saying(words, "whole"));

/** The bar for the selected people, each counted once. */
export const selection = (pane: FrameLocator, people: number): Locator =>
  pane.getByRole("toolbar", { name: `${people} selected` });

/** The visible facts of a row. */
export interface ShownRow {
  readonly level: string | null;
  readonly name: string;
  /** Number of rows at its level, in its group. */
  readonly siblings: number;
}

/** The rendered rows, from the first to the last. */
export const shownRows = (pane: FrameLocator): Promise<readonly ShownRow[]> =>
  pane.getByRole("treeitem").evaluateAll((items) =>
    items.map((item) => ({
      level: item.getAttribute("aria-level"),
      name: item.querySelector("[title]")?.textContent ?? "",
      siblings: Number(item.getAttribute("aria-setsize")),
    })),
  );

/** The members that the pane shows in an open group. */
export async function shownIn(pane: FrameLocator, group: string): Promise<readonly string[]> {
  const rows = await shownRows(pane);
  const at = rows.findIndex(({ level, name }) => level === "1" && name === group);
  const next = rows.findIndex(({ level }, index) => index > at && level === "1");
  return rows
    .slice(at + 1, next < 0 ? undefined : next)
    .map(({ name }) => name)
    .sort();
}

/** The names of a group's members in the mailbox. Undefined if the group does not exist. */
export function inMailbox({ groups, contacts }: Mailbox, group: string): readonly string[] | undefined {
  return groups
    .find(({ displayName }) => displayName === group)
    ?.members.map((number) => contacts.find((one) => one.number === number)?.displayName ?? "")
    .sort();
}

/** Opens a row's menu and selects an entry. */
export async function fromMenu(pane: FrameLocator, name: string, item: string): Promise<void> {
  await row(pane, name).click({ button: "right" });
  await pane.getByRole("menuitem", { name: item }).click();
}

/** The field for a group's new name, in its row. */
export const newName = (pane: FrameLocator): Locator => pane.getByRole("textbox", { name: "New name" });

/** Renames a group in its row. */
export async function rename(pane: FrameLocator, group: string, name: string): Promise<void> {
  await fromMenu(pane, group, "Rename");
  await newName(pane).fill(name);
  await newName(pane).press("Enter");
}

/** A group in the dialogs that move or add people, by its whole name. */
export const target = (pane: FrameLocator, group: string): Locator => {
  const name = new RegExp(`^${group},? (\\d|Already)`);
  return pane.getByRole("option", { name }).or(pane.getByRole("checkbox", { name }));
};

/** Selects the target group in the move dialog. */
export async function moveTo(pane: FrameLocator, group: string): Promise<void> {
  await target(pane, group).click();
  await pane.getByRole("button", { name: "Move", exact: true }).click();
}

/** Selects the target group in the dialog that adds people to more groups. */
export async function copyTo(pane: FrameLocator, group: string): Promise<void> {
  await target(pane, group).check();
  await pane.getByRole("dialog").getByRole("button", { name: "Add to group", exact: true }).click();
}

export const undo = (pane: FrameLocator): Promise<void> => pane.getByRole("button", { name: "Undo" }).click();

/** Waits until no change is running and the list is loaded. */
export const settled = (pane: FrameLocator): Promise<void> => pane.getByText(/^Updated at/).waitFor();
