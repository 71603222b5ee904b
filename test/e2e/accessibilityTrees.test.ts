import { describe, expect, it } from "@jest/globals";
import type { FrameLocator, Locator } from "playwright-core";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import { row, selection } from "./listSteps.ts";
import { peopleField, saying, title } from "./steps.ts";
import { usePane } from "./usePane.ts";

// What assistive technology gets of the screens and their states. The list, the empty list, the bar for the selection,
// the dialogs that move and add, the settings, and failures have such a test beside their others.

const outlook = usePane();

/** The accessibility tree below an element, without the addresses of links and live regions that say nothing. */
const treeOf = async (element: Locator): Promise<readonly string[]> =>
  withoutIsolates(await element.ariaSnapshot())
    .split("\n")
    .filter((line) => !/^\s*- (\/url: .*|status)$/.test(line));
const button = (pane: FrameLocator, name: string) => pane.getByRole("button", { name, exact: true });

describe("Assistive technology gets", () => {
  it("a person's page: what to do first, then the groups and the contact information, each a region", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Design team").click();
    await row(pane, "Amélie Laurent").click();
    await title(pane).filter({ hasText: "Amélie Laurent" }).waitFor();
    await button(pane, "Copy Email").waitFor();
    expect(await treeOf(pane.getByRole("main"))).toEqual([
      "- main:",
      '  - heading "Amélie Laurent" [level=1]',
      '  - link "Chat":',
      '  - button "Send email"',
      '  - button "More"',
      '  - region "In groups":',
      '    - heading "In groups" [level=2]',
      '    - button "Add to group"',
      "    - list:",
      "      - listitem:",
      '        - button "Design team"',
      '        - button "Remove from Design team"',
      '  - region "Contact information":',
      '    - heading "Contact information" [level=2]',
      "    - term: IM address",
      "    - definition:",
      '      - link "amelie.laurent@contoso.com":',
      '      - button "Copy IM address"',
      "    - term: Email",
      "    - definition:",
      '      - link "amelie.laurent@contoso.com":',
      '      - button "Copy Email"',
      '  - button "Technical details"',
    ]);
    expect((await treeOf(pane.getByRole("banner"))).slice(1)).toEqual([
      '  - button "Back"',
      "  - paragraph: IM groups · ana.lima@contoso.com",
    ]);
    await button(pane, "More").click();
    expect((await treeOf(pane.getByRole("menu")))[0]).toBe('- menu "More":');
  });

  it("a group's page: its name and kind, what to do with everyone, and its people", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Équipe Québec").press("Alt+Enter");
    await title(pane).filter({ hasText: "Équipe Québec" }).waitFor();
    await button(pane, "Remove Étienne Gagnon from group").waitFor();
    expect(await treeOf(pane.getByRole("main"))).toEqual([
      "- main:",
      '  - heading "Équipe Québec" [level=1]',
      '  - button "Rename"',
      "  - paragraph: Your own group · 2 people",
      '  - link "Start group chat":',
      "    - text: Group chat",
      '  - button "Send email to group": Send email',
      '  - button "More"',
      '  - region "People":',
      '    - heading "People" [level=2]',
      '    - button "Add people"',
      "    - list:",
      "      - listitem:",
      '        - button "Étienne Gagnon etienne.gagnon@contoso.com"',
      '        - button "Remove Étienne Gagnon from group"',
      "      - listitem:",
      '        - button "Noémie Tremblay noemie.tremblay@contoso.com"',
      '        - button "Remove Noémie Tremblay from group"',
      '  - button "Technical details"',
    ]);
  });

  it("menus that are named after their row, or after how many people are selected", async () => {
    const { page, pane } = await outlook.start();
    await row(pane, "Équipe Québec").click({ button: "right" });
    expect((await treeOf(pane.getByRole("menu"))).slice(0, 3)).toEqual([
      '- menu "Équipe Québec":',
      '  - menuitem "Details Alt+Enter"',
      '  - menuitem "Select everyone"',
    ]);
    await pane.getByRole("menuitem", { name: "Select everyone" }).click();
    await selection(pane, 2).waitFor();
    await row(pane, "Étienne Gagnon").click({ button: "right" });
    expect(await treeOf(pane.getByRole("menu"))).toEqual([
      '- menu "2 selected":',
      '  - menuitem "Move 2 people to…"',
      '  - menuitem "Add 2 people to a group…"',
      '  - menuitem "Send email to 2 people"',
      '  - menuitem "Chat with 2 people"',
      '  - menuitem "Copy 2 addresses Ctrl+C"',
      '  - menuitem "Remove 2 people from group Delete"',
      '  - menuitem "Remove 2 people from list… Shift+Delete"',
    ]);
    await page.keyboard.press("Escape");
    await pane.getByRole("banner").getByRole("button", { name: "More" }).click();
    const menu = await treeOf(pane.getByRole("menu"));
    expect([menu[0], ...menu.slice(8, 13)]).toEqual([
      '- menu "More":',
      '  - menuitemcheckbox "Show Tagged group"',
      '  - group "Sort people by":',
      "    - text: Sort people by",
      '    - menuitemradio "Name" [checked]',
      '    - menuitemradio "Recently added"',
    ]);
  });

  it("New group as a form of its own within the dialog that moves", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Équipe Québec").click();
    await row(pane, "Étienne Gagnon").click({ button: "right" });
    await pane.getByRole("menuitem", { name: "Move to group…" }).click();
    const dialog = pane.getByRole("dialog", { name: "Move to group" });
    await dialog.getByRole("button", { name: "New group" }).click();
    const form = dialog.getByRole("form", { name: "New group" });
    await form.waitFor();
    expect(await treeOf(form)).toEqual([
      '- form "New group":',
      "  - text: Group name",
      '  - textbox "Group name"',
      '  - button "Create group"',
      '  - button "Cancel"',
    ]);
  });

  it("the question before a removal as an alert with its reason, and who would be deleted", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Équipe Québec").click();
    await row(pane, "Étienne Gagnon").press("Delete");
    const dialog = pane.getByRole("alertdialog");
    await dialog.waitFor();
    expect(await treeOf(dialog)).toEqual([
      '- alertdialog "Remove Étienne Gagnon?":',
      '  - heading "Remove Étienne Gagnon?" [level=2]',
      '  - paragraph: "1 person is in no other group and would be permanently deleted from your list:"',
      '  - list "1 person":',
      "    - listitem: Étienne Gagnon etienne.gagnon@contoso.com",
      '  - checkbox "Keep this person in Other Contacts" [checked]',
      "  - text: Keep this person in Other Contacts",
      "  - paragraph: They are moved to Other Contacts.",
      '  - button "Remove"',
      '  - button "Cancel"',
    ]);
    expect(await describedBy(dialog)).toMatch(/^1 person is in no other group/);
  });

  it("the keyboard shortcuts as terms with their keys", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Favorites").press("?");
    const dialog = pane.getByRole("dialog", { name: "Keyboard shortcuts" });
    await dialog.waitFor();
    const tree = await treeOf(dialog);
    expect([...tree.slice(0, 4), tree.at(-1)]).toEqual([
      '- dialog "Keyboard shortcuts":',
      '  - heading "Keyboard shortcuts" [level=2]',
      "  - term: Move between rows",
      "  - definition: ↑ ↓",
      '  - button "Close"',
    ]);
  });

  it("the people of a field as a group, and suggestions as a list of groups with one that is selected", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Design team").focus();
    await button(pane, "New contact").click();
    const field = peopleField(pane);
    await field.fill("ton");
    await pane.getByRole("option", { name: /Toni Krause/ }).waitFor();
    const parts = /listbox|group|option|combobox "Name/;
    const list = pane.getByRole("listbox", { name: "Suggestions" });
    expect((await treeOf(list)).filter((line) => parts.test(line))).toEqual([
      '- listbox "Suggestions":',
      '  - group "From this message":',
      '    - option "Tony Smith tony.smith@contoso.com Already in Design team" [disabled]:',
      '  - group "From your organization":',
      '    - option "Toni Krause toni.krause@contoso.com Account Manager · Sales" [selected]:',
    ]);
    await field.press("Enter");
    await field.fill("x@x.example");
    await field.press(";");
    await field.fill("bettina.contoso.com");
    await field.press("Enter");
    await pane.getByRole("button", { name: saying("Remove x@x.example", "whole") }).waitFor();
    expect(await treeOf(pane.getByRole("group", { name: "People to add" }))).toEqual([
      '- group "People to add":',
      '  - button "Toni Krause, select to change": Toni Krause',
      '  - button "Remove Toni Krause"',
      '  - button "x@x.example, select to change": x@x.example',
      '  - button "Remove x@x.example"',
    ]);
    expect(await describedBy(field)).toMatch(/^The address needs an @/);
    expect(await field.getAttribute("aria-invalid")).toBe("true");
  });

  it("the tips as a region, and the bar with Undo in the footer, before the status line", async () => {
    const { pane } = await outlook.open({}, {});
    expect(await treeOf(pane.getByRole("region", { name: "Tips" }))).toEqual([
      '- region "Tips":',
      "  - paragraph: Select a group to see its people.",
      "  - paragraph: Right-click a row to do more.",
      "  - paragraph: Drag people to move them.",
      '  - button "Dismiss tips"',
    ]);
    await row(pane, "Favorites").click();
    await row(pane, "Nkechi Okafor").press("Delete");
    await button(pane, "Undo").waitFor();
    await pane.getByText(/^Updated at/).waitFor();
    expect((await treeOf(pane.getByRole("contentinfo"))).slice(0, 5)).toEqual([
      "- contentinfo:",
      "  - paragraph: Nkechi Okafor removed",
      "  - paragraph: From Favorites. Still in 1 other group.",
      '  - button "Undo"',
      '  - button "Dismiss"',
    ]);
  });

  it("licenses and privacy as pages with headings", async () => {
    const { pane } = await outlook.start();
    await pane.getByRole("banner").getByRole("button", { name: "More" }).click();
    await pane.getByRole("menuitem", { name: "Settings" }).click();
    const headings = () => pane.getByRole("heading").evaluateAll((all) => all.map((one) => one.tagName));
    for (const page of ["Licenses", "Privacy"]) {
      await button(pane, page).click();
      await title(pane).filter({ hasText: page }).waitFor();
      await pane.getByRole("heading", { level: 2 }).first().waitFor();
      const [first, ...others] = await headings();
      expect([first, new Set(others)]).toEqual(["H1", new Set(["H2"])]);
      await button(pane, "Back").click();
    }
  });
});

/** The texts that describe an element. */
const describedBy = (element: Locator): Promise<string> =>
  element
    .evaluate((one) =>
      (one.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.innerText ?? "")
        .join(" "),
    )
    .then(withoutIsolates);
