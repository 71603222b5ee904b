import { describe, expect, it } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import { inMailbox, moveTo, row, said, selection, settled, undo } from "./listSteps.ts";
import { failureLines, saying } from "./steps.ts";
import { usePane } from "./usePane.ts";

// People who are selected in several groups: each leaves their own group, in one change with one Undo.

const outlook = usePane();

const members = (group: string) => inMailbox(outlook.exchange.mailbox, group) ?? [];
const places = () =>
  outlook.exchange.mailbox.groups.map(({ displayName }) => [displayName, members(displayName)] as const);

/** Selects Amélie and Yuki in Design team, and Étienne in Équipe Québec. */
async function selectThree(pane: FrameLocator): Promise<void> {
  await row(pane, "Équipe Québec").click();
  await row(pane, "Design team").click();
  for (const name of ["Amélie Laurent", "Yuki Tanaka", "Étienne Gagnon"])
    await row(pane, name).click({ modifiers: ["Control"] });
  await selection(pane, 3).waitFor();
}

/** Makes a call fail after some others of the same operation. */
function failAfter(operation: string, calls: number): void {
  const { faults } = outlook.exchange;
  faults.add({ kind: "slow", milliseconds: 0 }, { operation, calls });
  faults.add({ kind: "response", code: "ErrorAccessDenied" }, { operation });
}

describe("People who are selected in several groups", () => {
  it("are moved by the dialog or by dragging, and one Undo takes the whole move back", async () => {
    const { page, pane } = await outlook.start();
    const before = places();
    await selectThree(pane);
    await pane.getByRole("button", { name: "Move 3 people", exact: true }).click();
    await pane.getByRole("dialog").getByText(saying("From Design team and Équipe Québec")).waitFor();
    await moveTo(pane, "Project Falcon");
    await said(pane, "3 people moved to Project Falcon").waitFor();
    await settled(pane);
    expect(members("Project Falcon")).toHaveLength(3);
    await undo(pane);
    await said(pane, "3 people restored").waitFor();
    expect(places()).toEqual(before);

    await settled(pane);
    await row(pane, "Amélie Laurent").click({ modifiers: ["Control"] });
    await row(pane, "Étienne Gagnon").click({ modifiers: ["Control"] });
    await selection(pane, 2).waitFor();
    await pane.getByRole("main").evaluate((main) => main.scrollTo(0, 0));
    const from = await row(pane, "Amélie Laurent").boundingBox();
    const to = await row(pane, "Favorites").boundingBox();
    if (!from || !to) throw new Error("The rows are not in the page.");
    await page.mouse.move(from.x + 100, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(to.x + 100, to.y + 10, { steps: 5 });
    await pane.getByRole("treeitem", { name: "Move 2 people here" }).waitFor();
    await page.mouse.up();
    await said(pane, "2 people moved to Favorites").waitFor();
    await settled(pane);
    expect(members("Favorites")).toHaveLength(5);
    await undo(pane);
    await said(pane, "2 people restored").waitFor();
    expect(places()).toEqual(before);
  });

  it("are moved as far as possible: the failure says how far, and Undo takes that part back", async () => {
    const { pane } = await outlook.start();
    const before = places();
    await selectThree(pane);
    failAfter("RemoveImContactFromGroup", 1);
    await pane.getByRole("button", { name: "Move 3 people", exact: true }).click();
    await moveTo(pane, "Project Falcon");
    const lines = await failureLines(pane, "1 of 3 people moved to Project Falcon.");
    expect(withoutIsolates(lines[1] ?? "")).toMatch(/^Yuki Tanaka is still in Design team\./);
    expect(members("Project Falcon")).toHaveLength(2);
    await undo(pane);
    await said(pane, "2 people restored").waitFor();
    expect(places()).toEqual(before);
  });

  it("are removed each from their own group, after a question that names the groups and who would be deleted", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Favorites").click();
    await selectThree(pane);
    await row(pane, "Nkechi Okafor").click({ modifiers: ["Control"] });
    await selection(pane, 4).waitFor();
    await row(pane, "Étienne Gagnon").click({ button: "right" });
    await pane.getByRole("menuitem", { name: "Remove 4 people from group" }).click();
    const dialog = pane.getByRole("alertdialog", { name: "Remove 4 people?" });
    await said(dialog, "From Favorites, Design team, and Équipe Québec").waitFor();
    const named = await dialog.getByRole("listitem").allInnerTexts();
    expect(named.map((text) => withoutIsolates(text).split("\n").slice(-2))).toEqual([
      ["Amélie Laurent", "From Design team"],
      ["Yuki Tanaka", "From Design team"],
      ["Étienne Gagnon", "From Équipe Québec"],
    ]);
    await dialog
      .getByRole("checkbox", { name: "Keep these people in Other Contacts", checked: true })
      .waitFor();
    const before = places();
    await dialog.getByRole("button", { name: "Remove", exact: true }).click();
    await said(pane, "4 people removed").waitFor();
    await settled(pane);
    expect(members("Favorites")).not.toContain("Nkechi Okafor");
    expect(members("Design team")).toContain("Nkechi Okafor");
    expect(members("Other Contacts")).toEqual(
      expect.arrayContaining(["Amélie Laurent", "Yuki Tanaka", "Étienne Gagnon"]),
    );
    await undo(pane);
    await said(pane, "4 people restored").waitFor();
    expect(places().map(([name, all]) => [name, [...all].sort()])).toEqual(before);
  });

  it("can be kept in Other Contacts, except those who are removed from it", async () => {
    const { pane } = await outlook.start();
    const all = outlook.exchange.mailbox.contacts.length;
    await row(pane, "Other Contacts").click();
    await row(pane, "Équipe Québec").click();
    await row(pane, "Liam O’Brien").click({ modifiers: ["Control"] });
    await row(pane, "Étienne Gagnon").click({ modifiers: ["Control"] });
    await row(pane, "Étienne Gagnon").press("Delete");
    const dialog = pane.getByRole("alertdialog", { name: "Remove 2 people?" });
    await dialog.getByRole("checkbox", { name: "Keep 1 of them in Other Contacts", checked: true }).waitFor();
    await dialog.getByRole("button", { name: "Remove", exact: true }).click();
    await said(pane, "2 people removed").waitFor();
    await settled(pane);
    expect(outlook.exchange.mailbox.contacts).toHaveLength(all - 1);
    expect(members("Other Contacts")).toContain("Étienne Gagnon");
  });
});
