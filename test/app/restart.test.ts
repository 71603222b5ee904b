import { describe, expect, it } from "@jest/globals";
import { initialState, reduce, type Action } from "../../src/store/reduce.ts";
import { createRestart, isPartMissing } from "../../src/app/restart.ts";
import type { StoredDrafts } from "../../src/store/drafts.ts";

const typed: Action = { kind: "typed", form: "createGroup", draft: { name: "Falcon" } };
const formOpened: Action = { kind: "opened", screen: { kind: "createGroup" } };

/** A pane to which this has happened, and what its restart does. */
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

describe("A pane of which a part is gone", () => {
  it("loads itself anew", () => {
    const { byItself, reloads, kept } = restarting([]);
    expect(byItself()).toBe(true);
    expect([reloads(), kept]).toEqual([1, []]);
  });

  it("takes what was typed along, and the form that was open", () => {
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
    ["it just has", [], { mayReload: false }],
    ["many are being added, or something was entered for that", [], { isBusy: true }],
    ["what was typed cannot be kept", [typed], { canKeep: false }],
    ["a change is under way", [{ kind: "attempted", form: "createGroup", attempt: { kind: "sending" } }], {}],
  ])("leaves that to a person where %s", (_, actions, ports) => {
    const { byItself, reloads } = restarting(actions, ports);
    expect([byItself(), reloads()]).toEqual([false, 0]);
  });

  it("shows what was typed and cannot be kept, and loads itself anew all the same if it is told to", () => {
    const { unkept, now, reloads } = restarting([typed], { canKeep: false });
    expect(unkept()).toEqual(["Falcon"]);
    now();
    expect(reloads()).toBe(1);
  });

  it("is told from other faults by webpack's name for it", () => {
    expect(isPartMissing(Object.assign(new Error(), { name: "ChunkLoadError" }))).toBe(true);
    expect(isPartMissing(new Error("ChunkLoadError"))).toBe(false);
  });
});
