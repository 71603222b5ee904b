import { describe, expect, it } from "@jest/globals";
import { initialState, reduce, type Action } from "../../src/store/reduce.ts";
import { createRestart, isPartMissing } from "../../src/app/restart.ts";
import type { StoredDrafts } from "../../src/store/drafts.ts";

const typed: Action = { kind: "typed", form: "createGroup", draft: { name: "Falcon" } };
const formOpened: Action = { kind: "opened", screen: { kind: "createGroup" } };

/** Restart of a pane after these actions, with a record of its effects. */
function restarting(actions: readonly Action[], { canKeep = true, mayReload = true, isBusy = false } = {}) {
  const state = actions.reduce(reduce, initialState);
  const kept: StoredDrafts[] = [];
  let reloads = 0;
  const restart = createRestart({
    isBusy: () => isBusy,
    state: () => state,
    keep: (drafts) => canKeep && kept.push(drafts) > 0,
    mayReload: () => mayReload,
    reload: () => (reloads += 1),
  });
  return { ...restart, kept, reloads: () => reloads };
}

describe("A pane with a missing script", () => {
  it("reloads by itself", () => {
    const { byItself, reloads, kept } = restarting([]);
    expect(byItself()).toBe(true);
    expect([reloads(), kept]).toEqual([1, []]);
  });

  it("keeps the drafts and the open form", () => {
    const { byItself, kept } = restarting([typed, formOpened]);
    expect(byItself()).toBe(true);
    const restored = reduce(initialState, {
      kind: "restored",
      stored: JSON.parse(JSON.stringify(kept[0])) as StoredDrafts,
    });
    expect(restored.drafts.createGroup).toEqual({ name: "Falcon" });
    expect(restored.screen).toEqual({ kind: "createGroup" });
  });

  it.each<[string, readonly Action[], object]>([
    ["it has just reloaded", [], { mayReload: false }],
    ["a job runs or its input would be lost", [], { isBusy: true }],
    ["the drafts cannot be stored", [typed], { canKeep: false }],
    [
      "a change is in progress",
      [{ kind: "attempted", form: "createGroup", attempt: { kind: "sending" } }],
      {},
    ],
  ])("leaves the reload to the user if %s", (_, actions, ports) => {
    const { byItself, reloads } = restarting(actions, ports);
    expect([byItself(), reloads()]).toEqual([false, 0]);
  });

  it("shows drafts that cannot be stored, and still reloads on request", () => {
    const { unkept, now, reloads } = restarting([typed], { canKeep: false });
    expect(unkept()).toEqual(["Falcon"]);
    now();
    expect(reloads()).toBe(1);
  });

  it("is recognized by webpack's name for the error", () => {
    expect(isPartMissing(Object.assign(new Error(), { name: "ChunkLoadError" }))).toBe(true);
    expect(isPartMissing(new Error("ChunkLoadError"))).toBe(false);
  });
});
