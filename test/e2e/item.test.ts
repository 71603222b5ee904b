import { describe, expect, it } from "@jest/globals";
import { calls, createGroup, failureLines, focusOn, shownResult } from "./steps.ts";
import type { OpenedOutlook } from "./harness.ts";
import { usePane } from "./usePane.ts";

describe("A pinned pane", () => {
  const outlook = usePane();
  const title = "No message or appointment is selected.";
  const next = "Outlook add-ins need a selected item. Select a message or an appointment, then try again.";

  it("says that nothing is selected, and loads the list by itself after the user selects an item", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await select(opened, "");
    await pane.getByRole("button", { name: "Refresh" }).click();
    const lines = await failureLines(pane, title);
    expect(lines[1]).toContain(next);
    expect(await calls(opened, "GetImItemList")).toHaveLength(1);
    await opened.set({ item: "review" });
    await pane.getByRole("alert").waitFor({ state: "detached" });
    expect(await calls(opened, "GetImItemList")).toHaveLength(2);
  });

  it("keeps typed text while nothing is selected, and sends it after the user selects an item", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await select(opened, "");
    await createGroup(pane, "Kestrel");
    expect((await failureLines(pane, title))[1]).toContain(next);
    const retry = pane.getByRole("button", { name: "Try again" });
    await focusOn(pane, retry);
    expect(await calls(opened, "AddImGroup")).toEqual([]);
    await select(opened, "draft");
    await retry.click();
    await shownResult(pane, "created");
  });

  it("continues a change while another item is selected", async () => {
    const opened = await outlook.start();
    outlook.exchange.faults.add({ kind: "slow", milliseconds: 300 }, { operation: "AddImGroup" });
    await createGroup(opened.pane, "Kestrel");
    await opened.set({ item: "names" });
    await shownResult(opened.pane, "created");
  });

  it.each(["falcon", "review", "draft"])("works next to the item %s", async (item) => {
    const { pane } = await outlook.start({ item });
    await createGroup(pane, "Kestrel");
    await shownResult(pane, "created");
  });
});

/** Selects an item, or none, and waits until office.js has noticed. */
async function select(opened: OpenedOutlook, item: string): Promise<void> {
  await opened.set({ item });
  const frame = await opened.frame();
  await frame.waitForFunction((some) => Boolean(Office.context.mailbox.item) === some, item !== "");
}
