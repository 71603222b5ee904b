import { describe, expect, it } from "@jest/globals";
import { findUnseenAttempt } from "../../src/failures/findUnseenAttempt.ts";
import { createPane } from "../../src/store/pane.ts";
import { initialState } from "../../src/store/reduce.ts";
import type { Attempt } from "../../src/store/state.ts";
import { failedCall, timeout } from "./failedCall.ts";
import { outlookAlone } from "../store/outlookAlone.ts";

const stateWith = (attempt: Attempt) => ({
  ...initialState,
  attempts: { ...initialState.attempts, addContact: attempt },
});

describe("A form that was left", () => {
  it("is not told of while nothing was sent or the answer is awaited", () => {
    expect(findUnseenAttempt(initialState)).toBeUndefined();
    expect(findUnseenAttempt(stateWith({ kind: "sending" }))).toBeUndefined();
  });

  it("is told of with what was wanted, when it failed or is being found out", () => {
    const failed = failedCall(timeout);
    expect(findUnseenAttempt(stateWith({ kind: "findingOut", ...failed }))).toMatchObject({
      failed,
      wanted: { change: "addContact", stage: "findingOut" },
    });
  });
});

describe("An exception of our own in a flow", () => {
  it("is kept for the error boundary, and rejects nothing", async () => {
    const broken = new Error("our own mistake");
    const pane = createPane({
      client: { call: () => Promise.reject(broken) },
      now: () => 0,
      pause: () => Promise.resolve(),
      accessMode: outlookAlone,
    });
    await pane.readList();
    expect(pane.state().fault).toBe(broken);
  });
});
