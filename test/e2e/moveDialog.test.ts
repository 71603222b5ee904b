import { describe, expect, it } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { createGroup } from "../../simulator/exchange/mailbox.ts";
import { copyTo, fromMenu, inMailbox, moveTo, row, said, settled, target, undo } from "./listSteps.ts";
import { calls, focusOn } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();
const dialog = (pane: FrameLocator) => pane.getByRole("dialog");
const button = (pane: FrameLocator, name: string) => dialog(pane).getByRole("button", { name, exact: true });
const search = (pane: FrameLocator) => dialog(pane).getByRole("searchbox", { name: "Search groups" });
const isDisabled = (pane: FrameLocator, name: string) => button(pane, name).getAttribute("aria-disabled");

/** Opens a dialog for Amélie Laurent, who is only in Design team. */
async function ask(pane: FrameLocator, entry: string): Promise<void> {
  await row(pane, "Design team").click();
  await fromMenu(pane, "Amélie Laurent", entry);
  await dialog(pane).waitFor();
}
const askMove = (pane: FrameLocator) => ask(pane, "Move to group…");
const askAdd = (pane: FrameLocator) => ask(pane, "Add to another group…");

/** Adds groups to the mailbox, so that there is a search among them. */
function addGroups(...names: readonly string[]): void {
  for (const displayName of names) createGroup(outlook.exchange.mailbox, { displayName, type: "UserGroup" });
}

describe("The dialog that moves people", () => {
  it("says who is moved from where, and offers the other groups with how many people are in them", async () => {
    const { pane } = await outlook.start();
    await askMove(pane);
    expect((await dialog(pane).ariaSnapshot()).replace(/[\u2068\u2069]/g, "")).toBe(
      [
        '- dialog "Move to group":',
        '  - heading "Move to group" [level=2]',
        "  - text: Amélie Laurent From Design team",
        '  - searchbox "Search groups"',
        '  - listbox "Groups":',
        '    - option "Favorites 3 people"',
        '    - option "Équipe Québec 2 people"',
        '    - option "Helpdesk \\"24/7\\" 4 people"',
        '    - option "Marketing EMEA 12 people"',
        '    - option "Project Falcon 0 people"',
        '    - option "R&D <Zürich> 14 people"',
        '    - option "فريق دبي 3 people"',
        '    - option "台北開發部 🎉 5 people"',
        '    - option "Other Contacts 4 people"',
        "  - status",
        '  - button "New group"',
        '  - button "Move" [disabled]',
        '  - button "Cancel"',
      ].join("\n"),
    );
  });

  it("moves nobody until a group is selected", async () => {
    const opened = await outlook.start();
    const { pane, page } = opened;
    await askMove(pane);
    expect(await isDisabled(pane, "Move")).toBe("true");
    await button(pane, "Move").press("Enter");
    await dialog(pane).waitFor();
    expect(await calls(opened, "AddImContactToGroup")).toEqual([]);
    await moveTo(pane, "Project Falcon");
    await said(pane, "Amélie Laurent moved to Project Falcon").waitFor();
    await page.mouse.move(0, 0);
  });

  it("has no search among fewer than eight groups, whose names are reached by their first letter", async () => {
    outlook.exchange.reset({ groups: 3, contacts: 2 });
    const { pane, page } = await outlook.start();
    const { groups } = outlook.exchange.mailbox;
    const [first] = groups.filter(({ type, members }) => type === "UserGroup" && members.length > 0);
    await row(pane, first?.displayName ?? "").press("ArrowRight");
    await pane.getByRole("treeitem", { level: 2 }).first().click({ button: "right" });
    await pane.getByRole("menuitem", { name: "Move to group…" }).click();
    await focusOn(pane, pane.getByRole("option").first());
    expect(await search(pane).count()).toBe(0);
    expect(await pane.getByRole("option", { selected: true }).count()).toBe(0);
    await page.keyboard.press("o");
    await focusOn(pane, pane.getByRole("option", { name: /^Other Contacts/, selected: true }));
  });

  it("is used by keyboard: from the search into the list and back, Enter selects the first match and then moves", async () => {
    const { pane, page } = await outlook.start();
    const press = (key: string) => page.keyboard.press(key);
    await askMove(pane);
    await focusOn(pane, search(pane));
    await press("ArrowUp");
    await focusOn(pane, target(pane, "Other Contacts"));
    await press("ArrowDown");
    await focusOn(pane, search(pane));
    await page.keyboard.type("falcon");
    await said(dialog(pane), "1 group").waitFor();
    await press("Enter");
    await focusOn(pane, pane.getByRole("option", { name: /^Project Falcon/, selected: true }));
    await press("Enter");
    await said(pane, "Amélie Laurent moved to Project Falcon").waitFor();
    expect(inMailbox(outlook.exchange.mailbox, "Project Falcon")).toEqual(["Amélie Laurent"]);
  });

  it("does not move to a group that the search hides", async () => {
    const { pane } = await outlook.start();
    await askMove(pane);
    await target(pane, "Marketing EMEA").click();
    expect(await isDisabled(pane, "Move")).toBeNull();
    await search(pane).fill("zzyzx");
    await dialog(pane).getByText("No matches for", { exact: false }).first().waitFor();
    expect(await isDisabled(pane, "Move")).toBe("true");
    await search(pane).press("Escape");
    await target(pane, "Marketing EMEA").waitFor();
    expect(await search(pane).inputValue()).toBe("");
  });

  it("creates a group in place, which is then selected and has the focus", async () => {
    const { pane, page } = await outlook.start();
    await askMove(pane);
    await button(pane, "New group").click();
    const field = dialog(pane).getByRole("textbox", { name: "Group name" });
    await focusOn(pane, field);
    await page.keyboard.press("Enter");
    await dialog(pane).getByText("Enter a group name.").waitFor();
    await field.fill("Night shift");
    await page.keyboard.press("Enter");
    await focusOn(pane, target(pane, "Night shift"));
    await page.keyboard.press("Enter");
    await said(pane, "Amélie Laurent moved to Night shift").waitFor();
    expect(inMailbox(outlook.exchange.mailbox, "Night shift")).toEqual(["Amélie Laurent"]);
    await settled(pane);
  });

  it("selects the group that has the typed name already, and creates none", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await askMove(pane);
    await button(pane, "New group").click();
    await dialog(pane).getByRole("textbox", { name: "Group name" }).fill("Project Falcon");
    await button(pane, "Create group").click();
    await focusOn(pane, target(pane, "Project Falcon"));
    await pane.getByRole("option", { name: /^Project Falcon/, selected: true }).waitFor();
    expect(await calls(opened, "AddImGroup")).toEqual([]);
  });

  it("shows why a group could not be created, and tries again", async () => {
    outlook.exchange.faults.add({ kind: "http", status: 403 }, { operation: "AddImGroup" });
    const { pane } = await outlook.start();
    await askMove(pane);
    await button(pane, "New group").click();
    await dialog(pane).getByRole("textbox", { name: "Group name" }).fill("Night shift");
    await button(pane, "Create group").click();
    await dialog(pane).getByRole("alert").waitFor();
    await button(pane, "Create group").click();
    await focusOn(pane, target(pane, "Night shift"));
  });

  it("shows names of 256 characters in full", async () => {
    const name = "Northwind migration, second phase: ".repeat(8).slice(0, 256).trim();
    addGroups(name);
    const { pane } = await outlook.start({ width: 320 });
    await askMove(pane);
    const option = pane.getByRole("option", { name });
    expect(await option.innerText()).toContain(name);
    const { cut, wide } = await option.evaluate((element) => ({
      cut: [...element.querySelectorAll("*")].some(
        (one) =>
          getComputedStyle(one).clipPath === "none" &&
          (getComputedStyle(one).textOverflow === "ellipsis" || one.scrollWidth > one.clientWidth + 1),
      ),
      wide: element.scrollWidth > element.clientWidth,
    }));
    expect({ cut, wide }).toEqual({ cut: false, wide: false });
  });
});

describe("The dialog that adds people to groups", () => {
  it("has a check box for each group, checked and disabled for those that they are in", async () => {
    const { pane } = await outlook.start();
    await askAdd(pane);
    expect((await dialog(pane).ariaSnapshot()).replace(/[\u2068\u2069]/g, "")).toBe(
      [
        '- dialog "Add to group":',
        '  - heading "Add to group" [level=2]',
        "  - text: Amélie Laurent amelie.laurent@contoso.com",
        '  - searchbox "Search groups"',
        '  - group "Groups":',
        '    - checkbox "Favorites, 3 people"',
        "    - text: Favorites 3",
        '    - checkbox "Design team, Already in" [checked] [disabled]',
        "    - text: Design team Already in",
        '    - checkbox "Équipe Québec, 2 people"',
        "    - text: Équipe Québec 2",
        '    - checkbox "Helpdesk \\"24/7\\", 4 people"',
        '    - text: Helpdesk "24/7" 4',
        '    - checkbox "Marketing EMEA, 12 people"',
        "    - text: Marketing EMEA 12",
        '    - checkbox "Project Falcon, 0 people"',
        "    - text: Project Falcon 0",
        '    - checkbox "R&D <Zürich>, 14 people"',
        "    - text: R&D <Zürich> 14",
        '    - checkbox "فريق دبي, 3 people"',
        "    - text: فريق دبي 3",
        '    - checkbox "台北開發部 🎉, 5 people"',
        "    - text: 台北開發部 🎉 5",
        '    - checkbox "Other Contacts, 4 people"',
        "    - text: Other Contacts 4",
        "  - status",
        '  - button "New group"',
        '  - button "Add to group" [disabled]',
        '  - button "Cancel"',
      ].join("\n"),
    );
  });

  it("adds to several groups at once, also by keyboard, and undoes that in one step", async () => {
    const { pane, page } = await outlook.start();
    const members = (group: string) => inMailbox(outlook.exchange.mailbox, group);
    await askAdd(pane);
    await target(pane, "Favorites").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await focusOn(pane, target(pane, "Équipe Québec"));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await button(pane, "Add to 2 groups").waitFor();
    await page.keyboard.press("Enter");
    await said(pane, 'Amélie Laurent added to Favorites and Helpdesk "24/7"').waitFor();
    await settled(pane);
    expect(members("Favorites")).toContain("Amélie Laurent");
    expect(members('Helpdesk "24/7"')).toContain("Amélie Laurent");
    await undo(pane);
    await said(pane, "Amélie Laurent restored").waitFor();
    await settled(pane);
    expect(members("Favorites")).not.toContain("Amélie Laurent");
    expect(members('Helpdesk "24/7"')).not.toContain("Amélie Laurent");
  });

  it("keeps what is checked while a search hides it", async () => {
    const { pane } = await outlook.start();
    await askAdd(pane);
    await search(pane).fill("emea");
    await target(pane, "Marketing EMEA").check();
    await search(pane).fill("falcon");
    await target(pane, "Project Falcon").check();
    await button(pane, "Add to 2 groups").waitFor();
    await target(pane, "Project Falcon").uncheck();
    await search(pane).fill("");
    expect(await target(pane, "Marketing EMEA").isChecked()).toBe(true);
    await copyTo(pane, "Marketing EMEA");
    await said(pane, "Amélie Laurent added to Marketing EMEA").waitFor();
  });
});
