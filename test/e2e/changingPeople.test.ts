import { describe, expect, it } from "@jest/globals";
import { deleteContact } from "../../simulator/exchange/removal.ts";
import {
  copyTo,
  fromMenu,
  inMailbox,
  moveTo,
  row,
  said,
  selection,
  settled,
  shownIn,
  undo,
} from "./listSteps.ts";
import { calls, failureLines, focusOn, holdBack } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

/** The members of a group in the mailbox. */
const membersInMailbox = (group: string) => inMailbox(outlook.exchange.mailbox, group);

describe("A contact", () => {
  it("is moved by adding to the new group before removing from the old one, and Undo moves it back", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await row(pane, "Design team").click();
    await fromMenu(pane, "Amélie Laurent", "Move to group…");
    await moveTo(pane, "Project Falcon");
    await said(pane, "Amélie Laurent moved to Project Falcon").waitFor();
    expect(membersInMailbox("Project Falcon")).toEqual(["Amélie Laurent"]);
    expect(membersInMailbox("Design team")).not.toContain("Amélie Laurent");
    expect(await shownIn(pane, "Design team")).toEqual(membersInMailbox("Design team"));
    const { calls: all } = await opened.wire();
    expect(all.map(({ operation }) => operation).filter((name) => name !== "GetImItemList")).toEqual([
      "AddImContactToGroup",
      "GetImItems",
      "RemoveImContactFromGroup",
      "GetImItems",
    ]);
    await undo(pane);
    await said(pane, "Amélie Laurent restored").waitFor();
    expect(membersInMailbox("Project Falcon")).toEqual([]);
  });

  it("that could not be removed from the old group is shown in both, and can be removed then", async () => {
    const { pane } = await outlook.start();
    outlook.exchange.faults.add(
      { kind: "response", code: "ErrorAccessDenied" },
      { operation: "RemoveImContactFromGroup" },
    );
    await row(pane, "Design team").click();
    await fromMenu(pane, "Amélie Laurent", "Move to group…");
    await moveTo(pane, "Project Falcon");
    const lines = await failureLines(pane, "Amélie Laurent is in both groups.");
    expect(lines[1]).toContain("Nobody was deleted.");
    expect(membersInMailbox("Design team")).toContain("Amélie Laurent");
    expect(membersInMailbox("Project Falcon")).toEqual(["Amélie Laurent"]);
    await pane.getByRole("alert").getByRole("button", { name: "Remove from" }).click();
    await said(pane, "Amélie Laurent moved to Project Falcon").waitFor();
    expect(membersInMailbox("Design team")).not.toContain("Amélie Laurent");
  });

  it("is named in a dialog before it leaves its last group, and stays there on Escape", async () => {
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

  it("that is in another group leaves its group by the Delete key without a dialog, and Ctrl+Z restores it", async () => {
    const { pane, page } = await outlook.start();
    await row(pane, "Marketing EMEA").waitFor();
    await row(pane, "Design team").click();
    await page.keyboard.press("t");
    await focusOn(pane, row(pane, "Tony Smith"));
    await page.keyboard.press("Delete");
    await said(pane, "Tony Smith removed from Design team. Undo is available.").waitFor();
    expect(membersInMailbox("Design team")).not.toContain("Tony Smith");
    await page.keyboard.press("Control+z");
    await said(pane, "Tony Smith restored").waitFor();
    expect(membersInMailbox("Design team")).toContain("Tony Smith");
  });

  it("is removed from the whole list only after a dialog, and Undo adds it to all its groups again", async () => {
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
    expect(groups.filter((name) => membersInMailbox(name)?.includes("Tony Smith"))).toHaveLength(3);
  });

  it("is moved together with other selected contacts", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Design team").click();
    await row(pane, "Amélie Laurent").click({ modifiers: ["Control"] });
    await row(pane, "Yuki Tanaka").click({ modifiers: ["Control"] });
    await selection(pane, 2).waitFor();
    await pane.getByRole("button", { name: "Move 2 people", exact: true }).click();
    await moveTo(pane, "Project Falcon");
    await said(pane, "2 people moved to Project Falcon").waitFor();
    expect(membersInMailbox("Project Falcon")).toEqual(["Amélie Laurent", "Yuki Tanaka"]);
  });

  it("that is added to another group is shown there at once, and disappears if the call fails", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    const release = await holdBack(opened, "AddImContactToGroup");
    await row(pane, "Design team").click();
    await fromMenu(pane, "Amélie Laurent", "Add to another group…");
    await copyTo(pane, "Project Falcon");
    await pane
      .getByRole("treeitem", { name: "Amélie Laurent" })
      .filter({ hasText: "Saving…" })
      .first()
      .waitFor();
    await said(pane, "Saving 1 change…").waitFor();
    expect(membersInMailbox("Project Falcon")).toEqual([]);
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
    await row(pane, "Project Falcon 1 person").waitFor();
    expect(membersInMailbox("Project Falcon")).toEqual(["Amélie Laurent"]);
  });

  it("that was deleted outside the pane is not moved: the failure says why, and the list is refreshed", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Design team").click();
    const { mailbox } = outlook.exchange;
    const deleted = mailbox.contacts.find(({ displayName }) => displayName === "Yuki Tanaka");
    if (deleted) deleteContact(mailbox, deleted);
    await fromMenu(pane, "Yuki Tanaka", "Move to group…");
    await moveTo(pane, "Project Falcon");
    const lines = await failureLines(pane, "Yuki Tanaka was not moved to Project Falcon.");
    expect(lines[1]).toContain("Your list was changed outside this pane.");
    await row(pane, "Yuki Tanaka").waitFor({ state: "detached" });
  });
});
