import { describe, expect, it } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { cells, headings, holdAddResponses, munich, paste, report, toCheck } from "./bulkSteps.ts";
import { inMailbox, settled } from "./listSteps.ts";
import { saying, title } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

describe("A job that has started", () => {
  it("can be paused, opened from the list, resumed, and stopped", async () => {
    const { pane } = await outlook.start();
    const release = holdAddResponses(outlook.exchange);
    await paste(pane, cells(headings, ...munich(60)));
    await toCheck(pane);
    await pane.getByRole("button", { name: "Add 60 contacts" }).click();
    await pane.getByRole("button", { name: "Pause" }).click();
    outlook.exchange.faults.clear();
    release();
    await title(pane).getByText("Paused").waitFor();
    await pane.getByRole("button", { name: "Back" }).click();

    const card = pane.getByRole("region", { name: saying("of 60 added") });
    await card.getByText(/Paused at/).waitFor();
    await card.getByRole("button", { name: "Show" }).click();
    const releaseRest = holdAddResponses(outlook.exchange);
    await pane.getByRole("button", { name: "Resume" }).click();
    await pane.getByRole("button", { name: "Pause" }).waitFor();
    await pane.getByRole("button", { name: "Stop…" }).click();
    await pane.getByRole("alertdialog").getByRole("button", { name: "Stop adding" }).click();
    releaseRest();
    const [, done = ""] = /^(\d+) of 60 added$/.exec(await report(pane)) ?? [];
    expect(inMailbox(outlook.exchange.mailbox, "Munich")).toHaveLength(Number(done));
    expect(Number(done)).toBeLessThan(60);
    await pane.getByText(saying(`You stopped: ${60 - Number(done)} were not added.`)).waitFor();
  });

  it("shows its report when it ends while the dialog asks whether to stop it", async () => {
    const { pane } = await outlook.start();
    const release = holdAddResponses(outlook.exchange);
    await paste(pane, cells(headings, ...munich(20)));
    await toCheck(pane);
    await pane.getByRole("button", { name: "Add 20 contacts" }).click();
    await pane.getByRole("button", { name: "Stop…" }).click();
    await pane.getByRole("alertdialog").waitFor();
    release();
    expect(await report(pane)).toBe("20 of 20 added");
    expect(await pane.getByRole("alertdialog").count()).toBe(0);
    await pane.getByRole("button", { name: "Done" }).click();
    await pane.getByRole("treeitem", { name: "Munich" }).waitFor();
  });

  it("pauses when the session expires, and continues after Resume", async () => {
    const { pane } = await outlook.start();
    await paste(pane, cells(headings, ...munich(30)));
    await toCheck(pane);
    outlook.exchange.faults.add(
      { kind: "http", status: 401 },
      { operation: "AddNewImContactToGroup", calls: 3 },
    );
    await pane.getByRole("button", { name: "Add 30 contacts" }).click();
    const alert = pane.getByRole("alert").filter({ hasText: "Your session has expired." });
    await alert.waitFor();
    expect(await alert.innerText()).toContain("Nothing more is sent until you select Resume.");
    await pane.getByRole("button", { name: "Resume" }).click();
    expect(await report(pane)).toBe("30 of 30 added");
    expect(inMailbox(outlook.exchange.mailbox, "Munich")).toHaveLength(30);
  });

  it("shows the server's code for a failed row, and tries the row again on request", async () => {
    const { pane } = await outlook.start();
    await paste(pane, cells(headings, ...munich(5)));
    await toCheck(pane);
    outlook.exchange.faults.add(
      { kind: "response", code: "ErrorInvalidRequest" },
      { operation: "AddNewImContactToGroup" },
    );
    await pane.getByRole("button", { name: "Add 5 contacts" }).click();
    expect(await report(pane)).toBe("4 of 5 added");
    await pane.getByRole("main").getByText("ErrorInvalidRequest").waitFor();
    expect(inMailbox(outlook.exchange.mailbox, "Munich")).toHaveLength(4);
    await pane.getByRole("button", { name: "Try 1 again" }).click();
    await pane.getByRole("heading", { name: saying("5 of 5 added") }).waitFor();
    expect(inMailbox(outlook.exchange.mailbox, "Munich")).toHaveLength(5);
  });

  it("is offered for resuming when the pane is opened again, and runs only once", async () => {
    const first = await outlook.start();
    const release = holdAddResponses(outlook.exchange);
    await paste(first.pane, cells(headings, ...munich(40)));
    await toCheck(first.pane);
    await first.pane.getByRole("button", { name: "Add 40 contacts" }).click();
    await first.pane.getByText(/of 40 contacts/).waitFor();
    // Closes the pane during calls whose outcome it never learns.
    while (!inMailbox(outlook.exchange.mailbox, "Munich")?.length) await first.page.waitForTimeout(10);
    await first.set({ pane: "closed" });
    release();

    const { pane } = await outlook.start();
    const card = pane.getByRole("region", { name: saying("contacts have not been added yet") });
    await card.getByText(saying("Pasted text, started")).waitFor();
    await card.getByRole("button", { name: "Resume" }).click();
    expect(await report(pane)).toBe("40 of 40 added");
    expect(inMailbox(outlook.exchange.mailbox, "Munich")).toHaveLength(40);
    await pane.getByRole("button", { name: "Done" }).click();
    await settled(pane);
    await jobsDeleted(pane);
    const again = await outlook.start();
    await again.pane.getByRole("button", { name: "More", exact: true }).first().click();
    await again.pane.getByRole("menuitem", { name: "Import contacts" }).waitFor();
    expect(await again.pane.getByText(/still to be added|of 40 added/).count()).toBe(0);
  });
});

/** Waits until the browser has deleted all stored jobs, which it may still do after the pane has shown so. */
const jobsDeleted = (pane: FrameLocator): Promise<void> =>
  pane.locator("html").evaluate(async () => {
    const count = () =>
      new Promise<number>((resolve, reject) => {
        const opened = indexedDB.open("im-groups.jobs");
        opened.onerror = reject;
        opened.onsuccess = () => {
          const counted = opened.result.transaction("jobs").objectStore("jobs").count();
          counted.onerror = reject;
          counted.onsuccess = () => {
            opened.result.close();
            resolve(counted.result);
          };
        };
      });
    while ((await count()) > 0) await new Promise(requestAnimationFrame);
  });
