import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "@jest/globals";
import { IDBFactory } from "fake-indexeddb";
import { openChangeJournal } from "../../src/actions/largeChanges/changeJournal.ts";
import { openJournal } from "../../src/bulkAdd/job/jobJournal.ts";
import { deleteStored, measureStored } from "../../src/settings/storedData.ts";
import { deniedStorage } from "../shared/memoryStorage.ts";

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** A storage whose keys are its properties, as in browsers. */
function storageOf(items: Readonly<Record<string, string>>): Storage {
  const methods = {
    getItem: (key: string) => storage[key] ?? null,
    removeItem: (key: string) => void Reflect.deleteProperty(storage, key),
  };
  const storage = Object.assign(Object.create(methods) as Record<string, string>, items);
  return storage as unknown as Storage;
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => void setTimeout(resolve, milliseconds));

const mailbox = "ana@contoso.example";

/** Stores a job of many contacts, as far as this matters here. */
async function storeJob(rows: number) {
  const journal = await openJournal(Date.now(), pause);
  const job = {
    ...{ id: "job", mailbox, title: "People", madeAt: Date.now() },
    rows: Array.from({ length: rows }, (_, place) => ({
      place,
      planned: `person ${place}`,
      state: "waiting",
    })),
  };
  expect(await journal.put(job as unknown as Parameters<typeof journal.put>[0])).toBe(true);
  return journal;
}

async function storeChange() {
  const journal = await openChangeJournal(Date.now(), pause);
  const record = { id: "change", mailbox, madeAt: Date.now(), states: ["done"] };
  expect(await journal.put(record as unknown as Parameters<typeof journal.put>[0])).toBe(true);
  return journal;
}

const items = {
  "im-groups.preferences": '{"theme":"dark"}',
  "im-groups.access-mode.ana@contoso.example": "{}",
  "another add-in": "kept",
};

describe("What is stored on the device", () => {
  it("is nothing at first, and measuring it stores nothing", async () => {
    const nothing = { local: () => storageOf({ other: "x" }), session: () => storageOf({}) };
    expect([...(await measureStored(nothing))]).toEqual([]);
    expect(await indexedDB.databases()).toEqual([]);
    expect(await deleteStored(nothing)).toBe(true);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it("is measured in bytes, by kind, however many contacts there are", async () => {
    await storeJob(450);
    await storeChange();
    const sizes = await measureStored({
      local: () => storageOf(items),
      session: () => storageOf({ "im-groups.drafts": '{"é":1}', "im-groups.reloaded": "1" }),
    });
    expect([...sizes.keys()]).toEqual(["jobs", "changes", "drafts", "settings"]);
    expect(sizes.get("drafts")).toBe("im-groups.drafts".length + '{"é":1}'.length + 1);
    expect(sizes.get("jobs")).toBeGreaterThan(450 * "person 100".length);
  });

  it("is deleted altogether, and nothing else, and a journal that is open goes on storing", async () => {
    const [jobs, changes] = [await storeJob(3), await storeChange()];
    const [local, session] = [storageOf(items), storageOf({ "im-groups.drafts": "{}", other: "kept" })];
    const storages = { local: () => local, session: () => session };
    expect(await deleteStored(storages)).toBe(true);
    expect([...(await measureStored(storages))]).toEqual([]);
    expect([Object.keys(local), Object.keys(session)]).toEqual([["another add-in"], ["other"]]);
    expect([await jobs.read(mailbox), await changes.read(mailbox)]).toEqual([[], []]);
    await storeJob(1);
    expect(await jobs.read(mailbox)).toHaveLength(1);
  });

  it("is nothing that can be seen if the browser denies the storages", async () => {
    const denied = { local: deniedStorage, session: deniedStorage };
    expect((await measureStored(denied)).size).toBe(0);
    expect(await deleteStored(denied)).toBe(true);
  });
});
