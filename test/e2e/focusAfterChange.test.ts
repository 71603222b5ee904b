import { describe, expect, it } from "@jest/globals";
import type { FrameLocator, Locator } from "playwright-core";
import { deleteContact } from "../../simulator/exchange/removal.ts";
import {
  copyTo,
  fromMenu,
  inMailbox,
  moveTo,
  rename,
  row,
  said,
  selection,
  settled,
  undo,
} from "./listSteps.ts";
import { focusOn, holdBack } from "./steps.ts";
import type { OpenedOutlook } from "./harness.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

/** Opens a group, and moves to one of its people by typed letters. */
async function goTo({ page, pane }: OpenedOutlook, group: string, letters: string, name: string) {
  await row(pane, group).click();
  await page.keyboard.type(letters);
  await focusOn(pane, row(pane, name));
}

/** Waits until the change is done, and a row has the focus and is in sight: not behind the search or the bar below. */
async function focusStaysOn(pane: FrameLocator, item: Locator): Promise<void> {
  await settled(pane);
  await pane.getByRole("dialog").or(pane.getByRole("alertdialog")).waitFor({ state: "detached" });
  await focusOn(pane, item);
  await item.evaluate(waitUntilInSight);
}

/** Waits until nothing covers a row. Runs in the pane. */
async function waitUntilInSight(item: Element): Promise<void> {
  const isInSight = () => {
    const { left, top, bottom } = item.getBoundingClientRect();
    return [top + 3, bottom - 3].every((y) => item.contains(document.elementFromPoint(left + 60, y)));
  };
  while (!isInSight()) await new Promise(requestAnimationFrame);
}

const hasRing = (item: Locator): Promise<boolean> =>
  item.evaluate((element) => element.matches(":focus-visible"));
const confirm = (pane: FrameLocator): Promise<void> =>
  pane.getByRole("alertdialog").getByRole("button").first().click();

describe("The focus after a removal", () => {
  it("is on the next person, with a ring after a key", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    await goTo(opened, "Design team", "to", "Tony Smith");
    await page.keyboard.press("Delete");
    await said(pane, "Tony Smith removed from Design team. Undo is available.").waitFor();
    await focusStaysOn(pane, row(pane, "Yuki Tanaka"));
    expect(await hasRing(row(pane, "Yuki Tanaka"))).toBe(true);
  });

  it("does not let a key that is held down remove one person after the other", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    await goTo(opened, "Design team", "nk", "Nkechi Okafor");
    for (let times = 0; times < 4; times += 1) await page.keyboard.down("Delete");
    await page.keyboard.up("Delete");
    await said(pane, "Nkechi Okafor removed from Design team. Undo is available.").waitFor();
    await focusStaysOn(pane, row(pane, "Søren Mikkelsen"));
    expect(inMailbox(outlook.exchange.mailbox, "Design team")).toHaveLength(6);
  });

  it("is on the next person, without a ring after the mouse: by the row's button, its menu, and a dialog", async () => {
    const { page, pane } = await outlook.start();
    await row(pane, "Design team").click();
    await row(pane, "Nkechi Okafor").hover();
    await row(pane, "Nkechi Okafor").getByRole("button", { name: "Remove from group" }).click();
    await said(pane, "Nkechi Okafor removed from Design team. Undo is available.").waitFor();
    await page.mouse.move(0, 0);
    await focusStaysOn(pane, row(pane, "Søren Mikkelsen"));
    expect(await hasRing(row(pane, "Søren Mikkelsen"))).toBe(false);

    await fromMenu(pane, "Søren Mikkelsen", "Remove from this group");
    await said(pane, "Søren Mikkelsen removed from Design team. Undo is available.").waitFor();
    await focusStaysOn(pane, row(pane, "Tony Smith"));
    expect(await hasRing(row(pane, "Tony Smith"))).toBe(false);

    await fromMenu(pane, "Amélie Laurent", "Remove from list…");
    await confirm(pane);
    await said(pane, "Amélie Laurent removed from your list").waitFor();
    await focusStaysOn(pane, row(pane, "Konstantin"));
    expect(await hasRing(row(pane, "Konstantin"))).toBe(false);
  });

  it("is on the group after its last person", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    await goTo(opened, "Design team", "yu", "Yuki Tanaka");
    await page.keyboard.press("Delete");
    await focusOn(pane, pane.getByRole("alertdialog").getByRole("button", { name: "Cancel" }));
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await said(pane, "Yuki Tanaka removed from Design team. Undo is available.").waitFor();
    await focusStaysOn(pane, row(pane, "Design team"));
  });

  it("is on the row after the last of several, and on the group if there is none", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    await goTo(opened, "Design team", "nk", "Nkechi Okafor");
    await page.keyboard.press("Control+Space");
    await row(pane, "Amélie Laurent").click({ modifiers: ["Control"] });
    await selection(pane, 2).waitFor();
    await page.keyboard.press("Delete");
    await confirm(pane);
    await said(pane, "2 people removed from Design team. Undo is available.").waitFor();
    await focusStaysOn(pane, row(pane, "Søren Mikkelsen"));
    expect(await pane.getByRole("treeitem", { selected: true }).count()).toBe(0);

    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await selection(pane, 3).waitFor();
    await pane.getByRole("button", { name: "Move 3 people", exact: true }).click();
    await moveTo(pane, "Project Falcon");
    await said(pane, "3 people moved to Project Falcon").waitFor();
    await focusStaysOn(pane, row(pane, "Design team"));
  });

  it("is on the next person after a move, and stays after adding to another group and after a rename", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    await goTo(opened, "Design team", "am", "Amélie Laurent");
    await page.keyboard.press("Shift+F10");
    await pane.getByRole("menuitem", { name: "Move to group…" }).click();
    await moveTo(pane, "Project Falcon");
    await said(pane, "Amélie Laurent moved to Project Falcon").waitFor();
    await focusStaysOn(pane, row(pane, "Konstantin"));
    await fromMenu(pane, "Yuki Tanaka", "Add to another group…");
    await copyTo(pane, "Project Falcon");
    await said(pane, "Yuki Tanaka added to Project Falcon").waitFor();
    await focusStaysOn(pane, row(pane, "Yuki Tanaka"));
    await rename(pane, "Marketing EMEA", "Zebras");
    await said(pane, "“Marketing EMEA” renamed to “Zebras”").waitFor();
    await focusStaysOn(pane, row(pane, "Zebras"));
  });

  it("is on the next group after a group was deleted, and on the next row of a distribution group", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    await row(pane, "Marketing EMEA").click();
    await fromMenu(pane, "Marketing EMEA", "Delete group…");
    await confirm(pane);
    await said(pane, "“Marketing EMEA” deleted").waitFor();
    await focusStaysOn(pane, row(pane, "Project Falcon"));
    await page.keyboard.type("con");
    await focusOn(pane, row(pane, "Contoso All Hands"));
    await page.keyboard.press("Delete");
    await said(pane, "“Contoso All Hands” removed from your list").waitFor();
    await focusStaysOn(pane, row(pane, "Design team"));
  });

  it("is on the next match of a search, on the group before, and on the search if nothing matches any more", async () => {
    const { page, pane } = await outlook.start();
    const search = pane.getByRole("searchbox");
    await search.fill("tony");
    await row(pane, "Favorites").waitFor();
    await search.press("ArrowDown");
    await page.keyboard.type("to");
    await page.keyboard.press("Delete");
    await said(pane, "Tony Smith removed from Favorites. Undo is available.").waitFor();
    await focusStaysOn(pane, row(pane, "Design team"));
    await search.fill("tanaka");
    await row(pane, "Marketing EMEA").waitFor({ state: "detached" });
    await fromMenu(pane, "Yuki Tanaka", "Remove from list…");
    await confirm(pane);
    await settled(pane);
    await pane.getByText("No matches for").waitFor();
    await focusOn(pane, search);
    await undo(pane);
    await focusStaysOn(pane, row(pane, "Yuki Tanaka"));
    // The request for the focus is not left over for the next search.
    await search.fill("nothing like it");
    await pane.getByText("No matches for").waitFor();
    await search.press("ArrowDown");
    await search.fill("tony");
    await row(pane, "Tony Smith").waitFor();
    await focusOn(pane, search);
  });

  it("is near in a long list, in sight above the Undo bar", async () => {
    outlook.exchange.reset({ groups: 1, contacts: 400 });
    const opened = await outlook.start();
    const { page, pane } = opened;
    await goTo(opened, "Group 1", "hana a", "Hana Abbot 8");
    await page.keyboard.press("PageDown");
    const names = await pane
      .getByRole("treeitem")
      .evaluateAll((items) => items.map((item) => item.querySelector("[title]")?.textContent ?? ""));
    const focused = await pane.locator(":focus [title]").first().innerText();
    await page.keyboard.press("Delete");
    await confirm(pane);
    await pane.getByRole("button", { name: "Undo" }).waitFor();
    await focusStaysOn(pane, row(pane, names[names.indexOf(focused) + 1] ?? ""));
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Delete");
    await confirm(pane);
    await pane.getByText("399").or(pane.getByText("398")).first().waitFor();
    await focusStaysOn(pane, row(pane, "Group 1"));
  });

  it("moves to the next row if another client removes the row, and to the next group if it deletes the group", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await goTo(opened, "Design team", "nk", "Nkechi Okafor");
    const { mailbox } = outlook.exchange;
    const refresh = () =>
      pane.getByRole("button", { name: "Refresh" }).evaluate((button: HTMLElement) => button.click());
    const nkechi = mailbox.contacts.find(({ displayName }) => displayName === "Nkechi Okafor");
    if (nkechi) deleteContact(mailbox, nkechi);
    await refresh();
    await row(pane, "Nkechi Okafor").waitFor({ state: "detached" });
    await focusStaysOn(pane, row(pane, "Søren Mikkelsen"));
    const at = mailbox.groups.findIndex(({ displayName }) => displayName === "Design team");
    mailbox.groups.splice(at, 1);
    mailbox.changeNumber += 1;
    await refresh();
    await row(pane, "Design team").waitFor({ state: "detached" });
    await focusStaysOn(pane, pane.getByRole("treeitem", { level: 1 }).nth(2));
  });
});

describe("The focus after Undo", () => {
  it.each(["key", "mouse"])("is on the person who was removed: by %s", async (by) => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    await goTo(opened, "Design team", "to", "Tony Smith");
    await page.keyboard.press("Delete");
    await said(pane, "Tony Smith removed from Design team. Undo is available.").waitFor();
    if (by === "key") await page.keyboard.press("Control+z");
    else await undo(pane);
    await said(pane, "Tony Smith restored").waitFor();
    await focusStaysOn(pane, row(pane, "Tony Smith"));
    expect(await hasRing(row(pane, "Tony Smith"))).toBe(by === "key");
  });

  it("is on a contact that was deleted and is new, in its group, which is expanded again", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    await goTo(opened, "Design team", "am", "Amélie Laurent");
    await page.keyboard.press("Shift+Delete");
    await confirm(pane);
    await said(pane, "Amélie Laurent removed from your list").waitFor();
    await settled(pane);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await pane.getByRole("treeitem", { name: "Design team", expanded: false }).waitFor();
    await undo(pane);
    await said(pane, "Amélie Laurent restored").waitFor();
    await focusStaysOn(pane, row(pane, "Amélie Laurent"));
    expect(inMailbox(outlook.exchange.mailbox, "Design team")).toContain("Amélie Laurent");
  });

  it("is on the row on which somebody of several open groups was removed", async () => {
    const { page, pane } = await outlook.start();
    await row(pane, "Favorites").click();
    await row(pane, "Design team").click();
    await page.keyboard.type("tony");
    const tonys = pane.getByRole("treeitem", { name: "Tony Smith" });
    await focusOn(pane, tonys.nth(1));
    await page.keyboard.press("Shift+Delete");
    await confirm(pane);
    await said(pane, "Tony Smith removed from your list").waitFor();
    await focusStaysOn(pane, row(pane, "Yuki Tanaka"));
    await page.keyboard.press("Control+z");
    await said(pane, "Tony Smith restored").waitFor();
    await focusStaysOn(pane, tonys.nth(1));
  });

  it("is on the first of several, and on the person who was moved back", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    await goTo(opened, "Design team", "am", "Amélie Laurent");
    for (let times = 0; times < 2; times += 1) await page.keyboard.press("Shift+ArrowDown");
    await selection(pane, 3).waitFor();
    await page.keyboard.press("Delete");
    await confirm(pane);
    await said(pane, "3 people removed from Design team. Undo is available.").waitFor();
    await page.keyboard.press("Control+z");
    await said(pane, "3 people restored").waitFor();
    await focusStaysOn(pane, row(pane, "Amélie Laurent"));

    await fromMenu(pane, "Yuki Tanaka", "Move to group…");
    await moveTo(pane, "Favorites");
    await said(pane, "Yuki Tanaka moved to Favorites").waitFor();
    await row(pane, "Favorites").click();
    await row(pane, "Yuki Tanaka").waitFor();
    await undo(pane);
    await said(pane, "Yuki Tanaka restored").waitFor();
    await focusStaysOn(pane, row(pane, "Yuki Tanaka"));
    expect(await row(pane, "Favorites").getAttribute("aria-expanded")).toBe("true");
  });

  it("is on the group that was deleted, renamed, or removed", async () => {
    const { pane } = await outlook.start();
    await fromMenu(pane, "Équipe Québec", "Delete group…");
    await confirm(pane);
    await said(pane, "“Équipe Québec” deleted").waitFor();
    await undo(pane);
    await pane.getByText("is back").or(pane.getByText("restored")).first().waitFor();
    await focusStaysOn(pane, row(pane, "Équipe Québec"));
    // The report's button leaves the page with it.
    await pane.getByRole("button", { name: "OK" }).click();
    await focusStaysOn(pane, row(pane, "Équipe Québec"));

    await rename(pane, "Marketing EMEA", "Zebras");
    await said(pane, "“Marketing EMEA” renamed to “Zebras”").waitFor();
    await undo(pane);
    await focusStaysOn(pane, row(pane, "Marketing EMEA"));

    await fromMenu(pane, "Contoso All Hands", "Remove from list");
    await said(pane, "“Contoso All Hands” removed from your list").waitFor();
    await undo(pane);
    await focusStaysOn(pane, row(pane, "Contoso All Hands"));
  });

  it.each(["the search", "Outlook"])("stays where the user has gone in the meantime: %s", async (place) => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    await goTo(opened, "Design team", "am", "Amélie Laurent");
    await page.keyboard.press("Shift+Delete");
    await confirm(pane);
    await said(pane, "Amélie Laurent removed from your list").waitFor();
    await settled(pane);
    const release = await holdBack(opened, "AddNewImContactToGroup");
    await undo(pane);
    await said(pane, "Saving 1 change…").waitFor();
    if (place === "Outlook")
      await page.evaluate(() => document.body.appendChild(document.createElement("input")).focus());
    else await pane.getByRole("searchbox").click();
    await release();
    await said(pane, "Amélie Laurent restored").waitFor();
    await settled(pane);
    if (place === "Outlook") await page.locator("body > input:focus").evaluate((input) => input.remove());
    else await focusOn(pane, pane.getByRole("searchbox"));
  });
});
