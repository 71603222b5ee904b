import { describe, expect, it } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { inMailbox, moveTo, row, said, settled, shownRows, undo } from "./listSteps.ts";
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

describe("Several contacts", () => {
  it("are selected by mouse with Ctrl and Shift, across groups but without the groups", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Design team").click();
    await row(pane, "Amélie Laurent").click({ modifiers: ["Control"] });
    await row(pane, "Søren Mikkelsen").click({ modifiers: ["Shift"] });
    await said(pane, "4 people selected").waitFor();
    const four = [
      "Amélie Laurent",
      "Konstantin Schmidt-Rottluff von Hohenlohe-Langenburg",
      "Nkechi Okafor",
      "Søren Mikkelsen",
    ];
    expect(await selectedNames(pane)).toEqual(four);
    await row(pane, "Nkechi Okafor").click({ modifiers: ["Control"] });
    await said(pane, "3 people selected").waitFor();
    await row(pane, "Équipe Québec").click({ modifiers: ["Shift"] });
    await said(pane, "4 people selected").waitFor();
    expect(await selectedNames(pane)).toEqual([
      "Nkechi Okafor",
      "Søren Mikkelsen",
      "Tony Smith",
      "Yuki Tanaka",
    ]);
    await pane.getByRole("button", { name: "Clear selection" }).click();
    await said(pane, "4 people selected").waitFor({ state: "detached" });
    await focusOn(pane, row(pane, "Équipe Québec"));
  });

  it("are selected by Shift with arrows and by Ctrl with Space, and moved without a mouse", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    const press = (key: string) => page.keyboard.press(key);
    await row(pane, "Design team").click();
    await press("a");
    await focusOn(pane, row(pane, "Amélie Laurent"));
    await press("Shift+ArrowDown");
    await press("Shift+ArrowDown");
    await said(pane, "3 people selected").waitFor();
    await press("Control+Space");
    await said(pane, "2 people selected").waitFor();
    expect(await selectedNames(pane)).toEqual([
      "Amélie Laurent",
      "Konstantin Schmidt-Rottluff von Hohenlohe-Langenburg",
    ]);
    await press("ArrowUp");
    await said(pane, "2 people selected").waitFor({ state: "detached" });
    await press("Shift+ArrowUp");
    await said(pane, "2 people selected").waitFor();

    await press("Shift+F10");
    await focusOn(pane, pane.getByRole("menuitem", { name: "Move to group…" }));
    await press("Enter");
    const group = pane.getByRole("combobox", { name: "To group" });
    await focusOn(pane, group);
    await page.keyboard.type("Project F");
    await press("Tab");
    await focusOn(pane, pane.getByRole("button", { name: "Move", exact: true }));
    await press("Enter");
    await said(pane, "2 people moved to Project Falcon").waitFor();
    expect(membersInMailbox("Project Falcon")).toEqual([
      "Amélie Laurent",
      "Konstantin Schmidt-Rottluff von Hohenlohe-Langenburg",
    ]);
    expect(await calls(opened, "AddImContactToGroup")).toHaveLength(2);
    await press("Control+z");
    await said(pane, "2 people restored").waitFor();
    expect(membersInMailbox("Project Falcon")).toEqual([]);
  });

  it("that are one person in two groups are moved out of both", async () => {
    const { pane } = await outlook.start();
    await pane.getByRole("searchbox").fill("tony");
    const tony = pane.getByRole("treeitem", { name: "Tony Smith" });
    await tony.nth(1).click({ modifiers: ["Control"] });
    await tony.nth(2).click({ modifiers: ["Control"] });
    await said(pane, "2 people selected").waitFor();
    await pane.getByRole("button", { name: "Move to group…" }).click();
    await pane.getByRole("heading", { name: saying("Move Tony Smith", "whole") }).waitFor();
    await said(pane, "Design team and Marketing EMEA").waitFor();
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

  it("that would be deleted are all named, and no one else, before they leave the list", async () => {
    const { pane } = await outlook.start();
    const before = outlook.exchange.mailbox.contacts.length;
    await row(pane, "Équipe Québec").click();
    await row(pane, "Étienne Gagnon").click({ modifiers: ["Control"] });
    await row(pane, "Noémie Tremblay").click({ modifiers: ["Control"] });
    await said(pane, "2 people selected").waitFor();
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
