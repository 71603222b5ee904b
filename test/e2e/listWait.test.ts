import { describe, expect, it } from "@jest/globals";
import { failureLines, focusOn } from "./steps.ts";
import { inMailbox, moveTo, row, said, settled, undo } from "./listSteps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();
const membersInMailbox = (group: string) => inMailbox(outlook.exchange.mailbox, group);

describe("A refresh that failed temporarily", () => {
  it("is retried after a countdown that the user can stop, and the previous list stays", async () => {
    const { pane, page } = await outlook.start({ faultDelivery: "otherClients" });
    const busy = (backOffMilliseconds: number) =>
      outlook.exchange.faults.add({ kind: "busy", backOffMilliseconds }, { operation: "GetImItemList" });
    busy(30_000);
    await pane.getByRole("button", { name: "Refresh" }).click();
    const waiting = pane.getByRole("status").filter({ hasText: "Trying again in" });
    await waiting.waitFor();
    const seconds = async () => Number(await pane.getByRole("timer").innerText());
    const first = await seconds();
    while ((await seconds()) >= first) await page.waitForTimeout(100);
    await row(pane, "Design team").waitFor();
    await pane.getByRole("button", { name: "Stop" }).click();
    const lines = await failureLines(pane, "Exchange is busy and could not load your list.");
    expect(lines[1]).toContain("You’re seeing your list as it was last loaded.");
    busy(50);
    await pane.getByRole("button", { name: "Try again" }).click();
    await settled(pane);
    await pane.getByRole("alert").waitFor({ state: "detached" });
  });
});

describe("A change to several contacts that is stopped halfway", () => {
  it("reports how far it got, and Undo restores that part", async () => {
    const { pane } = await outlook.start({ faultDelivery: "otherClients" });
    const before = membersInMailbox("Design team");
    await row(pane, "Design team").click();
    await row(pane, "Amélie Laurent").click({ modifiers: ["Control"] });
    await row(pane, "Yuki Tanaka").click({ modifiers: ["Control"] });
    // The first contact is moved; the second is added but not removed from the old group.
    for (const fault of [
      { kind: "slow", milliseconds: 0 },
      { kind: "busy", backOffMilliseconds: 60_000 },
    ] as const)
      outlook.exchange.faults.add(fault, { operation: "RemoveImContactFromGroup" });
    await pane.getByRole("button", { name: "Move 2 people", exact: true }).click();
    await moveTo(pane, "Project Falcon");
    await pane.getByRole("button", { name: "Stop" }).click();
    const lines = await failureLines(pane, "1 of 2 people moved to Project Falcon.");
    expect(lines[1]).toContain("is in both groups. You stopped this change. Everything else is unchanged.");
    await focusOn(pane, pane.getByRole("alert").getByRole("button", { name: "Remove from" }));
    expect(membersInMailbox("Project Falcon")).toHaveLength(2);
    await undo(pane);
    await said(pane, "2 people restored").waitFor();
    expect(membersInMailbox("Project Falcon")).toEqual([]);
    expect(membersInMailbox("Design team")).toEqual(before);
  });
});
