import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { IDBFactory } from "fake-indexeddb";
import type { Job } from "../../../src/bulkAdd/job/job.ts";
import { createMemoryJournal, openJournal, type JobJournal } from "../../../src/bulkAdd/job/jobJournal.ts";
import { timeout } from "../../failures/failedCall.ts";
import { imGroup, listOf } from "../../imList/listOf.ts";
import { jobOf, people } from "./running.ts";

const day = 24 * 3_600_000;
const now = 100 * day;
const list = listOf([imGroup("Team")]);
const job = (id: string, fields: Partial<Job> = {}): Job => ({
  ...jobOf(list, [...people(12, "Falcon"), "no-address Team"]),
  id,
  madeAt: now,
  ...fields,
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const change = (of: Job) => {
  const { rows, ...head } = { ...of, isEnded: true };
  const changed = rows.slice(2, 4).map((row) => ({
    ...row,
    state: { kind: "unknown", tries: 2, failure: timeout } as const,
  }));
  return {
    change: { id: of.id, head, rows: changed },
    after: { ...head, rows: rows.map((row) => changed.find(({ place }) => place === row.place) ?? row) },
  };
};

describe.each<[string, () => Promise<JobJournal>]>([
  ["in the browser's database", () => openJournal(now)],
  ["in memory", () => Promise.resolve(createMemoryJournal())],
])("A journal of jobs %s", (_, open) => {
  it("returns a job as it was stored, with rows in order and later changes", async () => {
    const journal = await open();
    expect(await journal.put(job("a"))).toBe(true);
    expect(await journal.read("me@x")).toEqual([job("a")]);
    const { change: written, after } = change(job("a"));
    expect(await journal.write(written, "intent")).toBe(true);
    expect(await journal.read("me@x")).toEqual([after]);
    const [row] = job("a").rows;
    await journal.write({ id: "a", rows: row ? [{ ...row, state: { kind: "cancelled" } }] : [] }, "outcome");
    expect((await journal.read("me@x"))[0]?.rows[0]?.state).toEqual({ kind: "cancelled" });
  });

  it("returns only the jobs of a mailbox, oldest first, ignoring case", async () => {
    const journal = await open();
    await journal.put(job("younger"));
    await journal.put(job("older", { madeAt: now - 1 }));
    await journal.put(job("other", { mailbox: "you@x" }));
    expect((await journal.read("Me@X")).map(({ id }) => id)).toEqual(["older", "younger"]);
    expect((await journal.read("you@x")).map(({ id }) => id)).toEqual(["other"]);
    expect(await journal.read("nobody@x")).toEqual([]);
  });

  it("removes a job with its rows, and no other job", async () => {
    const journal = await open();
    await journal.put(job("a"));
    await journal.put(job("ab"));
    expect(await journal.remove("a")).toBe(true);
    expect(await journal.read("me@x")).toEqual([job("ab")]);
    await journal.put(job("a", { rows: [] }));
    expect((await journal.read("me@x")).find(({ id }) => id === "a")?.rows).toEqual([]);
  });
});

describe("A journal in the browser's database", () => {
  it("is available to the next pane, except for jobs older than 30 days", async () => {
    const journal = await openJournal(now);
    expect(journal.isDurable).toBe(true);
    await journal.put(job("old", { madeAt: now - 30 * day }));
    await journal.put(job("new"));
    expect((await (await openJournal(now)).read("me@x")).map(({ id }) => id)).toEqual(["old", "new"]);
    expect((await (await openJournal(now + 1)).read("me@x")).map(({ id }) => id)).toEqual(["new"]);
  });

  it("writes a change as a whole or not at all", async () => {
    const journal = await openJournal(now);
    await journal.put(job("a"));
    const { change: written } = change(job("a"));
    const unkeepable = { ...written, head: { ...written.head, title: (() => "") as unknown as string } };
    expect(await journal.write(unkeepable, "intent")).toBe(false);
    expect(await journal.read("me@x")).toEqual([job("a")]);
  });

  it("reports that nothing is kept once a newer pane has upgraded the database", async () => {
    const journal = await openJournal(now);
    await new Promise((resolve) => {
      const request = indexedDB.open("im-groups.jobs", 2);
      request.onsuccess = resolve;
    });
    expect(await journal.put(job("a"))).toBe(false);
    expect(await journal.write({ id: "a", rows: [] }, "intent")).toBe(false);
    expect(await journal.read("me@x")).toEqual([]);
  });
});

describe("A journal in a frame without storage", () => {
  it.each([
    ["there is no database", undefined],
    [
      "the browser refuses it",
      {
        open: () => {
          throw new DOMException("denied", "SecurityError");
        },
      } as unknown as IDBFactory,
    ],
  ])("is kept in memory and reports it, if %s", async (_, factory) => {
    Object.defineProperty(globalThis, "indexedDB", { value: factory, writable: true, configurable: true });
    const journal = await openJournal(now);
    expect(journal.isDurable).toBe(false);
    await journal.put(job("a"));
    expect(await journal.read("me@x")).toEqual([job("a")]);
  });
});
