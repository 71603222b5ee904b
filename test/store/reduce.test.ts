import { describe, expect, it } from "@jest/globals";
import { initialState, reduce } from "../../src/store/reduce.ts";
import type { GroupResult } from "../../src/store/state.ts";
import { imGroup } from "../imList/listOf.ts";
import { failedCall, timeout, trace } from "../failures/failedCall.ts";

// Cases that the tests of the whole pane do not cover.

describe("Groups created in this pane", () => {
  it("are kept once each, in their latest form, while the list is not loaded", () => {
    const result = (members: readonly string[]): GroupResult => ({
      kind: "groupResult",
      group: imGroup("Falcon", members),
      outcome: "present",
      confirmedByReread: false,
      trace: trace(),
    });
    const state = [result([]), result(["someone"])].reduce(
      (before, made) => reduce(before, { kind: "succeeded", form: "createGroup", result: made }),
      initialState,
    );
    expect(state.groupsMade.map(({ displayName, members }) => [displayName, members.length])).toEqual([
      ["Falcon", 1],
    ]);
    expect(state.list).toEqual({ kind: "loading" });
  });
});

describe("The state", () => {
  it("stays the same object if an edit changes nothing, so that nothing is rendered again", () => {
    const items = { groups: [imGroup("Falcon", [])], personas: [] };
    const whole = { items, unread: 0, unreadGroups: 0 };
    const ready = reduce(initialState, { kind: "listRead", ...whole, readAt: 0, refreshed: false });
    expect(reduce(ready, { kind: "listEdited", edit: (list) => list })).toBe(ready);
  });

  it("is never mutated", () => {
    const frozen = Object.freeze({ ...initialState, attempts: Object.freeze(initialState.attempts) });
    const after = reduce(frozen, { kind: "listFailed", failed: failedCall(timeout) });
    expect(after).not.toBe(frozen);
    expect(frozen.list).toEqual({ kind: "loading" });
    reduce(frozen, { kind: "attempted", form: "addContact", attempt: { kind: "sending" } });
    expect(frozen.attempts.addContact).toEqual({ kind: "idle" });
  });

  it("keeps the attempts of the forms separate", () => {
    const state = reduce(initialState, {
      kind: "attempted",
      form: "addContact",
      attempt: { kind: "sending" },
    });
    expect(state.attempts).toEqual({ ...initialState.attempts, addContact: { kind: "sending" } });
  });
});
