import { describe, expect, it } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { addMember, createContact } from "../../simulator/exchange/mailbox.ts";
import { deleteContact, removeMember } from "../../simulator/exchange/removal.ts";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import { copyTo, fromMenu, inMailbox, row, said, settled, undo } from "./listSteps.ts";
import { calls, failureLines, holdBack } from "./steps.ts";
import { usePane } from "./usePane.ts";

// Another client changes the list while the pane shows it, while a question is open, and between two calls.

const outlook = usePane();

const membersInMailbox = (group: string) => inMailbox(outlook.exchange.mailbox, group) ?? [];
const find = <T extends { readonly displayName: string }>(all: readonly T[], name: string): T => {
  const one = all.find(({ displayName }) => displayName === name);
  if (!one) throw new Error(`${name} is not in the mailbox`);
  return one;
};
/** Another client removes a contact from a group, or adds a new one to a group. */
const otherRemoves = (name: string, group: string) => {
  const { mailbox } = outlook.exchange;
  removeMember(mailbox, find(mailbox.groups, group), find(mailbox.contacts, name));
};
const otherAdds = (displayName: string, group: string) => {
  const { mailbox } = outlook.exchange;
  const imAddress = `${displayName.replace(" ", ".").toLowerCase()}@contoso.com`;
  addMember(mailbox, find(mailbox.groups, group), createContact(mailbox, { displayName, imAddress }));
};
const everyone = () => outlook.exchange.mailbox.contacts.map(({ displayName }) => displayName);

/** The text of the bar about the last change, below its title. */
const barText = async (pane: FrameLocator, title: string): Promise<string> => {
  await said(pane, title).waitFor();
  const [, text = ""] = await said(pane, title).locator("xpath=../p").allInnerTexts();
  return withoutIsolates(text);
};

describe("While the question about a group is open", () => {
  it("someone is added to it and someone leaves their other group: both are kept in Other Contacts, and named", async () => {
    const { pane } = await outlook.start();
    await fromMenu(pane, "Design team", "Delete group…");
    await pane.getByRole("checkbox", { name: "Keep these people in Other Contacts" }).uncheck();
    otherAdds("Ivo Petrov", "Design team");
    otherRemoves("Nkechi Okafor", "Favorites");
    await pane.getByRole("button", { name: "Delete group and 3 people" }).click();
    expect(await barText(pane, "“Design team” deleted")).toBe(
      "Nkechi Okafor and Ivo Petrov were no longer in any other group and are kept in Other Contacts.",
    );
    expect(everyone()).toEqual(expect.arrayContaining(["Nkechi Okafor", "Ivo Petrov"]));
    expect(everyone()).not.toContain("Yuki Tanaka");
    await settled(pane);
    await undo(pane);
    await said(pane, "“Design team” restored with 8 people").waitFor();
    expect(membersInMailbox("Design team")).toEqual(expect.arrayContaining(["Nkechi Okafor", "Ivo Petrov"]));
    expect(membersInMailbox("Other Contacts")).not.toContain("Ivo Petrov");
  });

  it("someone is deleted, who stays deleted", async () => {
    const { pane } = await outlook.start();
    await fromMenu(pane, "Design team", "Delete group…");
    const { mailbox } = outlook.exchange;
    deleteContact(mailbox, find(mailbox.contacts, "Yuki Tanaka"));
    await pane.getByRole("button", { name: "Delete group", exact: true }).click();
    await said(pane, "2 people are kept in Other Contacts.").waitFor();
    expect(everyone()).not.toContain("Yuki Tanaka");
  });
});

describe("A person who has left their other group since the list was loaded", () => {
  it("is kept in Other Contacts when they are removed from this group, without a question, and Undo moves them back", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await row(pane, "Design team").click();
    otherRemoves("Søren Mikkelsen", "R&D <Zürich>");
    await fromMenu(pane, "Søren Mikkelsen", "Remove from this group");
    expect(await barText(pane, "Søren Mikkelsen removed")).toBe(
      "From Design team. Søren Mikkelsen was no longer in any other group and is kept in Other Contacts.",
    );
    expect(membersInMailbox("Other Contacts")).toContain("Søren Mikkelsen");
    const [reading] = await calls(opened, "GetImItems");
    expect(reading?.reply).not.toContain("<Persona>");
    await settled(pane);
    await undo(pane);
    await said(pane, "Søren Mikkelsen restored").waitFor();
    expect(membersInMailbox("Design team")).toContain("Søren Mikkelsen");
    expect(membersInMailbox("Other Contacts")).not.toContain("Søren Mikkelsen");
  });

  it("is kept in Other Contacts by the Undo that takes them out of the group they were added to", async () => {
    const { pane } = await outlook.start();
    await row(pane, "Design team").click();
    await fromMenu(pane, "Amélie Laurent", "Add to another group…");
    await copyTo(pane, "Project Falcon");
    await said(pane, "Amélie Laurent added to Project Falcon").waitFor();
    await settled(pane);
    otherRemoves("Amélie Laurent", "Design team");
    await undo(pane);
    await said(
      pane,
      "Amélie Laurent was no longer in any other group and is kept in Other Contacts.",
    ).waitFor();
    expect(membersInMailbox("Other Contacts")).toContain("Amélie Laurent");
  });

  it("is asked about by name if they are removed from Other Contacts itself", async () => {
    const { mailbox } = outlook.exchange;
    addMember(mailbox, find(mailbox.groups, "Design team"), find(mailbox.contacts, "Liam O’Brien"));
    const opened = await outlook.start();
    const { pane } = opened;
    await row(pane, "Other Contacts").click();
    otherRemoves("Liam O’Brien", "Design team");
    await fromMenu(pane, "Liam O’Brien", "Remove from this group");
    const lines = await failureLines(pane, "Liam O’Brien was not removed from Other Contacts.");
    expect(withoutIsolates(lines[1] ?? "")).toBe(
      "Liam O’Brien is no longer in any other group and would be permanently deleted from your list. Select Remove from list to delete this contact.",
    );
    expect(await calls(opened, "RemoveImContactFromGroup")).toEqual([]);
    await pane.getByRole("alert").getByRole("button", { name: "Remove from list" }).click();
    await said(pane, "Liam O’Brien removed from Other Contacts. Undo is available.").waitFor();
    expect(everyone()).not.toContain("Liam O’Brien");
  });
});

describe("A person who leaves their other group between the last reading and the call", () => {
  it("is added to that group again at once, and the pane says so", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await row(pane, "Design team").click();
    const release = await holdBack(opened, "RemoveImContactFromGroup");
    const sent = opened.page.waitForRequest((request) =>
      Boolean(request.postData()?.includes("<m:RemoveImContactFromGroup")),
    );
    await fromMenu(pane, "Søren Mikkelsen", "Remove from this group");
    await sent;
    otherRemoves("Søren Mikkelsen", "R&D <Zürich>");
    await release();
    expect(await barText(pane, "Søren Mikkelsen removed")).toBe(
      "From Design team. Your list was changed outside this pane at the same time. Søren Mikkelsen was deleted and added again as a new contact.",
    );
    expect(membersInMailbox("R&D <Zürich>")).toContain("Søren Mikkelsen");
    expect(membersInMailbox("Design team")).not.toContain("Søren Mikkelsen");
  });
});

describe("A contact that Exchange does not delete from the list", () => {
  const rejected = { kind: "response", code: "ErrorAccessDenied" } as const;

  it("is removed from each of its groups instead", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    outlook.exchange.faults.add(rejected, { operation: "RemoveContactFromImList" });
    await row(pane, "Design team").click();
    await fromMenu(pane, "Tony Smith", "Remove from list…");
    await pane.getByRole("alertdialog").getByRole("button", { name: "Remove from list" }).click();
    await said(pane, "Tony Smith removed from your list").waitFor();
    expect(everyone()).not.toContain("Tony Smith");
    await undo(pane);
    await said(pane, "Tony Smith restored").waitFor();
    expect(membersInMailbox("Design team")).toContain("Tony Smith");
  });

  it("is shown with the groups that it is still in, if that stops halfway", async () => {
    const { pane } = await outlook.start();
    const { faults } = outlook.exchange;
    faults.add(rejected, { operation: "RemoveContactFromImList", calls: 2 });
    await row(pane, "Design team").click();
    await fromMenu(pane, "Tony Smith", "Remove from list…");
    faults.add(rejected, { operation: "RemoveImContactFromGroup" });
    await pane.getByRole("alertdialog").getByRole("button", { name: "Remove from list" }).click();
    const lines = await failureLines(pane, "Tony Smith was not removed from your list.");
    expect(withoutIsolates(lines[1] ?? "")).toContain(
      "Tony Smith is still in Favorites, Design team, and Marketing EMEA.",
    );
    expect(lines.join(" ")).not.toContain("outside this pane");
    await pane.getByRole("alert").getByRole("button", { name: "Try again" }).click();
    await said(pane, "Tony Smith removed from your list").waitFor();
    expect(everyone()).not.toContain("Tony Smith");
  });
});
