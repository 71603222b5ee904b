import { describe, expect, it } from "@jest/globals";
import { cells, headings, munich, paste, report, toCheck } from "./bulkSteps.ts";
import { inMailbox } from "./listSteps.ts";
import { saying } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();
const day = 86_400_000;

/** Makes Exchange ask for a wait after it has added some contacts. */
function beBusy(milliseconds: number): void {
  const scope = { operation: "AddNewImContactToGroup" };
  outlook.exchange.faults.add({ kind: "slow", milliseconds: 0 }, { ...scope, calls: 4 });
  outlook.exchange.faults.add({ kind: "busy", backOffMilliseconds: milliseconds }, scope);
}

describe("A job that waits because Exchange is busy", () => {
  it.each([
    ["back", -3_600_000],
    ["forward", 3_600_000],
  ])("continues after the wait if the date is set %s by an hour meanwhile", async (_, jump) => {
    const { pane, page, set, frame } = await outlook.open();
    await page.addInitScript(() => {
      const { now } = Date;
      Object.assign(window, { jump: 0 });
      Date.now = () => now() + (window as unknown as { jump: number }).jump;
    });
    await set({ pane: "closed" });
    await set({ pane: "open" });
    await paste(pane, cells(headings, ...munich(20)));
    await toCheck(pane);
    beBusy(2_000);
    await pane.getByRole("button", { name: "Add 20 contacts" }).click();
    await pane.getByText(/Exchange is busy\. Continuing at/).waitFor();
    await (await frame()).evaluate((by) => Object.assign(window, { jump: by }), jump);
    expect(await report(pane)).toBe("20 of 20 added");
    await pane.getByText(/It took .{0,3}\d+ seconds?.?\./).waitFor();
    expect(inMailbox(outlook.exchange.mailbox, "Munich")).toHaveLength(20);
  });

  it("says a wait of two days in days, and ends it with Pause and Resume", async () => {
    // Outlook on the web passes on only the text of a fault, without the wait.
    const { pane } = await outlook.start({ faultDelivery: "otherClients" });
    await paste(pane, cells(headings, ...munich(20)));
    await toCheck(pane);
    beBusy(2 * day);
    await pane.getByRole("button", { name: "Add 20 contacts" }).click();
    await pane.getByText(saying("Exchange is busy. Continuing in 2 days.")).waitFor();
    await pane.getByRole("button", { name: "Pause" }).click();
    await pane.getByRole("button", { name: "Resume" }).click();
    expect(await report(pane)).toBe("20 of 20 added");
    expect(inMailbox(outlook.exchange.mailbox, "Munich")).toHaveLength(20);
  });
});
