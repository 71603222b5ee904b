import { describe, expect, it } from "@jest/globals";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { addMember } from "../../simulator/exchange/mailbox.ts";
import { inMailbox, row, said, selection, settled, undo } from "./listSteps.ts";
import { calls, focusOn, restartWithout, saying } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();
const membersInMailbox = (group: string) => inMailbox(outlook.exchange.mailbox, group);

/** Where the mouse has to be to point at the middle of a row. */
async function middleOf(item: Locator): Promise<readonly [number, number]> {
  const box = await item.boundingBox();
  if (!box) throw new Error("The row is not in the page.");
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Presses the mouse on a row and moves it, in steps, to another one. Does not release it. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await page.mouse.move(...(await middleOf(from)));
  await page.mouse.down();
  await page.mouse.move(...(await middleOf(to)), { steps: 5 });
}

/** What lies over the pane while people are dragged, with the pill. */
const pill = (pane: FrameLocator, words: string): Locator =>
  pane.locator("[aria-hidden]", { hasText: saying(words, "whole") }).last();
/** The group that people can be dropped on, by what it says. */
const target = (pane: FrameLocator, group: string, words: string): Locator =>
  row(pane, group).filter({ hasText: saying(words) });
const pointer = (pane: FrameLocator, words: string): Promise<string> =>
  pill(pane, words).evaluate((element) => getComputedStyle(element).cursor);

async function selectThree(pane: FrameLocator): Promise<void> {
  await row(pane, "Design team").click();
  for (const name of ["Amélie Laurent", "Nkechi Okafor", "Yuki Tanaka"])
    await row(pane, name).click({ modifiers: ["Control"] });
  await selection(pane, 3).waitFor();
}

describe("People that are dragged", () => {
  it("are moved to the group on which they are dropped, which takes the focus, and Undo moves them back", async () => {
    const { page, pane } = await outlook.start();
    await selectThree(pane);
    await drag(page, row(pane, "Nkechi Okafor"), row(pane, "Project Falcon"));
    await pill(pane, "3 people").waitFor();
    await target(pane, "Project Falcon", "Move 3 people here").waitFor();
    await said(pane, "Hold Ctrl to add them without moving.").waitFor();
    expect(await pointer(pane, "3 people")).toBe("grabbing");
    await page.mouse.up();
    await said(pane, "3 people moved to Project Falcon").waitFor();
    await settled(pane);
    await focusOn(pane, row(pane, "Project Falcon"));
    expect(membersInMailbox("Project Falcon")).toEqual(["Amélie Laurent", "Nkechi Okafor", "Yuki Tanaka"]);
    expect(membersInMailbox("Design team")).toHaveLength(4);
    expect(await pane.getByRole("toolbar").count()).toBe(0);
    await undo(pane);
    await said(pane, "3 people restored").waitFor();
    expect(membersInMailbox("Project Falcon")).toEqual([]);
    expect(membersInMailbox("Design team")).toHaveLength(7);
  });

  it("stay where they are if they are dropped before what shows the drag has loaded", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    const release = await restartWithout(opened, "actions");
    await row(pane, "Design team").click();
    await drag(page, row(pane, "Nkechi Okafor"), row(pane, "Project Falcon"));
    await page.mouse.up();
    await said(pane, "Hold Ctrl to add them without moving.").waitFor({ state: "detached" });
    await release();
    // The same again, which shows that it has loaded, and that nothing of the first one is left.
    await drag(page, row(pane, "Nkechi Okafor"), row(pane, "Project Falcon"));
    await pill(pane, "Nkechi Okafor").waitFor();
    await page.keyboard.press("Escape");
    await pill(pane, "Nkechi Okafor").waitFor({ state: "detached" });
    await page.mouse.up();
    expect(membersInMailbox("Project Falcon")).toEqual([]);
  });

  it("are added with Ctrl, pressed and released at any time, and the first of them has the focus in an open group", async () => {
    const { page, pane } = await outlook.start();
    await row(pane, "Équipe Québec").click();
    await selectThree(pane);
    await row(pane, "Noémie Tremblay").evaluate((item) => item.scrollIntoView({ block: "center" }));
    await drag(page, row(pane, "Yuki Tanaka"), row(pane, "Noémie Tremblay"));
    await target(pane, "Équipe Québec", "Move 3 people here").waitFor();
    await page.keyboard.down("Control");
    await target(pane, "Équipe Québec", "Add 3 people here").waitFor();
    await said(pane, "Release Ctrl to move them instead.").waitFor();
    await page.keyboard.up("Control");
    await target(pane, "Équipe Québec", "Move 3 people here").waitFor();
    await page.keyboard.down("Control");
    await target(pane, "Équipe Québec", "Add 3 people here").waitFor();
    expect(await pointer(pane, "3 people")).toBe("copy");
    await page.mouse.up();
    await page.keyboard.up("Control");
    await said(pane, "3 people added to Équipe Québec").waitFor();
    await settled(pane);
    expect(membersInMailbox("Équipe Québec")).toHaveLength(5);
    expect(membersInMailbox("Design team")).toHaveLength(7);
    const amelie = pane.getByRole("treeitem", { name: "Amélie Laurent" });
    await focusOn(pane, amelie.nth(1));
    expect(await amelie.nth(1).evaluate((item) => item.matches(":focus-visible"))).toBe(false);
  });

  it("are only the one of the row if it is not selected, and the click that ends the drag opens no page", async () => {
    const { page, pane } = await outlook.start();
    await selectThree(pane);
    await drag(page, row(pane, "Tony Smith"), row(pane, "Project Falcon"));
    await pill(pane, "Tony Smith").waitFor();
    await target(pane, "Project Falcon", "Move 1 person here").waitFor();
    // Back to where it began.
    await page.mouse.move(...(await middleOf(row(pane, "Tony Smith"))));
    await target(pane, "Project Falcon", "Move 1 person here").waitFor({ state: "detached" });
    await page.mouse.up();
    await pill(pane, "Tony Smith").waitFor({ state: "detached" });
    await selection(pane, 3).waitFor();
    await row(pane, "Tony Smith").waitFor();
    await drag(page, row(pane, "Tony Smith"), row(pane, "Project Falcon"));
    await target(pane, "Project Falcon", "Move 1 person here").waitFor();
    await page.mouse.up();
    await said(pane, "Tony Smith moved to Project Falcon").waitFor();
    await settled(pane);
    await selection(pane, 3).waitFor();
    await focusOn(pane, row(pane, "Project Falcon"));
  });

  it("stay where they are after Escape, which leaves the selection", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    await selectThree(pane);
    await drag(page, row(pane, "Nkechi Okafor"), row(pane, "Project Falcon"));
    await target(pane, "Project Falcon", "Move 3 people here").waitFor();
    await page.keyboard.press("Escape");
    await pill(pane, "3 people").waitFor({ state: "detached" });
    await page.mouse.up();
    await selection(pane, 3).waitFor();
    await settled(pane);
    expect(await calls(opened, "AddImContactToGroup")).toEqual([]);
    expect(await pane.getByRole("treeitem", { name: "Project Falcon", expanded: true }).count()).toBe(0);
  });

  it("cannot be dropped on a distribution group, on Tagged, or where all of them are already", async () => {
    const { mailbox } = outlook.exchange;
    const find = (name: string) => mailbox.groups.find(({ displayName }) => displayName === name);
    const falcon = find("Project Falcon");
    for (const name of ["Amélie Laurent", "Nkechi Okafor"]) {
      const contact = mailbox.contacts.find(({ displayName }) => displayName === name);
      if (falcon && contact) addMember(mailbox, falcon, contact);
    }
    const opened = await outlook.start();
    const { page, pane } = opened;
    await pane.getByRole("banner").getByRole("button", { name: "More" }).click();
    await pane.getByRole("menuitemcheckbox", { name: "Show Tagged group" }).click();
    await row(pane, "Design team").click();
    await row(pane, "Amélie Laurent").click({ modifiers: ["Control"] });
    await row(pane, "Nkechi Okafor").click({ modifiers: ["Control"] });
    await drag(page, row(pane, "Amélie Laurent"), row(pane, "Contoso All Hands"));
    const over = async (name: string) => {
      await row(pane, name).evaluate((item) => item.scrollIntoView({ block: "center" }));
      await page.mouse.move(...(await middleOf(row(pane, name))));
      return pointer(pane, "2 people");
    };
    expect(await over("Contoso All Hands")).toBe("not-allowed");
    expect(await over("Design team")).toBe("not-allowed");
    expect(await over("Project Falcon")).toBe("not-allowed");
    expect(await over("Tagged")).toBe("not-allowed");
    expect(await over("Marketing EMEA")).toBe("grabbing");
    expect(await over("Project Falcon")).toBe("not-allowed");
    await page.mouse.up();
    await pill(pane, "2 people").waitFor({ state: "detached" });
    await settled(pane);
    expect(await calls(opened, "AddImContactToGroup")).toEqual([]);
  });

  it("open a closed group on which they rest, and scroll the list at its edge", async () => {
    const { page, pane } = await outlook.start();
    await selectThree(pane);
    await drag(page, row(pane, "Nkechi Okafor"), row(pane, "Équipe Québec"));
    await pane.getByRole("treeitem", { name: "Équipe Québec", expanded: true }).waitFor();
    await row(pane, "Étienne Gagnon").waitFor();
    const scrolled = () => pane.getByRole("main").evaluate((main) => main.scrollTop);
    const main = await pane.getByRole("main").boundingBox();
    if (!main) throw new Error("There is no list.");
    await page.mouse.move(main.x + 100, main.y + main.height - 5);
    await row(pane, "Other Contacts").waitFor();
    await pane.getByRole("main").evaluate(async (list) => {
      while (list.scrollTop + list.clientHeight < list.scrollHeight - 1)
        await new Promise(requestAnimationFrame);
    });
    expect(await scrolled()).toBeGreaterThan(0);
    await page.mouse.move(main.x + 100, main.y + 55);
    await pane.getByRole("main").evaluate(async (list) => {
      while (list.scrollTop > 0) await new Promise(requestAnimationFrame);
    });
    await page.keyboard.press("Escape");
    await page.mouse.up();
  });

  it("are asked about with their number if they are more than 20, and moved with progress and a record", async () => {
    outlook.exchange.reset({ groups: 2, contacts: 60 });
    const { page, pane } = await outlook.start();
    const inGroup = (name: string) => membersInMailbox(name)?.length ?? 0;
    const [before, target2] = [inGroup("Group 1"), inGroup("Group 2")];
    expect(before).toBeGreaterThan(20);
    await row(pane, "Group 1").click({ button: "right" });
    await pane.getByRole("menuitem", { name: "Select everyone" }).click();
    await selection(pane, before).waitFor();
    await pane.getByRole("main").evaluate((main) => main.scrollTo(0, 0));
    await drag(page, pane.getByRole("treeitem", { level: 2 }).first(), row(pane, "Favorites"));
    await target(pane, "Favorites", `Move ${before} people here`).waitFor();
    await page.mouse.up();
    const dialog = pane.getByRole("dialog", { name: `Move ${before} people` });
    await dialog.waitFor();
    await dialog.getByRole("option", { name: /^Favorites/, selected: true }).waitFor();
    await dialog.getByRole("button", { name: "Move", exact: true }).click();
    await said(pane, `${before} people moved to Favorites`).waitFor();
    await pane.getByRole("button", { name: "Show report" }).waitFor();
    expect([inGroup("Group 1"), inGroup("Group 2")]).toEqual([0, target2]);
  });
});
