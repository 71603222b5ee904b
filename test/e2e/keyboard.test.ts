import { describe, expect, it } from "@jest/globals";
import type { FrameLocator, Locator } from "playwright-core";
import { fromMenu, newName, row } from "./listSteps.ts";
import {
  createGroup,
  focusOn,
  restartWithout,
  result,
  saying,
  shownResult,
  tabTo,
  title,
  typeContact,
  typeGroup,
  peopleField,
  peopleInField,
} from "./steps.ts";
import { usePane } from "./usePane.ts";

describe("The pane, used by keyboard", () => {
  const outlook = usePane();

  it("does the whole main job", async () => {
    const { page, pane } = await outlook.start();
    await tabTo(page, pane, pane.getByRole("button", { name: "New group" }));
    await page.keyboard.press("Enter");
    await focusOn(pane, pane.getByRole("textbox", { name: "Group name" }));
    await page.keyboard.type("Night shift");
    await page.keyboard.press("Enter");
    await focusOn(pane, pane.getByRole("heading", { level: 1, name: "Night shift" }));
    await tabTo(page, pane, pane.getByRole("button", { name: "Add people" }));
    await page.keyboard.press("Enter");
    await focusOn(pane, peopleField(pane));
    await page.keyboard.type("SIP:Mei.Lin@contoso.com");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Mei Lin");
    await page.keyboard.press("Tab");
    await focusOn(pane, pane.getByRole("combobox", { name: "Group" }));
    await page.keyboard.press("Tab");
    await focusOn(pane, pane.getByRole("button", { name: "Add contact" }));
    await page.keyboard.press("Space");
    await focusOn(pane, pane.getByRole("heading", { level: 1, name: "Mei Lin" }));
    await result(pane).getByText(saying("Mei Lin added to Night shift")).waitFor();
    await tabTo(page, pane, pane.getByRole("button", { name: "Technical details" }));
    await page.keyboard.press("Enter");
    await tabTo(page, pane, pane.getByRole("tab", { name: "Identifiers" }));
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await pane.getByRole("tab", { name: "All fields", selected: true }).waitFor();
    await tabTo(page, pane, pane.getByRole("button", { name: "Done" }));
    await page.keyboard.press("Enter");
    await focusOn(pane, pane.getByRole("treeitem", { name: "Mei Lin" }));
  });

  it("moves through the tree by arrows, Home, End, and letters, and opens a contact by Enter", async () => {
    const { page, pane } = await outlook.start();
    const item = (name: string) => pane.getByRole("treeitem", { name }).first();
    const on = (name: string) => focusOn(pane, item(name));
    const press = (key: string) => page.keyboard.press(key);
    await tabTo(page, pane, item("Favorites"));
    await press("ArrowDown");
    await on("Contoso All Hands");
    await press("End");
    await on("Other Contacts");
    await press("Home");
    await on("Favorites");
    await page.keyboard.type("de");
    await on("Design team");
    await press("ArrowRight");
    await pane.getByRole("treeitem", { name: "Design team", expanded: true }).waitFor();
    await press("ArrowRight");
    await on("+49 89 1234 5670");
    await press("ArrowDown");
    await on("Amélie Laurent");
    expect(await item("Amélie Laurent").getAttribute("aria-level")).toBe("2");
    await press("Enter");
    await focusOn(pane, pane.getByRole("heading", { level: 1, name: "Amélie Laurent" }));
    await pane.getByRole("button", { name: "Back" }).press("Enter");
    await on("Amélie Laurent");
    await press("ArrowLeft");
    await on("Design team");
    await press("ArrowLeft");
    await pane.getByRole("treeitem", { name: "Design team", expanded: false }).waitFor();
    expect(await pane.getByRole("treeitem", { name: "Amélie Laurent" }).count()).toBe(0);
  });

  it.each([
    ["New group", (pane: FrameLocator) => pane.getByRole("textbox", { name: "Group name" })],
    ["New contact", peopleField],
  ])("closes the form %s by Escape if it is empty, but not if it has text", async (button, field) => {
    const { page, pane } = await outlook.start();
    await pane.getByRole("button", { name: button }).click();
    const input = field(pane);
    await focusOn(pane, input);
    if (button === "New contact") {
      // The first Escape closes the suggestions.
      await pane.getByRole("listbox").waitFor();
      await page.keyboard.press("Escape");
      await pane.getByRole("listbox").waitFor({ state: "detached" });
      await focusOn(pane, input);
    }
    await page.keyboard.press("Escape");
    await pane.getByRole("tree").waitFor();
    await pane.getByRole("button", { name: button }).click();
    await focusOn(pane, input);
    await page.keyboard.type("x");
    await page.keyboard.press("Escape");
    await focusOn(pane, input);
    expect(await title(pane).innerText()).toBe(button);
  });

  it("selects ranges by Shift with the keys that move, and opens all groups by the asterisk", async () => {
    const { page, pane } = await outlook.start();
    const press = (key: string) => page.keyboard.press(key);
    const selected = async (names: readonly string[]) =>
      expect(
        await pane
          .getByRole("treeitem", { selected: true })
          .evaluateAll((items) => items.map((item) => item.querySelector("[title]")?.textContent)),
      ).toEqual(names);
    await tabTo(page, pane, pane.getByRole("treeitem", { name: "Favorites" }));
    await press("*");
    await pane.getByRole("treeitem", { name: "Design team", expanded: true }).waitFor();
    await pane.getByRole("treeitem", { name: "Favorites", expanded: true }).waitFor();
    await press("ArrowDown");
    await press("Shift+ArrowDown");
    await press("Shift+ArrowDown");
    await pane.getByRole("toolbar", { name: "3 selected" }).waitFor();
    await press("Shift+Home");
    await pane.getByRole("toolbar", { name: "1 selected" }).waitFor();
    await selected(["Nkechi Okafor"]);
    await press("Escape");
    await press("Control+Shift+End");
    await pane.getByRole("toolbar", { name: /^\d\d selected$/ }).waitFor();
  });

  it("keeps typed text on Back and discards it on Cancel", async () => {
    const { pane } = await outlook.start();
    await typeGroup(pane, "Night shift");
    const name = pane.getByRole("textbox", { name: "Group name" });
    await pane.getByRole("button", { name: "Back" }).click();
    await pane.getByRole("button", { name: "New group" }).click();
    expect(await name.inputValue()).toBe("Night shift");
    await pane.getByRole("button", { name: "Cancel" }).click();
    await pane.getByRole("button", { name: "New group" }).click();
    expect(await name.inputValue()).toBe("");
    await pane.getByRole("button", { name: "Back" }).click();

    await typeContact(pane, { address: "mei@contoso.com", name: "Mei", group: "Design team" });
    await pane.getByRole("button", { name: "Back" }).click();
    await pane.getByRole("button", { name: "New contact" }).click();
    expect(await readContactFields(pane)).toEqual(["mei@contoso.com", "Mei", "Design team"]);
    await pane.getByRole("button", { name: "Cancel" }).click();
    await pane.getByRole("button", { name: "New contact" }).click();
    // The group of the active row.
    expect(await readContactFields(pane)).toEqual(["Favorites"]);
  });

  it("keeps only the group from one form to the next", async () => {
    const { pane } = await outlook.start();
    await createGroup(pane, "Night shift");
    await shownResult(pane, "created");
    await pane.getByRole("button", { name: "Back" }).click();
    await focusOn(pane, pane.getByRole("treeitem", { name: "Night shift" }));
    await pane.getByRole("button", { name: "New group" }).click();
    expect(await pane.getByRole("textbox", { name: "Group name" }).inputValue()).toBe("");
    await pane.getByRole("button", { name: "Back" }).click();
    await pane.getByRole("button", { name: "New contact" }).click();
    expect(await readContactFields(pane)).toEqual(["Night shift"]);
  });

  it("returns the focus on Escape to the row whose menu was open, whose name was edited, or which was selected", async () => {
    const { page, pane } = await outlook.start();
    await row(pane, "Design team").click({ button: "right" });
    await focusOn(pane, pane.getByRole("menuitem").first());
    await page.keyboard.press("Escape");
    await focusOn(pane, row(pane, "Design team"));
    const more = pane.getByRole("banner").getByRole("button", { name: "More" });
    await more.click();
    await focusOn(pane, pane.getByRole("menuitem").first());
    await page.keyboard.press("Escape");
    await focusOn(pane, more);

    await fromMenu(pane, "Project Falcon", "Rename");
    await focusOn(pane, newName(pane));
    await page.keyboard.press("Escape");
    await focusOn(pane, row(pane, "Project Falcon"));
    await row(pane, "Design team").click();
    await row(pane, "Amélie Laurent").click({ modifiers: ["Control"] });
    await page.keyboard.press("Escape");
    await focusOn(pane, row(pane, "Amélie Laurent"));
  });
});

/** The menu or dialog that each key opens on the row Équipe Québec. */
const opened: readonly (readonly [string, (pane: FrameLocator) => Locator])[] = [
  ["Delete", (pane) => pane.getByRole("alertdialog", { name: saying("Delete “Équipe Québec”?", "whole") })],
  ["Shift+F10", (pane) => pane.getByRole("menu", { name: "Équipe Québec" })],
  ["?", (pane) => pane.getByRole("dialog", { name: "Keyboard shortcuts" })],
];

describe("Keys on a row before what it opens has loaded", () => {
  const outlook = usePane();
  const startOnRow = async () => {
    const outlookPage = await outlook.start();
    const { page, pane } = outlookPage;
    const release = await restartWithout(outlookPage, "actions");
    await row(pane, "Équipe Québec").focus();
    return { page, pane, release };
  };

  it("type into the new name, after F2", async () => {
    const { page, pane, release } = await startOnRow();
    await page.keyboard.press("F2");
    await page.keyboard.type("Project team");
    await focusOn(pane, newName(pane));
    expect(await newName(pane).inputValue()).toBe("Project team");
    await page.keyboard.press("Enter");
    await focusOn(pane, row(pane, "Project team"));
    await release();
    await pane.getByRole("button", { name: "Undo" }).waitFor();
  });

  it.each(opened)("do not act on the list, after %s", async (key, dialog) => {
    const { page, pane, release } = await startOnRow();
    await page.keyboard.press(key);
    for (const next of ["p", "Control+a", "ArrowDown", "Tab", "Delete", "Enter"])
      await page.keyboard.press(next);
    await pane.getByRole("status").getByText("Loading…").waitFor();
    await focusOn(pane, row(pane, "Équipe Québec"));
    await pane.getByRole("treeitem", { name: "Équipe Québec", expanded: false }).waitFor();
    expect(await pane.getByRole("toolbar").count()).toBe(0);
    await release();
    await focusOn(pane, dialog(pane).locator(":focus"));
    await page.keyboard.press("Escape");
    await dialog(pane).waitFor({ state: "detached" });
    await focusOn(pane, row(pane, "Équipe Québec"));
  });

  it.each(opened)("act on the list again once Escape has canceled %s", async (key, dialog) => {
    const { page, pane, release } = await startOnRow();
    await page.keyboard.press(key);
    await page.keyboard.press("Escape");
    await page.keyboard.type("fa");
    await focusOn(pane, row(pane, "Favorites"));
    await release();
    await page.keyboard.press("Shift+F10");
    await focusOn(pane, pane.getByRole("menu", { name: "Favorites" }).locator(":focus"));
    expect(await dialog(pane).count()).toBe(0);
  });
});

async function readContactFields(pane: FrameLocator): Promise<readonly (string | null)[]> {
  const group = pane.getByRole("combobox", { name: "Group" });
  return [
    ...(await peopleInField(pane)),
    // Only for one person who is new.
    ...(await pane
      .getByRole("textbox", { name: "Display name" })
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))),
    await group.locator("option:checked").textContent(),
  ];
}
