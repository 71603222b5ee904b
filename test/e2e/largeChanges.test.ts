import { describe, expect, it } from "@jest/globals";
import type { FrameLocator, Page } from "playwright-core";
import { removeMember } from "../../simulator/exchange/removal.ts";
import { holdResponses } from "../simulator/exchange/holdResponses.ts";
import { chips } from "./bulkSteps.ts";
import { inMailbox, moveTo, row, said, selection, settled, undo } from "./listSteps.ts";
import { calls, failureLines, saying, title } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();
const people = 60;

/** Starts the pane with a group of 60 people, all of whom are also in Favorites. */
async function startWithCrowd() {
  outlook.exchange.reset({ groups: 1, contacts: people });
  const { groups, contacts } = outlook.exchange.mailbox;
  const favorites = groups.find(({ type }) => type === "Favorites");
  favorites?.members.push(...contacts.map(({ number }) => number));
  const opened = await outlook.start();
  await row(opened.pane, "Group 1").click();
  return opened;
}

/** Selects everyone in the open group by keyboard. */
async function selectAll(pane: FrameLocator, page: Page): Promise<void> {
  await row(pane, "Group 1").press("ArrowRight");
  await page.keyboard.press("Control+a");
  await selection(pane, people).waitFor();
}

const inGroup = (name: string) => inMailbox(outlook.exchange.mailbox, name)?.length;
const dialog = (pane: FrameLocator) => pane.getByRole("alertdialog");
const press = (pane: FrameLocator, button: string) =>
  dialog(pane).getByRole("button", { name: button, exact: true }).click();

/** Removes everyone from the group, and holds the response to the removal of the n-th person back. */
async function startRemoval(pane: FrameLocator, page: Page, heldAt: number) {
  await selectAll(pane, page);
  await page.keyboard.press("Delete");
  await dialog(pane)
    .getByRole("heading", { name: saying("Remove 60 people from Group 1?", "whole") })
    .waitFor();
  expect(inGroup("Group 1")).toBe(people);
  outlook.exchange.faults.add(
    { kind: "slow", milliseconds: 0 },
    { operation: "RemoveImContactFromGroup", calls: heldAt - 1 },
  );
  const release = holdResponses(outlook.exchange, { operation: "RemoveImContactFromGroup" });
  await press(pane, "Remove");
  await pane.getByRole("region", { name: saying("Removing people from Group 1") }).waitFor();
  await said(pane, `${heldAt - 1} of 60 people`).waitFor();
  // The call whose response is held back has arrived.
  while (inGroup("Group 1") !== people - heldAt)
    await page.evaluate(() => new Promise(requestAnimationFrame));
  return release;
}

describe("The removal of 60 people", () => {
  it("asks with their number, shows its progress, and is undone after another question", async () => {
    const { pane, page } = await startWithCrowd();
    const release = await startRemoval(pane, page, 31);
    release();
    await said(pane, "60 people removed").waitFor();
    expect(inGroup("Group 1")).toBe(0);
    expect(inGroup("Favorites")).toBe(people);
    await undo(pane);
    await dialog(pane).getByRole("heading", { name: "Undo this for 60 people?" }).waitFor();
    expect(inGroup("Group 1")).toBe(0);
    await press(pane, "Undo");
    await said(pane, "60 people restored").waitFor();
    expect(inGroup("Group 1")).toBe(people);
  });

  it("stops between two people, and its report says for whom it was done, with Undo", async () => {
    const { pane, page } = await startWithCrowd();
    const release = await startRemoval(pane, page, 11);
    await pane.getByRole("button", { name: "Stop", exact: true }).click();
    await pane.getByRole("region").getByText("Stopping").waitFor();
    release();
    const lines = await failureLines(pane, "11 of 60 people removed from Group 1.");
    expect(lines[1]).toContain("You stopped this change.");
    expect(inGroup("Group 1")).toBe(49);
    await settled(pane);
    await pane.getByRole("button", { name: "Show report" }).click();
    await title(pane).getByText("Report").waitFor();
    await pane.getByRole("region", { name: saying("11 of 60 people removed from Group 1.") }).waitFor();
    expect(await chips(pane)).toEqual(["All 60", "Done 11", "Not done 49"]);
    await pane.getByRole("button", { name: "Undo…" }).click();
    await press(pane, "Undo");
    await said(pane, "11 people restored").waitFor();
    expect(inGroup("Group 1")).toBe(people);
  });

  it("goes on with the rest after a failure", async () => {
    const { pane, page } = await startWithCrowd();
    const release = await startRemoval(pane, page, 6);
    outlook.exchange.faults.add(
      { kind: "response", code: "ErrorAccessDenied" },
      { operation: "RemoveImContactFromGroup" },
    );
    release();
    await failureLines(pane, "6 of 60 people removed from Group 1.");
    await pane.getByRole("button", { name: "Continue" }).click();
    await said(pane, "60 people removed").waitFor();
    expect(inGroup("Group 1")).toBe(0);
  });

  it("is found after the pane was closed in the middle, and undone in a list that has changed meanwhile", async () => {
    const { pane, page, set } = await startWithCrowd();
    const release = await startRemoval(pane, page, 21);
    await set({ pane: "closed" });
    release();
    const { mailbox } = outlook.exchange;
    const [first, second] = mailbox.contacts;
    const favorites = mailbox.groups.find(({ type }) => type === "Favorites");
    if (!first || !second || !favorites) throw new Error("The mailbox has no people");
    // Another client removes somebody who is left in one group only, which deletes them, and renames the group.
    const removed = mailbox.contacts.find(({ number }) =>
      mailbox.groups.every(
        ({ displayName, members }) => displayName !== "Group 1" || !members.includes(number),
      ),
    );
    if (!removed) throw new Error("Nobody was removed");
    removeMember(mailbox, favorites, removed);
    expect(mailbox.contacts).toHaveLength(people - 1);

    const again = await outlook.start();
    const card = again.pane.getByRole("region", { name: saying("21 of 60 people removed from Group 1.") });
    await card.getByText(saying("Not done for 39 people.")).waitFor();
    await card.getByRole("button", { name: "Show report" }).click();
    expect(await chips(again.pane)).toEqual(["All 60", "Done 21", "Not done 39"]);
    await again.pane.getByRole("button", { name: "Undo…" }).click();
    await press(again.pane, "Undo");
    await again.pane.getByText(saying("21 people restored")).waitFor();
    expect(inGroup("Group 1")).toBe(people);
    expect(mailbox.contacts).toHaveLength(people);
    expect(await calls(again, "RemoveImContactFromGroup")).toEqual([]);
    await again.pane.getByRole("button", { name: "OK" }).click();

    const last = await outlook.start();
    await settled(last.pane);
    expect(await last.pane.getByRole("button", { name: "Show report" }).count()).toBe(0);
  });

  it("can be undone from its report after it has ended and the pane was closed", async () => {
    const { pane, page } = await startWithCrowd();
    (await startRemoval(pane, page, 2))();
    await said(pane, "60 people removed").waitFor();
    const { pane: again } = await outlook.start();
    const card = again.getByRole("region", { name: saying("60 people removed from Group 1") });
    await card.getByRole("button", { name: "Show report" }).click();
    await again.getByRole("button", { name: "Undo…" }).click();
    await press(again, "Undo");
    await said(again, "60 people restored").waitFor();
    expect(inGroup("Group 1")).toBe(people);
  });
});

describe("A change of 60 people in a browser without storage", () => {
  it("says in its progress and its report that they end with the pane, and can be undone until then", async () => {
    outlook.exchange.reset({ groups: 1, contacts: people });
    const { groups, contacts } = outlook.exchange.mailbox;
    groups.find(({ type }) => type === "Favorites")?.members.push(...contacts.map(({ number }) => number));
    const { pane, page, set } = await outlook.open({ pane: "closed" });
    await page.addInitScript(() => {
      Object.defineProperty(window, "indexedDB", { value: undefined });
    });
    await set({ pane: "open" });
    await row(pane, "Group 1").click();
    const release = await startRemoval(pane, page, 31);
    await pane
      .getByRole("region", { name: saying("Removing people from Group 1") })
      .getByText("Progress cannot be stored here, so closing the pane ends the change and its report.")
      .waitFor();
    release();
    await said(pane, "60 people removed").waitFor();
    await settled(pane);
    await pane.getByRole("button", { name: "Show report" }).click();
    const card = pane.getByRole("region", { name: saying("60 people removed from Group 1") });
    await card.getByText("You can undo this until you close the pane.").waitFor();
    await card.getByText("This report cannot be stored here, so it ends when you close the pane.").waitFor();
    await pane.getByRole("button", { name: "Undo…" }).click();
    await press(pane, "Undo");
    await said(pane, "60 people restored").waitFor();
    expect(inGroup("Group 1")).toBe(people);
  });
});

describe("Other changes of 60 people", () => {
  it.each([["a move", "Move 60 people", "60 people moved to Favorites"]])(
    "such as %s keep a record, too",
    async (_, item, done) => {
      const { pane, page } = await startWithCrowd();
      await selectAll(pane, page);
      await pane.getByRole("button", { name: item, exact: true }).click();
      await pane.getByRole("dialog").getByRole("heading", { name: "Move 60 people" }).waitFor();
      await moveTo(pane, "Favorites");
      await said(pane, done).waitFor();
      const { pane: again } = await outlook.start();
      await again.getByRole("region", { name: saying(done) }).waitFor();
    },
  );

  it("such as the deletion of their group name the number, and undo it after the pane was closed", async () => {
    const { pane } = await startWithCrowd();
    await row(pane, "Group 1").press("Delete");
    await dialog(pane)
      .getByRole("heading", { name: saying("Delete “Group 1” with 60 people?") })
      .waitFor();
    await press(pane, "Delete group");
    await said(pane, "“Group 1” deleted").waitFor();
    expect(inGroup("Group 1")).toBeUndefined();
    const { pane: again } = await outlook.start();
    const card = again.getByRole("region", { name: saying("“Group 1” deleted") });
    await card.getByRole("button", { name: "Show report" }).click();
    await again.getByRole("button", { name: "Undo…" }).click();
    await press(again, "Undo");
    await again.getByText(saying("“Group 1” restored with 60 people")).waitFor();
    expect(inGroup("Group 1")).toBe(people);
  });
});
