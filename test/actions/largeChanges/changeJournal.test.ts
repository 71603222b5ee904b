import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "@jest/globals";
import { IDBFactory } from "fake-indexeddb";
import { noJournal, openChangeJournal } from "../../../src/actions/largeChanges/changeJournal.ts";
import { createRecord, type ChangeRecord } from "../../../src/actions/largeChanges/changeRecord.ts";
import { removeFromGroup } from "../../../src/imList/changes/removeContacts.ts";
import { contacts, known, list } from "../../imList/changes/team.ts";

const day = 24 * 3_600_000;
const now = 100 * day;
const { request } = removeFromGroup(
  list,
  [{ group: known("Team"), contacts: contacts("ana", "bob") }],
  undefined,
);
function recordOf(id: string, fields: Partial<ChangeRecord> = {}): ChangeRecord {
  if (!request) throw new Error("The change has no request");
  return { ...createRecord({ id, mailbox: "Ana@x", madeAt: now, request }), ...fields };
}

/** A clock that stands still, and one that runs fast. */
const never = () => new Promise<void>(() => undefined);
const fast = () => new Promise<void>((resolve) => setTimeout(resolve, 2));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe("The journal of large changes", () => {
  it("returns the records of a mailbox to a later pane, the oldest first, with the states written since", async () => {
    const journal = await openChangeJournal(now, never);
    await journal.put(recordOf("b", { madeAt: now + 1 }));
    await journal.put(recordOf("a"));
    await journal.put(recordOf("other", { mailbox: "bob@x" }));
    const made = { kind: "made", outcome: { isKept: true } } as const;
    expect(await journal.write("a", new Map([[1, made]]), "outcome")).toBe(true);
    const later = await openChangeJournal(now, never);
    expect(await later.read("ANA@x")).toEqual([
      recordOf("a", { states: [{ kind: "left" }, made] }),
      recordOf("b", { madeAt: now + 1 }),
    ]);
    await later.remove("a");
    expect((await journal.read("ana@x")).map(({ id }) => id)).toEqual(["b"]);
  });

  it("deletes records after 30 days", async () => {
    const journal = await openChangeJournal(now, never);
    await journal.put(recordOf("old", { madeAt: now - 31 * day }));
    await journal.put(recordOf("new", { madeAt: now - 29 * day }));
    const later = await openChangeJournal(now, never);
    expect((await later.read("ana@x")).map(({ id }) => id)).toEqual(["new"]);
  });

  it("replaces a record completely or not at all", async () => {
    const journal = await openChangeJournal(now, never);
    await journal.put(recordOf("a"));
    const broken = recordOf("a", { states: [{ kind: (() => "") as unknown as "left" }] });
    expect(await journal.put(broken)).toBe(false);
    expect(await journal.read("ana@x")).toEqual([recordOf("a")]);
  });

  it("stores nothing if the database cannot be opened, or does not open in time", async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException("denied", "SecurityError");
      },
    } as unknown as IDBFactory;
    expect(await openChangeJournal(now, never)).toBe(noJournal);
    globalThis.indexedDB = { open: () => new EventTarget() } as unknown as IDBFactory;
    expect(await openChangeJournal(now, fast)).toBe(noJournal);
    expect(await noJournal.put(recordOf("a"))).toBe(false);
    expect(await noJournal.read("ana@x")).toEqual([]);
  });
});
