import { describe, expect, it } from "@jest/globals";
import { fromMenu, inMailbox, newName, rename, row, said, settled, undo } from "./listSteps.ts";
import { calls, failureLines, focusOn, errorCode } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

/** The members of a group in the mailbox. */
const membersInMailbox = (group: string) => inMailbox(outlook.exchange.mailbox, group);

describe("A group", () => {
  it("is renamed in its row, and Undo restores the old name", async () => {
    const { pane } = await outlook.start();
    await rename(pane, "Project Falcon", "Project Kestrel");
    await focusOn(pane, row(pane, "Project Kestrel"));
    await said(pane, "“Project Falcon” renamed to “Project Kestrel”").waitFor();
    expect(membersInMailbox("Project Kestrel")).toEqual([]);
    await undo(pane);
    await said(pane, "“Project Falcon” has its previous name again").waitFor();
    expect(membersInMailbox("Project Falcon")).toEqual([]);
  });

  it("is not sent to Exchange with its own name or with another group's name", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await rename(pane, "Project Falcon", "Design team");
    await said(pane, "You already have a group with this name.").waitFor();
    await newName(pane).fill("Project Falcon");
    await newName(pane).press("Enter");
    await newName(pane).waitFor({ state: "detached" });
    expect(await calls(opened, "SetImGroup")).toEqual([]);
  });

  it("gets its old name back if another client has used the new name, and the typed text is kept", async () => {
    const { pane } = await outlook.start();
    outlook.exchange.faults.add(
      { kind: "response", code: "ErrorImGroupDisplayNameAlreadyExists" },
      { operation: "SetImGroup" },
    );
    await rename(pane, "Project Falcon", "Project Kestrel");
    const lines = await failureLines(pane, "“Project Falcon” was not renamed.");
    expect(lines).toContain(errorCode("ErrorImGroupDisplayNameAlreadyExists"));
    await row(pane, "Project Falcon").waitFor();
    await pane.getByRole("button", { name: "Rename again" }).click();
    expect(await newName(pane).inputValue()).toBe("Project Kestrel");
  });

  it("is deleted after its dialog shows who is in no other group; they are kept in Other Contacts, and Undo restores everything", async () => {
    const { pane } = await outlook.start();
    const before = membersInMailbox("Design team");
    const others = membersInMailbox("Other Contacts") ?? [];
    await fromMenu(pane, "Design team", "Delete group…");
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
    await said(pane, "3 people are kept in Other Contacts.").waitFor();
    expect(membersInMailbox("Design team")).toBeUndefined();
    expect(membersInMailbox("Other Contacts")).toHaveLength(others.length + 3);
    await undo(pane);
    await said(pane, "“Design team” restored with 7 people").waitFor();
    expect(membersInMailbox("Design team")).toEqual(before);
    expect(membersInMailbox("Other Contacts")).toEqual(others);
  });

  it("is deleted with its people only if the user unchecks keeping them, and Undo adds them as new contacts", async () => {
    const { pane } = await outlook.start();
    const before = membersInMailbox("Design team");
    const contacts = outlook.exchange.mailbox.contacts.length;
    await fromMenu(pane, "Design team", "Delete group…");
    await pane.getByRole("checkbox", { name: "Keep these people in Other Contacts" }).uncheck();
    await pane.getByRole("button", { name: "Delete group and 3 people" }).click();
    await said(pane, "“Design team” deleted").waitFor();
    expect(outlook.exchange.mailbox.contacts).toHaveLength(contacts - 3);
    await undo(pane);
    await said(pane, "“Design team” restored with 7 people").waitFor();
    await said(pane, "Not restored: the previous IDs.").waitFor();
    expect(membersInMailbox("Design team")).toEqual(before);
  });

  it("whose people are all in other groups is deleted without a dialog, and a distribution group is removed from your list", async () => {
    const { pane } = await outlook.start();
    await fromMenu(pane, "Project Falcon", "Delete group…");
    await said(pane, "“Project Falcon” deleted").waitFor();
    await settled(pane);
    await fromMenu(pane, "Works council", "Remove from list");
    await said(pane, "“Works council” removed from your list").waitFor();
    expect(membersInMailbox("Works council")).toBeUndefined();
    await undo(pane);
    await said(pane, "“Works council” restored").waitFor();
    expect(membersInMailbox("Works council")).toEqual([]);
  });

  it("is renamed by automatic retries while Exchange is busy, and the user can stop them", async () => {
    const { pane } = await outlook.start({ faultDelivery: "otherClients" });
    outlook.exchange.faults.add(
      { kind: "busy", backOffMilliseconds: 50 },
      { operation: "SetImGroup", calls: 2 },
    );
    await rename(pane, "Project Falcon", "Project Kestrel");
    await said(pane, "“Project Falcon” renamed to “Project Kestrel”").waitFor();
    outlook.exchange.faults.add({ kind: "busy", backOffMilliseconds: 60_000 }, { operation: "SetImGroup" });
    await undo(pane);
    await said(pane, "Exchange is busy. Trying again in 60 s (attempt 2 of 5).").waitFor();
    await pane.getByRole("button", { name: "Stop" }).click();
    await failureLines(pane, "Not everything could be undone.");
    expect(membersInMailbox("Project Kestrel")).toEqual([]);
  });

  it("whose renaming got no response is checked by a reload, which shows the new name", async () => {
    const { pane } = await outlook.start();
    outlook.exchange.faults.add({ kind: "dropped", when: "after" }, { operation: "SetImGroup" });
    await rename(pane, "Project Falcon", "Project Kestrel");
    await said(pane, "“Project Falcon” renamed to “Project Kestrel”").waitFor();
    expect(membersInMailbox("Project Kestrel")).toEqual([]);
  });
});
