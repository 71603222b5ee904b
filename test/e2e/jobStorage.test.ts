import { describe, expect, it } from "@jest/globals";
import type { Frame } from "playwright-core";
import { cells, headings, holdAddResponses, munich, paste, report, toCheck } from "./bulkSteps.ts";
import { inMailbox } from "./listSteps.ts";
import { saying } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

/** What the scripts below keep in a page. */
interface Held {
  readonly releases: (() => void)[];
  readonly paneQueued: Promise<void>;
}

/**
 * Keeps a transaction on the journal open in a page, or queues it behind those that are there. Whatever the pane stores
 * waits for it. Resolves once it is queued.
 */
const occupy = (frame: Frame) =>
  frame.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opened = indexedDB.open("im-groups.jobs");
        opened.onsuccess = () => {
          const store = opened.result.transaction(["jobs", "rows"], "readwrite").objectStore("jobs");
          let isOver = false;
          const stay = () => {
            if (!isOver) store.get("nothing").onsuccess = stay;
          };
          stay();
          const held = window as unknown as Partial<Held> & { releases?: (() => void)[] };
          (held.releases ??= []).push(() => {
            isOver = true;
          });
          resolve();
        };
      }),
  );

/** From now on, the page notes when the pane asks for a transaction that writes. */
const noteNextWrite = (frame: Frame) =>
  frame.evaluate(() => {
    const paneQueued = new Promise<void>((resolve) => {
      // oxlint-disable-next-line typescript/unbound-method -- It is called with the database.
      const begin = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (...args: Parameters<typeof begin>) {
        if (args[1] === "readwrite") resolve();
        return begin.apply(this, args);
      };
    });
    Object.assign(window, { paneQueued });
  });

const nextWriteQueued = (frame: Frame) => frame.evaluate(() => (window as unknown as Held).paneQueued);

const release = (frame: Frame) => frame.evaluate(() => (window as unknown as Held).releases.shift()?.());

describe("The stored progress of a job", () => {
  it("is whole when the pane is killed while failed rows are tried again", async () => {
    const { pane, frame, set } = await outlook.start();
    await paste(pane, cells(headings, ...munich(5)));
    await toCheck(pane);
    outlook.exchange.faults.add(
      { kind: "response", code: "ErrorInvalidRequest" },
      { operation: "AddNewImContactToGroup" },
    );
    await pane.getByRole("button", { name: "Add 5 contacts" }).click();
    expect(await report(pane)).toBe("4 of 5 added");

    // One transaction is open, the pane's is queued, then a second one of ours, and the first one ends. If the pane
    // needed two transactions, only the first one of them would have taken effect now.
    const page = await frame();
    await occupy(page);
    await noteNextWrite(page);
    await pane.getByRole("button", { name: "Try 1 again" }).click();
    await nextWriteQueued(page);
    await occupy(page);
    await release(page);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const opened = indexedDB.open("im-groups.jobs");
          opened.onsuccess = resolve;
        }),
    );
    await set({ pane: "closed" });

    const next = await outlook.start();
    await next.pane.getByRole("region", { name: saying("of 5 contact") }).waitFor();
    await next.pane.getByRole("button", { name: "Resume" }).click();
    expect(await report(next.pane)).toBe("5 of 5 added");
    expect(inMailbox(outlook.exchange.mailbox, "Munich")).toHaveLength(5);
  });

  it("is in memory if the browser's database does not open, and stored once it does", async () => {
    const { page, frame } = await outlook.start();
    const addinOrigin = new URL((await frame()).url()).origin;
    // Another page has the database open and hangs, while something waits to delete it: whoever opens it waits, too.
    const hanging = await page.context().newPage();
    await hanging.goto(`${addinOrigin}/config.json`);
    await hanging.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opened = indexedDB.open("im-groups.jobs", 1);
          opened.onsuccess = () => {
            indexedDB.deleteDatabase("im-groups.jobs").onblocked = () => resolve();
          };
        }),
    );
    const { pane } = await outlook.start();
    const releaseResponses = holdAddResponses(outlook.exchange);
    await paste(pane, cells(headings, ...munich(60)));
    await toCheck(pane);
    await pane.getByRole("button", { name: "Add 60 contacts" }).click();
    await pane.getByText("Progress cannot be stored here, so closing the pane ends the job.").waitFor();
    await pane.getByText(/of 60 contacts/).waitFor();
    await hanging.close();
    outlook.exchange.faults.clear();
    releaseResponses();
    await pane.getByText("If you close the pane, you can resume later.").waitFor();
    expect(await report(pane)).toBe("60 of 60 added");
    expect(inMailbox(outlook.exchange.mailbox, "Munich")).toHaveLength(60);
    const next = await outlook.start();
    await next.pane.getByRole("region", { name: saying("60 of 60 added") }).waitFor();
  });
});
