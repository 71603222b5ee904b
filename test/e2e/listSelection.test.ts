import { describe, expect, it } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import {
  fromMenu,
  inMailbox,
  moveTo,
  row,
  said,
  selection,
  settled,
  shownRows,
  target,
  undo,
} from "./listSteps.ts";
import { calls, focusOn, saying } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

/** The members of a group in the mailbox. */
const membersInMailbox = (group: string) => inMailbox(outlook.exchange.mailbox, group);

/** The names of the selected rows. */
const selectedNames = (pane: FrameLocator): Promise<readonly (string | undefined)[]> =>
  pane
    .getByRole("treeitem", { selected: true })
    .evaluateAll((items) => items.map((item) => item.querySelector("[title]")?.textContent));

const button = (pane: FrameLocator, name: string) => pane.getByRole("button", { name, exact: true });
const toolbarNames = (pane: FrameLocator) =>
  pane
    .getByRole("toolbar")
    .getByRole("button")
    .evaluateAll((buttons) => buttons.map((one) => one.getAttribute("aria-label")));
/** What a live region says. */
const announced = (pane: FrameLocator, words: string) =>
  pane.getByRole("status").filter({ hasText: saying(words, "whole") });
const konstantin = "Konstantin Schmidt-Rottluff von Hohenlohe-Langenburg";

describe("Several contacts", () => {
  it("are selected by mouse with the checkbox, Ctrl, and Shift, across groups but without the groups", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Design team").click();
    await row(pane, "Amélie Laurent").click({ position: { x: 16, y: 22 } });
    await selection(pane, 1).waitFor();
    await row(pane, "Søren Mikkelsen").click({ modifiers: ["Shift"] });
    await selection(pane, 4).waitFor();
    expect(await selectedNames(pane)).toEqual([
      "Amélie Laurent",
      konstantin,
      "Nkechi Okafor",
      "Søren Mikkelsen",
    ]);
    await row(pane, "Konstantin").click({ modifiers: ["Shift"] });
    await selection(pane, 2).waitFor();
    await row(pane, "Tony Smith").click({ modifiers: ["Control"] });
    await row(pane, "Équipe Québec").click({ modifiers: ["Shift"] });
    await selection(pane, 4).waitFor();
    expect(await selectedNames(pane)).toEqual(["Amélie Laurent", konstantin, "Tony Smith", "Yuki Tanaka"]);
    await row(pane, "Amélie Laurent").click({ position: { x: 16, y: 22 } });
    await announced(pane, "3 selected").waitFor();
    await button(pane, "Clear selection").click();
    await pane.getByRole("toolbar").waitFor({ state: "detached" });
    await announced(pane, "Selection cleared").waitFor();
    await focusOn(pane, row(pane, "Amélie Laurent"));
    await button(pane, "New contact").waitFor();
  });

  it("are selected by Space, and by Shift with arrows, which widen and narrow a range, and moved without a mouse", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    const press = (key: string) => page.keyboard.press(key);
    await row(pane, "Design team").click();
    await page.keyboard.type("tony");
    await press("ArrowDown");
    await press("ArrowUp");
    await press("Space");
    await announced(pane, "1 selected").waitFor();
    await page.keyboard.type("am");
    await focusOn(pane, row(pane, "Amélie Laurent"));
    await press("Shift+ArrowDown");
    await press("Shift+ArrowDown");
    await selection(pane, 4).waitFor();
    await press("Shift+ArrowUp");
    await selection(pane, 3).waitFor();
    expect(await selectedNames(pane)).toEqual(["Amélie Laurent", konstantin, "Tony Smith"]);
    await press("End");
    await press("Home");
    await page.keyboard.type("tony");
    await press("ArrowDown");
    await press("ArrowUp");
    await press("Space");
    await selection(pane, 2).waitFor();
    // Within a name that is being typed, the key is a letter.
    await page.keyboard.type("nkechi okafor");
    await focusOn(pane, row(pane, "Nkechi Okafor"));
    expect(await selectedNames(pane)).toEqual(["Amélie Laurent", konstantin]);

    await row(pane, "Amélie Laurent").focus();
    await press("Shift+F10");
    await focusOn(pane, pane.getByRole("menuitem", { name: "Move 2 people to…" }));
    await press("Enter");
    await focusOn(pane, pane.getByRole("searchbox", { name: "Search groups" }));
    await page.keyboard.type("Project F");
    await press("Enter");
    await focusOn(pane, target(pane, "Project Falcon"));
    await press("Enter");
    await said(pane, "2 people moved to Project Falcon").waitFor();
    expect(membersInMailbox("Project Falcon")).toEqual(["Amélie Laurent", konstantin]);
    expect(await calls(opened, "AddImContactToGroup")).toHaveLength(2);
    expect(await pane.getByText("Selection cleared").count()).toBe(0);
    await press("Control+z");
    await said(pane, "2 people restored").waitFor();
    expect(membersInMailbox("Project Falcon")).toEqual([]);
  });

  it("stay selected while a page is open, and leave the selection when their group is closed or a search hides them", async () => {
    const { page, pane } = await outlook.start();
    await row(pane, "Design team").click();
    await row(pane, "Amélie Laurent").click({ modifiers: ["Control"] });
    await row(pane, "Yuki Tanaka").click();
    await pane.getByRole("button", { name: "Back" }).click();
    await selection(pane, 1).waitFor();
    await focusOn(pane, row(pane, "Yuki Tanaka"));
    await row(pane, "Équipe Québec").click();
    await row(pane, "Étienne Gagnon").click({ modifiers: ["Control"] });
    await selection(pane, 2).waitFor();
    await row(pane, "Équipe Québec").click();
    await selection(pane, 1).waitFor();
    await row(pane, "Yuki Tanaka").click({ modifiers: ["Control"] });
    await pane.getByRole("searchbox").fill("tanaka");
    await selection(pane, 1).waitFor();
    expect(await selectedNames(pane)).toEqual(["Yuki Tanaka"]);
    await focusOn(pane, pane.getByRole("searchbox"));
    await pane.getByRole("searchbox").fill("nothing like it");
    await pane.getByRole("toolbar").waitFor({ state: "detached" });
    await focusOn(pane, pane.getByRole("searchbox"));
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await row(pane, "Yuki Tanaka").waitFor();
    expect(await selectedNames(pane)).toEqual([]);
  });

  it("are everyone in a group, by its menu, which opens it", async () => {
    const { page, pane } = await outlook.start();
    await fromMenu(pane, "Design team", "Select everyone");
    await selection(pane, 7).waitFor();
    await focusOn(pane, row(pane, "Design team"));
    await page.keyboard.press("Escape");
    await pane.getByRole("toolbar").waitFor({ state: "detached" });
    await focusOn(pane, row(pane, "Design team"));
    expect(await row(pane, "Design team").getAttribute("aria-expanded")).toBe("true");
  });

  it("that are one person in two groups count once, and are moved out of both", async () => {
    const { pane } = await outlook.start();
    await pane.getByRole("searchbox").fill("tony");
    const tony = pane.getByRole("treeitem", { name: "Tony Smith" });
    await tony.nth(1).click({ modifiers: ["Control"] });
    await tony.nth(2).click({ modifiers: ["Control"] });
    await selection(pane, 1).waitFor();
    expect(await pane.getByRole("treeitem", { selected: true }).count()).toBe(2);
    await button(pane, "Move 1 person").click();
    await pane.getByRole("dialog", { name: "Move to group" }).getByText("Tony Smith").waitFor();
    await said(pane, "From Design team and Marketing EMEA").waitFor();
    await moveTo(pane, "Project Falcon");
    await row(pane, "Design team").waitFor({ state: "detached" });
    await settled(pane);
    expect(membersInMailbox("Project Falcon")).toEqual(["Tony Smith"]);
    expect(membersInMailbox("Design team")).not.toContain("Tony Smith");
    expect(membersInMailbox("Marketing EMEA")).not.toContain("Tony Smith");
    expect((await shownRows(pane)).map(({ name }) => name)).toEqual([
      "Favorites",
      "Tony Smith",
      "Project Falcon",
      "Tony Smith",
    ]);
  });

  it("are counted by the menu of a selected row, but not of another one", async () => {
    const { page, pane } = await outlook.start();
    const entries = () =>
      pane
        .getByRole("menuitem")
        .evaluateAll((items) => items.map((item) => item.querySelector("[class*=content]")?.textContent));
    await row(pane, "Favorites").click();
    await row(pane, "Design team").click();
    await row(pane, "Amélie Laurent").click({ modifiers: ["Control"] });
    await row(pane, "+49 89 1234 5670").click({ modifiers: ["Control"] });
    await pane
      .getByRole("treeitem", { name: "Tony Smith" })
      .first()
      .click({ modifiers: ["Control"] });
    await row(pane, "Amélie Laurent").click({ button: "right" });
    expect(await entries()).toEqual([
      "Move 3 people to…",
      "Add 3 people to a group…",
      "Send email to 2 people",
      "Chat with 2 people",
      "Copy 2 addresses",
      "Remove 3 people from group",
      "Remove 3 people from list…",
    ]);
    await page.keyboard.press("Escape");
    await selection(pane, 3).waitFor();
    await row(pane, "Yuki Tanaka").click({ button: "right" });
    expect((await entries())[0]).toBe("Move to group…");
    await page.keyboard.press("Escape");
    await selection(pane, 3).waitFor();
  });

  it("are selected by a long press on a touch screen, then by a tap", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Design team").click();
    const touch = (name: string, event: string) =>
      row(pane, name).dispatchEvent(event, {
        pointerType: "touch",
        pointerId: 7,
        button: 0,
        isPrimary: true,
        clientX: 100,
        clientY: 100,
        bubbles: true,
      });
    await touch("Amélie Laurent", "pointerdown");
    await selection(pane, 1).waitFor();
    await touch("Amélie Laurent", "pointerup");
    await touch("Amélie Laurent", "click");
    await selection(pane, 1).waitFor();
    await touch("Yuki Tanaka", "pointerdown");
    await touch("Yuki Tanaka", "pointerup");
    await touch("Yuki Tanaka", "click");
    await selection(pane, 2).waitFor();
    await touch("Yuki Tanaka", "pointerdown");
    await touch("Yuki Tanaka", "pointerup");
    await touch("Yuki Tanaka", "click");
    await selection(pane, 1).waitFor();
    expect(await selectedNames(pane)).toEqual(["Amélie Laurent"]);
  });

  it("that would be deleted are all named, and no one else, before they leave the list", async () => {
    const { pane } = await outlook.start();
    const before = outlook.exchange.mailbox.contacts.length;
    await row(pane, "Équipe Québec").click();
    await row(pane, "Étienne Gagnon").click({ modifiers: ["Control"] });
    await row(pane, "Noémie Tremblay").click({ modifiers: ["Control"] });
    await selection(pane, 2).waitFor();
    await row(pane, "Noémie Tremblay").press("Shift+Delete");
    const dialog = pane.getByRole("alertdialog", { name: "Remove 2 people from your list?" });
    await focusOn(pane, dialog.getByRole("button", { name: "Cancel" }));
    const named = await dialog.getByRole("listitem").allInnerTexts();
    expect(named.map((text) => text.split("\n").slice(-2))).toEqual([
      ["Étienne Gagnon", "etienne.gagnon@contoso.com"],
      ["Noémie Tremblay", "noemie.tremblay@contoso.com"],
    ]);
    await said(dialog, "Exchange cannot restore them. Undo can add them again as new contacts.").waitFor();
    await dialog.getByRole("button", { name: "Remove from list" }).click();
    await said(pane, "2 people removed from your list").waitFor();
    expect(outlook.exchange.mailbox.contacts).toHaveLength(before - 2);
    await undo(pane);
    await said(pane, "2 people restored").waitFor();
    expect(membersInMailbox("Équipe Québec")).toEqual(["Noémie Tremblay", "Étienne Gagnon"]);
  });
});

describe("The bar for the selected people", () => {
  it("is one tab stop, in which Left, Right, Home, and End move and Escape clears the selection", async () => {
    const { page, pane } = await outlook.start();
    const press = (key: string) => page.keyboard.press(key);
    await row(pane, "Design team").click();
    await row(pane, "Amélie Laurent").focus();
    await press("Space");
    await selection(pane, 1).waitFor();
    await focusOn(pane, row(pane, "Amélie Laurent"));
    await press("Shift+Tab");
    if (await pane.getByRole("button", { name: /in this message/ }).evaluate(isFocused))
      await press("Shift+Tab");
    await focusOn(pane, pane.getByRole("searchbox"));
    await press("Shift+Tab");
    await focusOn(pane, button(pane, "Clear selection"));
    await press("ArrowRight");
    await focusOn(pane, button(pane, "Move 1 person"));
    await press("End");
    await focusOn(pane, button(pane, "Remove 1 person from list…"));
    await press("ArrowRight");
    await focusOn(pane, button(pane, "Clear selection"));
    await press("ArrowLeft");
    await focusOn(pane, button(pane, "Remove 1 person from list…"));
    await press("Home");
    await press("ArrowRight");
    await press("ArrowRight");
    await press("Tab");
    await focusOn(pane, pane.getByRole("searchbox"));
    await press("Shift+Tab");
    await focusOn(pane, button(pane, "Add 1 person to a group"));
    await press("Escape");
    await pane.getByRole("toolbar").waitFor({ state: "detached" });
    await focusOn(pane, row(pane, "Amélie Laurent"));
  });

  it("gives the focus to the tree if it leaves with it, and is as high as what it replaces", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Design team").click();
    const top = async () => (await pane.getByRole("searchbox").boundingBox())?.y;
    const before = await top();
    await row(pane, "Amélie Laurent").click({ modifiers: ["Control"] });
    await selection(pane, 1).waitFor();
    expect(await top()).toBe(before);
    await button(pane, "Copy 1 address").focus();
    await pane.getByRole("searchbox").evaluate((field: HTMLInputElement) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, "tanaka");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await pane.getByRole("toolbar").waitFor({ state: "detached" });
    await focusOn(pane, pane.getByRole("treeitem").first());
  });

  it("has everything at 320 px, but where the words do not fit, the addresses are copied by the menu", async () => {
    const opened = await outlook.start({ width: 320 });
    const { page, pane } = opened;
    await row(pane, "Design team").click();
    await row(pane, "Amélie Laurent").click({ modifiers: ["Control"] });
    await selection(pane, 1).waitFor();
    const all = [
      "Clear selection",
      "Move 1 person",
      "Add 1 person to a group",
      "Send email to 1 person",
      "Copy 1 address",
      "Remove 1 person from list…",
    ];
    expect(await toolbarNames(pane)).toEqual(all);
    await page.keyboard.press("Escape");
    await pane.locator("body").evaluate((body) => (body.style.zoom = "1.5"));
    await row(pane, "Amélie Laurent").click({ modifiers: ["Control"] });
    await button(pane, "Copy 1 address").waitFor({ state: "detached" });
    expect(await toolbarNames(pane)).toEqual(all.filter((name) => name !== "Copy 1 address"));
  });
});

describe("The list with a selection, for assistive technology", () => {
  it("has a toolbar with a name, and rows whose names stay the same under the mouse", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Design team").click();
    await row(pane, "Amélie Laurent").click({ modifiers: ["Control"] });
    await row(pane, "Yuki Tanaka").click({ modifiers: ["Control"] });
    await selection(pane, 2).waitFor();
    expect(await pane.getByRole("toolbar").ariaSnapshot()).toBe(
      [
        '- toolbar "2 selected":',
        '  - button "Clear selection"',
        "  - text: 2 selected",
        '  - button "Move 2 people"',
        '  - button "Add 2 people to a group"',
        '  - button "Send email to 2 people"',
        '  - button "Copy 2 addresses"',
        '  - button "Remove 2 people from list…"',
      ].join("\n"),
    );
    const tree = (await pane.getByRole("tree").ariaSnapshot()).split("\n");
    const lines = tree
      .filter((line) => line.includes("- treeitem"))
      .map((line) => line.trim().replace(/\]:.*$/, "]"));
    expect(lines.slice(0, 10)).toEqual([
      '- treeitem "Favorites 3 people" [level=1]',
      '- treeitem "Contoso All Hands Distribution group" [level=1]',
      '- treeitem "Design team 7 people" [expanded] [level=1]',
      '- treeitem "+49 89 1234 5670 Phone in 2 groups" [level=2]',
      '- treeitem "Amélie Laurent amelie.laurent@contoso.com" [level=2] [selected]',
      `- treeitem "${konstantin} konstantin.schmidt-rottluff@northwindtraders.com" [level=2]`,
      '- treeitem "Nkechi Okafor nkechi.okafor@contoso.com in 2 groups" [level=2]',
      '- treeitem "Søren Mikkelsen soren.mikkelsen@fabrikam.com in 2 groups" [level=2]',
      '- treeitem "Tony Smith tony.smith@contoso.com in 3 groups" [level=2]',
      '- treeitem "Yuki Tanaka yuki.tanaka@contoso.com" [level=2] [selected]',
    ]);
    await button(pane, "Clear selection").click();
    const nkechi = pane.getByRole("treeitem", {
      name: "Nkechi Okafor nkechi.okafor@contoso.com in 2 groups",
      exact: true,
    });
    await nkechi.hover();
    await nkechi.getByRole("button", { name: "More" }).waitFor();
    expect(await nkechi.count()).toBe(1);
  });
});

const isFocused = (element: Element): boolean => element === document.activeElement;
