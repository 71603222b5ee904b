import { describe, expect, it } from "@jest/globals";
import { initialState, reduce, type Action } from "../../src/store/reduce.ts";
import { createRestart, isPartMissing, storeDrafts, takeDrafts } from "../../src/app/restart.ts";
import type { StoredDrafts } from "../../src/store/drafts.ts";
import { deniedStorage, memoryStorage } from "../shared/memoryStorage.ts";

const typed: Action = { kind: "typed", form: "createGroup", draft: { name: "Falcon" } };
const formOpened: Action = { kind: "opened", screen: { kind: "createGroup" } };

/** Restart of a pane after these actions, with a record of its effects. */
function restarting(actions: readonly Action[], { canStore = true, mayReload = true, isBusy = false } = {}) {
  const state = actions.reduce(reduce, initialState);
  const stored: StoredDrafts[] = [];
  let reloads = 0;
  const restart = createRestart({
    isBusy: () => isBusy,
    state: () => state,
    storeDrafts: (drafts) => canStore && stored.push(drafts) > 0,
    mayReload: () => mayReload,
    reload: () => (reloads += 1),
  });
  return { ...restart, stored, reloads: () => reloads };
}

describe("A pane with a missing script", () => {
  it("reloads by itself", () => {
    const { automatically, reloads, stored } = restarting([]);
    expect(automatically()).toBe(true);
    expect([reloads(), stored]).toEqual([1, []]);
  });

  it("keeps the drafts and the open form", () => {
    const { automatically, stored } = restarting([typed, formOpened]);
    expect(automatically()).toBe(true);
    const restored = reduce(initialState, {
      kind: "restored",
      stored: JSON.parse(JSON.stringify(stored[0])) as StoredDrafts,
    });
    expect(restored.drafts.createGroup).toEqual({ name: "Falcon" });
    expect(restored.screen).toEqual({ kind: "createGroup" });
  });

  it.each<[string, readonly Action[], object]>([
    ["it has just reloaded", [], { mayReload: false }],
    ["a job runs or its input would be lost", [], { isBusy: true }],
    ["the drafts cannot be stored", [typed], { canStore: false }],
    [
      "a change is in progress",
      [{ kind: "attempted", form: "createGroup", attempt: { kind: "sending" } }],
      {},
    ],
  ])("leaves the reload to the user if %s", (_, actions, ports) => {
    const { automatically, reloads } = restarting(actions, ports);
    expect([automatically(), reloads()]).toEqual([false, 0]);
  });

  it("shows drafts that cannot be stored, and still reloads on request", () => {
    const { unsavedTexts, now, reloads } = restarting([typed], { canStore: false });
    expect(unsavedTexts()).toEqual(["Falcon"]);
    now();
    expect(reloads()).toBe(1);
  });

  it("is recognized by webpack's name for the error", () => {
    expect(isPartMissing(Object.assign(new Error(), { name: "ChunkLoadError" }))).toBe(true);
    expect(isPartMissing(new Error("ChunkLoadError"))).toBe(false);
  });
});

describe("A page that reloads by itself", () => {
  it("restores stored drafts once", () => {
    const storage = memoryStorage();
    expect(storeDrafts(() => storage, { drafts: { createGroup: { name: "Falcon" } } })).toBe(true);
    expect(takeDrafts(() => storage)).toEqual({ drafts: { createGroup: { name: "Falcon" } } });
    expect(takeDrafts(() => storage)).toBeUndefined();
  });

  it("reports that drafts cannot be stored, and restores none", () => {
    expect(storeDrafts(deniedStorage, {})).toBe(false);
    expect(takeDrafts(deniedStorage)).toBeUndefined();
    const storage = memoryStorage();
    storage.setItem("im-groups.drafts", "{");
    expect(takeDrafts(() => storage)).toBeUndefined();
  });
});
