import { describe, expect, it } from "@jest/globals";
import { deleteContact } from "../../simulator/exchange/removal.ts";
import { copyTo, fromMenu, inMailbox, moveTo, rename, row, said, settled, undo } from "./listSteps.ts";
import { failureLines, holdBack } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

/** The people whom the mailbox holds in a group. */
const inGroup = (group: string) => inMailbox(outlook.exchange.mailbox, group);

describe("a change of the list", () => {
  it("is shown at once, and taken back where it fails", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    const release = await holdBack(opened, "AddImContactToGroup");
    await row(pane, "Design team").click();
    await fromMenu(pane, "Amélie Laurent", "Also add to group…");
    await copyTo(pane, "Project Falcon");
    await pane.getByRole("treeitem", { name: /Amélie Laurent.*Saving/ }).waitFor();
    await said(pane, "1 change under way").waitFor();
    expect(inGroup("Project Falcon")).toEqual([]);
    await release();
    await said(pane, "Amélie Laurent added to Project Falcon").waitFor();
    await settled(pane);
    outlook.exchange.faults.add(
      { kind: "response", code: "ErrorAccessDenied" },
      { operation: "AddImContactToGroup" },
    );
    await fromMenu(pane, "Yuki Tanaka", "Also add to group…");
    await copyTo(pane, "Project Falcon");
    await failureLines(pane, "Yuki Tanaka was not added to Project Falcon.");
    await row(pane, "Design team").click();
    await row(pane, "Project Falcon").getByRole("img", { name: "1 person" }).waitFor();
    expect(inGroup("Project Falcon")).toEqual(["Amélie Laurent"]);
  });

  it("is sent again by itself while Exchange is busy, which can be stopped", async () => {
    const { pane } = await outlook.start({ faultDelivery: "otherClients" });
    outlook.exchange.faults.add(
      { kind: "busy", backOffMilliseconds: 50 },
      { operation: "SetImGroup", calls: 2 },
    );
    await rename(pane, "Project Falcon", "Project Kestrel");
    await said(pane, "“Project Falcon” is now “Project Kestrel”").waitFor();
    outlook.exchange.faults.add({ kind: "busy", backOffMilliseconds: 60_000 }, { operation: "SetImGroup" });
    await undo(pane);
    await said(pane, "Exchange is busy. Next try in 60 s (2 of 5).").waitFor();
    await pane.getByRole("button", { name: "Stop" }).click();
    await failureLines(pane, "Not everything could be taken back.");
    expect(inGroup("Project Kestrel")).toEqual([]);
  });

  it("without an answer is found out by reading: it was made after all", async () => {
    const { pane } = await outlook.start();
    outlook.exchange.faults.add({ kind: "dropped", when: "after" }, { operation: "SetImGroup" });
    await rename(pane, "Project Falcon", "Project Kestrel");
    await said(pane, "“Project Falcon” is now “Project Kestrel”").waitFor();
    expect(inGroup("Project Kestrel")).toEqual([]);
  });

  it("of a contact that is gone is explained, and the list read again", async () => {
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
