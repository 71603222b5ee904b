import type { FrameLocator, Page } from "playwright-core";
import { addMember, createContact } from "../../simulator/exchange/mailbox.ts";
import type { Exchange } from "../../simulator/exchange/startExchange.ts";
import type { Messages } from "../../src/i18n/messages.ts";
import type { OpenedOutlook } from "./harness.ts";
import { row } from "./listSteps.ts";
import type { Visit } from "./visit.ts";

/** Visits every state of the list: searches, menus, dialogs, and changes. Restores the list at the end. */
export async function everyListScreen(
  { pane, page, set }: OpenedOutlook,
  exchange: Exchange,
  words: Messages,
  visit: Visit,
): Promise<void> {
  const button = (name: string) => pane.getByRole("button", { name, exact: true });
  const search = (query: string) => pane.getByRole("searchbox").fill(query);
  const menuOf = (name: string) => row(pane, name).click({ button: "right" });
  const selectEntry = (item: string) => pane.getByRole("menuitem").filter({ hasText: item }).click();
  const escape = () => page.keyboard.press("Escape");
  const leave = async (role: "menu" | "dialog" | "alertdialog") => {
    await escape();
    await pane.getByRole(role).waitFor({ state: "detached" });
  };
  const openDialog = async (item: string, role: "dialog" | "alertdialog") => {
    await selectEntry(item);
    await pane.getByRole(role).waitFor();
  };

  await button(words.more).first().click();
  await visit("header menu");
  await leave("menu");
  await row(pane, "Favorites").press("?");
  await pane.getByRole("dialog").waitFor();
  await visit("keyboard shortcuts");
  await leave("dialog");
  await search("long.name.".repeat(12));
  await button(words.clearSearch).last().waitFor();
  await visit("search without a match");

  await search("tony smith");
  await row(pane, "Tony Smith").waitFor();
  await visit("search with matches");
  await menuOf("Tony Smith");
  await visit("menu of a person");
  await openDialog(words.moveToGroup, "dialog");
  await visit("move dialog");
  const dialog = pane.getByRole("dialog");
  await dialog.getByRole("button", { name: words.newGroup }).click();
  await dialog.getByRole("button", { name: words.createGroup }).click();
  await visit("move dialog with a new group");
  await dialog.getByRole("button", { name: words.cancel }).first().click();
  await leave("dialog");
  await menuOf("Tony Smith");
  await openDialog(words.alsoAddToGroup, "dialog");
  await dialog.getByRole("checkbox", { checked: false }).first().check();
  await visit("dialog that adds to groups");
  await leave("dialog");
  await menuOf("Tony Smith");
  await openDialog(words.removeFromListAsk, "alertdialog");
  await visit("removal dialog of a person");
  await leave("alertdialog");
  await selectPeople(pane);
  await visit("selected people");
  await menuOf("Tony Smith");
  await visit("menu of selected people");
  await leave("menu");
  await visitDragging(pane, page, visit);
  await button(words.clearSelection).click();

  await search("team");
  await menuOf("Design team");
  await visit("menu of a group");
  await openDialog(words.deleteGroupAsk, "alertdialog");
  await visit("deletion dialog of a group");
  await pane.getByRole("checkbox").uncheck();
  await visit("deletion dialog of a group, with its people");
  await leave("alertdialog");

  const rename = async (name: string) => {
    await menuOf("Project Falcon");
    await selectEntry(words.rename);
    await pane.getByRole("textbox", { name: words.newName }).fill(name);
    await page.keyboard.press("Enter");
  };
  await search("falcon");
  await rename("Design team");
  await visit("name of a group that exists");
  await escape();
  exchange.faults.add({ kind: "http", status: 403 }, { operation: "SetImGroup" });
  await rename("Long name ".repeat(12));
  await button(words.dismiss).waitFor();
  await visit("change that failed");
  await button(words.dismiss).click();
  await set({ faultDelivery: "otherClients" });
  exchange.faults.add({ kind: "busy", backOffMilliseconds: 600_000 }, { operation: "SetImGroup" });
  await rename("Falcon II");
  await button(words.stop).waitFor();
  await visit("change that waits");
  await button(words.stop).click();
  await button(words.dismiss).click();
  await set({ faultDelivery: "outlookOnTheWeb" });

  await row(pane, "Project Falcon").press("Delete");
  await button(words.undo).waitFor();
  await visit("change that can be undone");
  await button(words.undo).click();
  await button(words.ok).waitFor();
  await visit("what undo did not restore");
  await button(words.ok).click();
  await search("");
}

/** Visits the list while people are dragged over a group. */
async function visitDragging(pane: FrameLocator, page: Page, visit: Visit): Promise<void> {
  const middleOf = async (name: string, place: "first" | "last") => {
    const box = await pane.getByRole("treeitem", { name })[place]().boundingBox();
    if (!box) throw new Error(`${name} is not in the page.`);
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  const [from, to] = [await middleOf("Tony Smith", "last"), await middleOf("Favorites", "first")];
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 5 });
  await visit("people who are dragged");
  await page.keyboard.press("Escape");
  await page.mouse.up();
}

async function selectPeople(pane: FrameLocator): Promise<void> {
  const people = pane.getByRole("treeitem", { name: "Tony Smith" });
  await people.first().click({ modifiers: ["Control"] });
  await people.last().click({ modifiers: ["Control"] });
}

/** Visits the dialog that moves people in a list of many groups, with names of 256 characters. Leaves another list. */
export async function everyMoveScreen(
  { pane, page }: OpenedOutlook,
  exchange: Exchange,
  words: Messages,
  visit: Visit,
): Promise<void> {
  exchange.reset({ groups: 9, contacts: 0 });
  const { mailbox } = exchange;
  const [group, other] = mailbox.groups.filter(({ type }) => type === "UserGroup");
  if (other) other.displayName = "Konstantin Schmidt-Rottluff ".repeat(10).slice(0, 256).trim();
  if (group) group.displayName = "W".repeat(256);
  for (const displayName of ["M", "n o "].map((part) => part.repeat(256 / part.length).trim()))
    if (group)
      addMember(
        mailbox,
        group,
        createContact(mailbox, { displayName, imAddress: `${displayName.length}@x.example` }),
      );
  await pane.getByRole("button", { name: words.refresh }).click();
  await row(pane, group?.displayName ?? "").press("ArrowRight");
  await page.keyboard.press("Control+a");
  const dialog = pane.getByRole("dialog");
  for (const [entry, name] of ["move", "add"].entries()) {
    await pane.getByRole("treeitem", { level: 2 }).first().click({ button: "right" });
    await pane.getByRole("menuitem").nth(entry).click();
    await dialog.waitFor();
    const option = dialog.getByRole("option").or(dialog.getByRole("checkbox"));
    await option.nth(1).click();
    await visit(`dialog to ${name} people with the longest names`);
    await dialog.getByRole("searchbox").fill("zzyzx".repeat(40));
    await visit(`dialog to ${name} people, no match`);
    await dialog.getByRole("searchbox").press("Escape");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  }
}
