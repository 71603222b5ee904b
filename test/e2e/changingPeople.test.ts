import { describe, expect, it } from "@jest/globals";
import { deleteContact } from "../../simulator/exchange/removal.ts";
import { copyTo, fromMenu, inMailbox, moveTo, row, said, settled, shownIn, undo } from "./listSteps.ts";
import { calls, failureLines, focusOn, holdBack } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

/** The people whom the mailbox holds in a group. */
const inGroup = (group: string) => inMailbox(outlook.exchange.mailbox, group);

describe("a person", () => {
  it("is moved: added to the new group first, then taken out of the old one; and back by undo", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await row(pane, "Design team").click();
    await fromMenu(pane, "Amélie Laurent", "Move to group…");
    await moveTo(pane, "Project Falcon");
    await said(pane, "Amélie Laurent moved to Project Falcon").waitFor();
    expect(inGroup("Project Falcon")).toEqual(["Amélie Laurent"]);
    expect(inGroup("Design team")).not.toContain("Amélie Laurent");
    expect(await shownIn(pane, "Design team")).toEqual(inGroup("Design team"));
    const { calls: all } = await opened.wire();
    expect(all.map(({ operation }) => operation).filter((name) => name !== "GetImItemList")).toEqual([
      "AddImContactToGroup",
      "RemoveImContactFromGroup",
    ]);
    await undo(pane);
    await said(pane, "Amélie Laurent restored").waitFor();
    expect(inGroup("Project Falcon")).toEqual([]);
  });

  it("who could not be taken out of the old group is in both, which is said, and can be taken out then", async () => {
    const { pane } = await outlook.start();
    outlook.exchange.faults.add(
      { kind: "response", code: "ErrorAccessDenied" },
      { operation: "RemoveImContactFromGroup" },
    );
    await row(pane, "Design team").click();
    await fromMenu(pane, "Amélie Laurent", "Move to group…");
    await moveTo(pane, "Project Falcon");
    const lines = await failureLines(pane, "Amélie Laurent is in both groups.");
    expect(lines[1]).toContain("Nobody was lost.");
    expect(inGroup("Design team")).toContain("Amélie Laurent");
    expect(inGroup("Project Falcon")).toEqual(["Amélie Laurent"]);
    await pane.getByRole("button", { name: /^Take out of/ }).click();
    await said(pane, "Amélie Laurent moved to Project Falcon").waitFor();
    expect(inGroup("Design team")).not.toContain("Amélie Laurent");
  });

  it("is named before leaving the last group, and stays where they are by Escape", async () => {
    const opened = await outlook.start();
    const { pane, page } = opened;
    await row(pane, "Design team").click();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await focusOn(pane, row(pane, "Amélie Laurent"));
    await page.keyboard.press("Delete");
    await pane.getByRole("alertdialog").getByRole("listitem").getByText("Amélie Laurent").waitFor();
    await page.keyboard.press("Escape");
    await focusOn(pane, row(pane, "Amélie Laurent"));
    expect(await calls(opened, "RemoveImContactFromGroup")).toEqual([]);
  });

  it("leaves a group without a question while in another one, by the Delete key; Ctrl+Z takes it back", async () => {
    const { pane, page } = await outlook.start();
    await row(pane, "Marketing EMEA").waitFor();
    await row(pane, "Design team").click();
    await page.keyboard.press("t");
    await focusOn(pane, row(pane, "Tony Smith"));
    await page.keyboard.press("Delete");
    await said(pane, "Tony Smith removed from Design team").waitFor();
    expect(inGroup("Design team")).not.toContain("Tony Smith");
    await page.keyboard.press("Control+z");
    await said(pane, "Tony Smith restored").waitFor();
    expect(inGroup("Design team")).toContain("Tony Smith");
  });

  it("is removed from the whole list only after a question, and added again by undo in all groups", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Design team").click();
    await fromMenu(pane, "Tony Smith", "Remove from list…");
    await pane.getByRole("alertdialog").getByRole("button", { name: "Remove from list" }).click();
    await said(pane, "Tony Smith removed from your list").waitFor();
    expect(outlook.exchange.mailbox.contacts.map(({ displayName }) => displayName)).not.toContain(
      "Tony Smith",
    );
    await undo(pane);
    await said(pane, "Tony Smith restored").waitFor();
    const groups = outlook.exchange.mailbox.groups.map(({ displayName }) => displayName);
    expect(groups.filter((name) => inGroup(name)?.includes("Tony Smith"))).toHaveLength(3);
  });

  it("is moved together with others who are chosen", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Design team").click();
    await row(pane, "Amélie Laurent").click({ modifiers: ["Control"] });
    await row(pane, "Yuki Tanaka").click({ modifiers: ["Control"] });
    await said(pane, "2 people selected").waitFor();
    await pane.getByRole("button", { name: "Move to group…" }).click();
    await moveTo(pane, "Project Falcon");
    await said(pane, "2 people moved to Project Falcon").waitFor();
    expect(inGroup("Project Falcon")).toEqual(["Amélie Laurent", "Yuki Tanaka"]);
  });

  it("who is added to another group is shown there at once, and taken back where that fails", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    const release = await holdBack(opened, "AddImContactToGroup");
    await row(pane, "Design team").click();
    await fromMenu(pane, "Amélie Laurent", "Add to another group…");
    await copyTo(pane, "Project Falcon");
    await pane.getByRole("treeitem", { name: /Amélie Laurent.*Saving/ }).waitFor();
    await said(pane, "Saving 1 change…").waitFor();
    expect(inGroup("Project Falcon")).toEqual([]);
    await release();
    await said(pane, "Amélie Laurent added to Project Falcon").waitFor();
    await settled(pane);
    outlook.exchange.faults.add(
      { kind: "response", code: "ErrorAccessDenied" },
      { operation: "AddImContactToGroup" },
    );
    await fromMenu(pane, "Yuki Tanaka", "Add to another group…");
    await copyTo(pane, "Project Falcon");
    await failureLines(pane, "Yuki Tanaka was not added to Project Falcon.");
    await row(pane, "Design team").click();
    await row(pane, "Project Falcon").getByRole("img", { name: "1 person" }).waitFor();
    expect(inGroup("Project Falcon")).toEqual(["Amélie Laurent"]);
  });

  it("who is gone meanwhile is not moved, which is explained, and the list is read again", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Design team").click();
    const { mailbox } = outlook.exchange;
    const gone = mailbox.contacts.find(({ displayName }) => displayName === "Yuki Tanaka");
    if (gone) deleteContact(mailbox, gone);
    await fromMenu(pane, "Yuki Tanaka", "Move to group…");
    await moveTo(pane, "Project Falcon");
    const lines = await failureLines(pane, "Yuki Tanaka was not moved to Project Falcon.");
    expect(lines[1]).toContain("The list was changed elsewhere meanwhile.");
    await row(pane, "Yuki Tanaka").waitFor({ state: "detached" });
  });
});
