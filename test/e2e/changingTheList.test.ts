import { describe, expect, it } from "@jest/globals";
import type { FrameLocator, Locator } from "playwright-core";
import { calls, focusOn } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

/** A row by what it shows; the first, where a person is in several open groups. */
const row = (pane: FrameLocator, name: string): Locator => pane.getByRole("treeitem", { name }).first();

/** What the mailbox holds: the names of a group's people; undefined where there is no such group. */
function inMailbox(group: string): readonly string[] | undefined {
  const { groups, contacts } = outlook.exchange.mailbox;
  return groups
    .find(({ displayName }) => displayName === group)
    ?.members.map((number) => contacts.find((one) => one.number === number)?.displayName ?? "")
    .sort();
}

/** The people whom the pane shows in an open group. */
async function shownIn(pane: FrameLocator, group: string): Promise<readonly string[]> {
  const rows = await pane.getByRole("treeitem").evaluateAll((items) =>
    items.map((item) => ({
      level: item.getAttribute("aria-level"),
      name: item.querySelector("[title]")?.textContent,
    })),
  );
  const at = rows.findIndex(({ level, name }) => level === "1" && name === group);
  const next = rows.findIndex(({ level }, index) => index > at && level === "1");
  return rows
    .slice(at + 1, next < 0 ? undefined : next)
    .map(({ name }) => name ?? "")
    .sort();
}

async function openMenu(pane: FrameLocator, name: string, item: string): Promise<void> {
  await row(pane, name).click({ button: "right" });
  await pane.getByRole("menuitem", { name: item }).click();
}

async function moveTo(pane: FrameLocator, group: string): Promise<void> {
  await pane.getByRole("combobox", { name: "To group" }).selectOption({ label: group });
  await pane.getByRole("button", { name: "Move", exact: true }).click();
}

/** A text as a whole, whatever names are isolated in it. */
const said = (pane: FrameLocator, words: string): Locator =>
  pane.getByText(
    new RegExp(
      `^[\u2068\u2069]*${Array.from(words)
        .map((character) => character.replace(/[.*+?^${}()|[\]\\]/, "\\$&"))
        .join("[\u2068\u2069]*")}[\u2068\u2069]*$`,
    ),
  );

/** The lines of a failure, once it is there. */
async function failureLines(pane: FrameLocator, title: string): Promise<readonly string[]> {
  const alert = pane.getByRole("alert").filter({ has: said(pane, title) });
  await alert.waitFor();
  return (await alert.innerText()).split("\n").filter((line) => line.trim() !== "");
}

const undo = (pane: FrameLocator) => pane.getByRole("button", { name: "Undo" }).click();
/** Waits until no change is under way and the list has been read. */
const settled = (pane: FrameLocator) => pane.getByText(/^Read at/).waitFor();

describe("a group", () => {
  it("is renamed in its row, and has its old name again by undo", async () => {
    const { pane } = await outlook.start();
    await openMenu(pane, "Project Falcon", "Rename");
    const field = pane.getByRole("textbox", { name: "New name" });
    await field.fill("Project Kestrel");
    await field.press("Enter");
    await focusOn(pane, row(pane, "Project Kestrel"));
    await said(pane, "“Project Falcon” is now “Project Kestrel”").waitFor();
    expect(inMailbox("Project Kestrel")).toEqual([]);
    await undo(pane);
    await said(pane, "“Project Falcon” has its old name again").waitFor();
    expect(inMailbox("Project Falcon")).toEqual([]);
  });

  it("is not sent to Exchange with the name that it has, or with another group's", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await openMenu(pane, "Project Falcon", "Rename");
    const field = pane.getByRole("textbox", { name: "New name" });
    await field.fill("Design team");
    await field.press("Enter");
    await said(pane, "You already have a group with this name.").waitFor();
    await field.fill("Project Falcon");
    await field.press("Enter");
    await field.waitFor({ state: "detached" });
    expect(await calls(opened, "SetImGroup")).toEqual([]);
  });

  it("whose name another client took meanwhile has its old name again, and what was typed is kept", async () => {
    const { pane } = await outlook.start();
    outlook.exchange.faults.add(
      { kind: "response", code: "ErrorImGroupDisplayNameAlreadyExists" },
      { operation: "SetImGroup" },
    );
    await openMenu(pane, "Project Falcon", "Rename");
    const field = pane.getByRole("textbox", { name: "New name" });
    await field.fill("Project Kestrel");
    await field.press("Enter");
    const lines = await failureLines(pane, "“Project Falcon” was not renamed.");
    expect(lines).toContain("ErrorImGroupDisplayNameAlreadyExists");
    await row(pane, "Project Falcon").waitFor();
    await pane.getByRole("button", { name: "Rename again" }).click();
    expect(await field.inputValue()).toBe("Project Kestrel");
  });

  it("is deleted after it was told who would be lost; they are kept in Other Contacts, and undo brings all back", async () => {
    const { pane } = await outlook.start();
    const before = inMailbox("Design team");
    const others = inMailbox("Other Contacts") ?? [];
    await openMenu(pane, "Design team", "Delete group…");
    const dialog = pane.getByRole("alertdialog");
    await dialog.getByText(/^3 people are in no other group/).waitFor();
    const named = await dialog.getByRole("listitem").allInnerTexts();
    expect(named.map((text) => text.split("\n").find((line) => line.includes(" ")))).toEqual([
      "Amélie Laurent",
      "Konstantin Schmidt-Rottluff von Hohenlohe-Langenburg",
      "Yuki Tanaka",
    ]);
    await focusOn(pane, dialog.getByRole("button", { name: "Cancel" }));
    await dialog.getByRole("button", { name: "Delete group", exact: true }).click();
    await said(pane, "3 people kept in Other Contacts").waitFor();
    expect(inMailbox("Design team")).toBeUndefined();
    expect(inMailbox("Other Contacts")).toHaveLength(others.length + 3);
    await undo(pane);
    await said(pane, "“Design team” is back with 7 people").waitFor();
    expect(inMailbox("Design team")).toEqual(before);
    expect(inMailbox("Other Contacts")).toEqual(others);
  });

  it("is deleted with its people only where that was chosen; undo adds them as new contacts", async () => {
    const { pane } = await outlook.start();
    const before = inMailbox("Design team");
    const contacts = outlook.exchange.mailbox.contacts.length;
    await openMenu(pane, "Design team", "Delete group…");
    await pane.getByRole("checkbox", { name: "Keep these people in Other Contacts" }).uncheck();
    await pane.getByRole("button", { name: "Delete group and 3 people" }).click();
    await said(pane, "“Design team” deleted").waitFor();
    expect(outlook.exchange.mailbox.contacts).toHaveLength(contacts - 3);
    await undo(pane);
    await said(pane, "“Design team” is back with 7 people").waitFor();
    await said(pane, "Not restored: the old ids.").waitFor();
    expect(inMailbox("Design team")).toEqual(before);
  });

  it("in which nobody would be lost is deleted without a question, and a distribution group is taken out", async () => {
    const { pane } = await outlook.start();
    await openMenu(pane, "Project Falcon", "Delete group…");
    await said(pane, "“Project Falcon” deleted").waitFor();
    await settled(pane);
    await openMenu(pane, "Works council", "Remove from list");
    await said(pane, "“Works council” removed from the list").waitFor();
    expect(inMailbox("Works council")).toBeUndefined();
    await undo(pane);
    await said(pane, "“Works council” is back").waitFor();
    expect(inMailbox("Works council")).toEqual([]);
  });
});

describe("a person", () => {
  it("is moved: added to the new group first, then taken out of the old one; and back by undo", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await row(pane, "Design team").click();
    await openMenu(pane, "Amélie Laurent", "Move to group…");
    await moveTo(pane, "Project Falcon");
    await said(pane, "Amélie Laurent moved to Project Falcon").waitFor();
    expect(inMailbox("Project Falcon")).toEqual(["Amélie Laurent"]);
    expect(inMailbox("Design team")).not.toContain("Amélie Laurent");
    expect(await shownIn(pane, "Design team")).toEqual(inMailbox("Design team"));
    const { calls: all } = await opened.wire();
    expect(all.map(({ operation }) => operation).filter((name) => name !== "GetImItemList")).toEqual([
      "AddImContactToGroup",
      "RemoveImContactFromGroup",
    ]);
    await undo(pane);
    await said(pane, "Amélie Laurent is back as before").waitFor();
    expect(inMailbox("Project Falcon")).toEqual([]);
  });

  it("who could not be taken out of the old group is in both, which is said, and can be taken out then", async () => {
    const { pane } = await outlook.start();
    outlook.exchange.faults.add(
      { kind: "response", code: "ErrorAccessDenied" },
      { operation: "RemoveImContactFromGroup" },
    );
    await row(pane, "Design team").click();
    await openMenu(pane, "Amélie Laurent", "Move to group…");
    await moveTo(pane, "Project Falcon");
    const lines = await failureLines(pane, "Amélie Laurent is in both groups.");
    expect(lines[1]).toContain("Nobody was lost.");
    expect(inMailbox("Design team")).toContain("Amélie Laurent");
    expect(inMailbox("Project Falcon")).toEqual(["Amélie Laurent"]);
    await pane.getByRole("button", { name: /^Take out of/ }).click();
    await said(pane, "Amélie Laurent moved to Project Falcon").waitFor();
    expect(inMailbox("Design team")).not.toContain("Amélie Laurent");
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
    expect(inMailbox("Design team")).not.toContain("Tony Smith");
    await page.keyboard.press("Control+z");
    await said(pane, "Tony Smith is back as before").waitFor();
    expect(inMailbox("Design team")).toContain("Tony Smith");
  });

  it("is removed from the whole list only after a question, and added again by undo in all groups", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Design team").click();
    await openMenu(pane, "Tony Smith", "Remove from list…");
    await pane.getByRole("alertdialog").getByRole("button", { name: "Remove from list" }).click();
    await said(pane, "Tony Smith removed from the list").waitFor();
    expect(outlook.exchange.mailbox.contacts.map(({ displayName }) => displayName)).not.toContain(
      "Tony Smith",
    );
    await undo(pane);
    await said(pane, "Tony Smith is back as before").waitFor();
    const groups = outlook.exchange.mailbox.groups.map(({ displayName }) => displayName);
    expect(groups.filter((name) => inMailbox(name)?.includes("Tony Smith"))).toHaveLength(3);
  });

  it("is moved together with others who are chosen", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Design team").click();
    await row(pane, "Amélie Laurent").click({ modifiers: ["Control"] });
    await row(pane, "Yuki Tanaka").click({ modifiers: ["Control"] });
    await said(pane, "2 people chosen").waitFor();
    await pane.getByRole("button", { name: "Move to group…" }).click();
    await moveTo(pane, "Project Falcon");
    await said(pane, "2 people moved to Project Falcon").waitFor();
    expect(inMailbox("Project Falcon")).toEqual(["Amélie Laurent", "Yuki Tanaka"]);
  });
});

describe("a change of the list", () => {
  it("is shown at once, and taken back where it fails", async () => {
    const { pane } = await outlook.start();
    outlook.exchange.faults.add({ kind: "slow", milliseconds: 1_500 }, { operation: "AddImContactToGroup" });
    outlook.exchange.faults.add(
      { kind: "response", code: "ErrorAccessDenied" },
      { operation: "AddImContactToGroup" },
    );
    await row(pane, "Design team").click();
    await openMenu(pane, "Amélie Laurent", "Also add to group…");
    await pane.getByRole("combobox", { name: "To group" }).selectOption({ label: "Project Falcon" });
    await pane.getByRole("button", { name: "Add to group" }).click();
    await pane.getByRole("treeitem", { name: /Amélie Laurent.*Saving/ }).waitFor();
    await said(pane, "1 change under way").waitFor();
    await said(pane, "Amélie Laurent added to Project Falcon").waitFor();
    await settled(pane);
    await openMenu(pane, "Yuki Tanaka", "Also add to group…");
    await pane.getByRole("combobox", { name: "To group" }).selectOption({ label: "Project Falcon" });
    await pane.getByRole("button", { name: "Add to group" }).click();
    await failureLines(pane, "Yuki Tanaka was not added to Project Falcon.");
    await row(pane, "Design team").click();
    await row(pane, "Project Falcon").getByRole("img", { name: "1 person" }).waitFor();
    expect(inMailbox("Project Falcon")).toEqual(["Amélie Laurent"]);
  });

  it("is sent again by itself while Exchange is busy, which can be stopped", async () => {
    const { pane } = await outlook.start({ faultDelivery: "otherClients" });
    outlook.exchange.faults.add(
      { kind: "busy", backOffMilliseconds: 50 },
      { operation: "SetImGroup", calls: 2 },
    );
    await openMenu(pane, "Project Falcon", "Rename");
    const field = pane.getByRole("textbox", { name: "New name" });
    await field.fill("Project Kestrel");
    await field.press("Enter");
    await said(pane, "“Project Falcon” is now “Project Kestrel”").waitFor();
    outlook.exchange.faults.add({ kind: "busy", backOffMilliseconds: 60_000 }, { operation: "SetImGroup" });
    await undo(pane);
    await said(pane, "Exchange is busy. Next try in 60 s (2 of 5).").waitFor();
    await pane.getByRole("button", { name: "Stop" }).click();
    await failureLines(pane, "Not everything could be taken back.");
    expect(inMailbox("Project Kestrel")).toEqual([]);
  });

  it("without an answer is found out by reading: it was made after all", async () => {
    const { pane } = await outlook.start();
    outlook.exchange.faults.add({ kind: "dropped", when: "after" }, { operation: "SetImGroup" });
    await openMenu(pane, "Project Falcon", "Rename");
    const field = pane.getByRole("textbox", { name: "New name" });
    await field.fill("Project Kestrel");
    await field.press("Enter");
    await said(pane, "“Project Falcon” is now “Project Kestrel”").waitFor();
    expect(inMailbox("Project Kestrel")).toEqual([]);
  });

  it("of a contact that is gone is explained, and the list read again", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Design team").click();
    const { mailbox } = outlook.exchange;
    const gone = mailbox.contacts.find(({ displayName }) => displayName === "Yuki Tanaka");
    mailbox.contacts.splice(
      mailbox.contacts.findIndex((one) => one === gone),
      1,
    );
    for (const group of mailbox.groups) group.members = group.members.filter((one) => one !== gone?.number);
    await openMenu(pane, "Yuki Tanaka", "Move to group…");
    await moveTo(pane, "Project Falcon");
    const lines = await failureLines(pane, "Yuki Tanaka was not moved to Project Falcon.");
    expect(lines[1]).toContain("The list was changed elsewhere meanwhile.");
    await row(pane, "Yuki Tanaka").waitFor({ state: "detached" });
  });
});
