import { describe, expect, it } from "@jest/globals";
import type { Locator } from "playwright-core";
import { createGroup as createLate } from "../../simulator/exchange/mailbox.ts";
import type { OutlookFault } from "../../simulator/outlook/page/outlookState.ts";
import type { OpenedOutlook } from "./harness.ts";
import { caseByCase } from "./caseByCase.ts";
import {
  calls,
  createGroup,
  done,
  failureLines,
  focusOn,
  holdBack,
  result,
  shownResult,
  typeGroup,
} from "./steps.ts";
import { usePane } from "./usePane.ts";

describe("The wait for Exchange", () => {
  const outlook = usePane();

  it(`shows "Creating…", sends once even if the user presses twice, and keeps the focus and the button's width`, async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    const create = pane.getByRole("button", { name: "Create group" });
    const name = pane.getByRole("textbox", { name: "Group name" });
    const triggers = {
      "a click": () => create.click(),
      "a double click": () => create.dblclick(),
      "Enter twice": async () => {
        await name.press("Enter");
        await name.press("Enter");
      },
    };
    await caseByCase(triggers, async (send, trigger) => {
      const before = (await calls(opened, "AddImGroup")).length;
      const release = await holdBack(opened, "AddImGroup");
      await typeGroup(pane, `Kestrel by ${trigger}`);
      const width = (await create.boundingBox())?.width ?? 0;
      await send();
      const creating = pane.getByRole("button", { name: "Creating…" });
      if (trigger !== "Enter twice") await focusOn(pane, creating);
      expect((await creating.boundingBox())?.width).toBeGreaterThanOrEqual(width);
      expect(await creating.isDisabled()).toBe(true);
      expect(await name.getAttribute("readonly")).not.toBeNull();
      await creating.click({ force: true });
      await release();
      await shownResult(pane, "created");
      expect((await calls(opened, "AddImGroup")).length - before).toBe(1);
      await done(pane);
    });
  });

  it("ends on Cancel; the pane then checks the list three times for the outcome", async () => {
    const opened = await withClock(() => outlook.open({}, {}));
    const { pane } = opened;
    const release = await holdBack(opened, "AddImGroup");
    await createGroup(pane, "Kestrel");
    await pane.getByRole("button", { name: "Creating…" }).waitFor();
    const list = await holdBack(opened, "GetImItemList");
    await pane.getByRole("button", { name: "Cancel" }).click();
    const [, text] = await failureLines(pane, "You canceled before Exchange responded.");
    expect(text).toContain("The group may or may not have been created.");
    await list();
    await advanceClock(opened, pane.getByText("The group was not created."));
    expect(await calls(opened, "GetImItemList")).toHaveLength(4);
    await release();
  });

  it("continues while the user looks at the list, which shows the group when the response arrives", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    const release = await holdBack(opened, "AddImGroup");
    await createGroup(pane, "Kestrel");
    await pane.getByRole("button", { name: "Creating…" }).waitFor();
    await pane.getByRole("button", { name: "Back" }).click();
    await pane.getByRole("tree").waitFor();
    await release();
    await pane.getByRole("treeitem", { name: "Kestrel" }).waitFor();
  });

  it("ends after 55 seconds if Outlook never responds, and the pane checks the outcome", async () => {
    const opened = await withClock(() => outlook.open({}, {}));
    const { page, pane } = opened;
    const silences = { "no answer": "neverAnswers", null: "nullData" } as const;
    await caseByCase<OutlookFault>(silences, async (nextFault) => {
      await opened.set({ nextFault });
      await createGroup(pane, `Kestrel ${nextFault}`);
      await pane.getByRole("button", { name: "Creating…" }).waitFor();
      const list = await holdBack(opened, "GetImItemList");
      await page.clock.runFor(54_000);
      expect(await pane.getByRole("alert").count()).toBe(0);
      await page.clock.runFor(2_000);
      expect(await failureLines(pane, "Exchange did not respond within")).toEqual([
        expect.stringMatching(/^Exchange did not respond within \W?55\W? seconds\.$/),
        expect.stringContaining("The group may or may not have been created."),
        "Checking your list…",
        "Technical details",
      ]);
      await list();
      await advanceClock(opened, pane.getByText("The group was not created."));
      await pane.getByRole("button", { name: "Try again" }).click();
      await shownResult(pane, "created");
      await done(pane);
    });
  });

  it("does not count an hour of the computer's sleep", async () => {
    const opened = await withClock(() => outlook.open({}, {}));
    const { page, pane } = opened;
    await opened.set({ nextFault: "neverAnswers" });
    await createGroup(pane, "Kestrel");
    await pane.getByRole("button", { name: "Creating…" }).waitFor();
    await page.clock.fastForward("01:00:00");
    await page.clock.runFor(50_000);
    expect(await pane.getByRole("alert").count()).toBe(0);
    await advanceClock(opened, pane.getByText("The group was not created."));
  });

  it("is explained after eight seconds, and the pane shows a group that appears after the timeout", async () => {
    const opened = await withClock(() => outlook.open({}, {}));
    const { page, pane } = opened;
    await opened.set({ nextFault: "neverAnswers" });
    await createGroup(pane, "Kestrel");
    await pane.getByRole("button", { name: "Creating…" }).waitFor();
    await page.clock.runFor(7_500);
    const waiting = pane.getByText("Still waiting for Exchange.");
    expect(await waiting.count()).toBe(0);
    await page.clock.runFor(1_000);
    await waiting.waitFor();
    const list = await holdBack(opened, "GetImItemList");
    await page.clock.runFor(48_000);
    await failureLines(pane, "Exchange did not respond within");
    await list();
    createLate(outlook.exchange.mailbox, { displayName: "Kestrel", type: "UserGroup" });
    await advanceClock(opened, result(pane));
    await result(pane).getByText("Exchange did not respond in time, but the group was created.").waitFor();
  });
});

/**
 * Opens the pane, waits for the list, and installs a clock that the test controls. Uses a new browser profile,
 * because a profile keeps that clock.
 */
async function withClock(open: () => Promise<OpenedOutlook>): Promise<OpenedOutlook> {
  const opened = await open();
  await opened.pane.getByRole("tree").waitFor();
  await opened.page.clock.install();
  return opened;
}

/** Advances the clock second by second until an element is present. */
async function advanceClock({ page }: OpenedOutlook, seen: Locator): Promise<void> {
  for (let seconds = 0; (await seen.count()) === 0; seconds += 1) {
    if (seconds === 60) throw new Error("A minute has passed.");
    await page.clock.runFor(1_000);
  }
}
