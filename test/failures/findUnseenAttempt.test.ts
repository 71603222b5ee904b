import { describe, expect, it } from "@jest/globals";
import { findUnseenAttempt } from "../../src/failures/findUnseenAttempt.ts";
import { createPane } from "../../src/store/pane.ts";
import { initialState } from "../../src/store/reduce.ts";
import type { Attempt } from "../../src/store/state.ts";
import { failedCall, timeout } from "./failedCall.ts";
import { outlookOnly } from "../store/outlookOnly.ts";

const stateWith = (attempt: Attempt) => ({
  ...initialState,
  attempts: { ...initialState.attempts, addContact: attempt },
});

describe("A form that the user has left", () => {
  it("has no unseen attempt while nothing was sent or a call is in progress", () => {
    expect(findUnseenAttempt(initialState)).toBeUndefined();
    expect(findUnseenAttempt(stateWith({ kind: "sending" }))).toBeUndefined();
  });

  it("has an unseen attempt with its context when the attempt failed or is being checked", () => {
    const failed = failedCall(timeout);
    expect(findUnseenAttempt(stateWith({ kind: "findingOut", ...failed }))).toMatchObject({
      failed,
      context: { change: "addContact", stage: "findingOut" },
    });
  });
});

describe("An exception in the pane's own code", () => {
  it("is kept for the error boundary, and no promise rejects", async () => {
    const broken = new Error("our own mistake");
    const pane = createPane({
      client: { call: () => Promise.reject(broken) },
      now: () => 0,
      pause: () => Promise.resolve(),
      accessMode: outlookOnly,
    });
    await pane.readList();
    expect(pane.state().fault).toBe(broken);
  });
});
