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

/** A clock that stands still. */
const never = () => new Promise<void>(() => undefined);
/** A clock that runs fast: a second lasts a few turns of the event loop. */
const fast = () => new Promise<void>((resolve) => setTimeout(resolve, 2));

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

const rowsOf = (count: number) => jobOf(list, people(count, "Falcon")).rows;
const withBrokenRow = (whole: Job, place: number): Job => ({
  ...whole,
  rows: whole.rows.map((row) =>
    row.place === place ? { ...row, state: { kind: (() => "") as unknown as "none" } } : row,
  ),
});

const openRaw = () =>
  new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open("im-groups.jobs");
    request.onsuccess = () => resolve(request.result);
  });

/** Reads the job "a" as another pane would: its run, and its number of rows. */
async function readRaw(): Promise<string> {
  const transaction = (await openRaw()).transaction(["jobs", "rows"]);
  const head = transaction.objectStore("jobs").get("a");
  const rows = transaction.objectStore("rows").count();
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  return `run ${(head.result as Job).run}: ${rows.result}`;
}

/** Keeps a transaction open, as a pane that hangs. Others wait for it. Returns the function that ends it. */
async function occupy(): Promise<() => Promise<unknown>> {
  const transaction = (await openRaw()).transaction(["jobs", "rows"], "readwrite");
  let isOver = false;
  const stay = () => {
    if (!isOver) transaction.objectStore("jobs").get("nothing").onsuccess = stay;
  };
  stay();
  const ended = new Promise((resolve) => (transaction.oncomplete = resolve));
  return () => {
    isOver = true;
    return ended;
  };
}

/**
 * Holds back everyone who opens the database: a pane that hangs has it open, and something else waits to delete it or to
 * upgrade it. Returns the function that ends that pane.
 */
async function holdOpening(waiting: () => IDBOpenDBRequest): Promise<() => void> {
  const hanging = await openRaw();
  const blocked = new Promise((resolve) => (waiting().onblocked = resolve));
  await blocked;
  return () => hanging.close();
}

describe.each<[string, () => Promise<JobJournal>]>([
  ["in the browser's database", () => openJournal(now, never)],
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
    const journal = await openJournal(now, never);
    expect(journal.isDurable).toBe(true);
    await journal.put(job("old", { madeAt: now - 30 * day }));
    await journal.put(job("new"));
    expect((await (await openJournal(now, never)).read("me@x")).map(({ id }) => id)).toEqual(["old", "new"]);
    expect((await (await openJournal(now + 1, never)).read("me@x")).map(({ id }) => id)).toEqual(["new"]);
  });

  it("writes a change as a whole or not at all", async () => {
    const journal = await openJournal(now, never);
    await journal.put(job("a"));
    const { change: written } = change(job("a"));
    const unkeepable = { ...written, head: { ...written.head, title: (() => "") as unknown as string } };
    expect(await journal.write(unkeepable, "intent")).toBe(false);
    expect(await journal.read("me@x")).toEqual([job("a")]);
  });

  it.each<[string, (whole: Job) => Job]>([
    ["its head", (whole) => ({ ...whole, title: (() => "") as unknown as string })],
    ["its first row", (whole) => withBrokenRow(whole, 0)],
    ["a row in the middle", (whole) => withBrokenRow(whole, 6)],
    ["its last row", (whole) => withBrokenRow(whole, 12)],
    ["a row far behind", (whole) => withBrokenRow({ ...whole, rows: rowsOf(900) }, 850)],
  ])("still has the old job if the new one cannot be stored because of %s", async (_, breakOf) => {
    const journal = await openJournal(now, never);
    const old = job("a", { rows: rowsOf(450) });
    await journal.put(old);
    await journal.put(job("b"));
    expect(await journal.put(breakOf(job("a", { run: 2 })))).toBe(false);
    expect(await journal.read("me@x")).toEqual([old, job("b")]);
    expect(await journal.put(job("a", { run: 2 }))).toBe(true);
    expect((await journal.read("me@x"))[0]).toEqual(job("a", { run: 2 }));
  });

  it("replaces a job in one transaction, so that no other one sees it half replaced", async () => {
    const journal = await openJournal(now, never);
    await journal.put(job("a", { rows: rowsOf(450) }));
    const replaced = journal.put(job("a", { rows: rowsOf(430), run: 2 }));
    const seen = await Promise.all(Array.from({ length: 5 }, () => readRaw()));
    await replaced;
    expect(["run 1: 450", "run 2: 430"]).toEqual(expect.arrayContaining(seen));
    expect(await readRaw()).toBe("run 2: 430");
  });

  it.each(["put", "write", "remove"] as const)(
    "does not wait for ever for a %s, of which nothing takes effect later",
    async (kind) => {
      const journal = await openJournal(now, fast);
      await journal.put(job("a"));
      const release = await occupy();
      const { change: written } = change(job("a"));
      const ended = {
        put: () => journal.put(job("a", { run: 2 })),
        write: () => journal.write(written, "intent"),
        remove: () => journal.remove("a"),
      }[kind]();
      expect(await ended).toBe(false);
      await release();
      expect(await journal.read("me@x")).toEqual([job("a")]);
    },
  );

  it("reports that nothing is kept once a newer pane has upgraded the database", async () => {
    const journal = await openJournal(now, never);
    await new Promise((resolve) => {
      const request = indexedDB.open("im-groups.jobs", 2);
      request.onsuccess = resolve;
    });
    expect(await journal.put(job("a"))).toBe(false);
    expect(await journal.write({ id: "a", rows: [] }, "intent")).toBe(false);
    expect(await journal.read("me@x")).toEqual([]);
  });
});

describe("A database that does not open", () => {
  it("is replaced by a journal in memory after some seconds, and used once it opens", async () => {
    await openJournal(now, never).then((earlier) => earlier.put(job("earlier")));
    const release = await holdOpening(() => indexedDB.deleteDatabase("im-groups.jobs"));
    const journal = await openJournal(now, fast);
    expect(journal.isDurable).toBe(false);
    expect(await journal.put(job("a"))).toBe(true);
    expect(await journal.read("me@x")).toEqual([job("a")]);
    release();
    const later = await journal.later;
    expect(later?.isDurable).toBe(true);
    expect(await later?.put(job("b"))).toBe(true);
    expect(await (await openJournal(now, never)).read("me@x")).toEqual([job("b")]);
  });

  it("is not waited for any more once it fails", async () => {
    const release = await holdOpening(() => indexedDB.open("im-groups.jobs", 2));
    const journal = await openJournal(now, fast);
    release();
    await expect(journal.later).rejects.toThrow();
    expect(await journal.put(job("a"))).toBe(true);
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
    const journal = await openJournal(now, never);
    expect(journal.isDurable).toBe(false);
    await journal.put(job("a"));
    expect(await journal.read("me@x")).toEqual([job("a")]);
  });
});
