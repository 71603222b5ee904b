import { describe, expect, it } from "@jest/globals";
import {
  afterFailure,
  afterSuccess,
  createPace,
  backoffDelay,
  type Pace,
} from "../../../src/bulkAdd/job/pace.ts";
import type { EwsFailure } from "../../../src/ews/failure.ts";
import { fault, host, http, response, timeout } from "../../failures/failedCall.ts";

const failing = (
  pace: Pace,
  failure: EwsFailure,
  at: Partial<Parameters<typeof afterFailure>[2]> = {},
): Pace => afterFailure(pace, failure, { sent: 1_000, now: 1_050, random: 0, ...at });
const succeeding = (pace: Pace, times: number): Pace =>
  Array.from({ length: times }).reduce<Pace>((now) => afterSuccess(now), pace);

describe("The pace of a job", () => {
  it.each([
    fault("ErrorServerBusy"),
    response("ErrorExceededConnectionCount"),
    http("busy", { status: 429 }),
    host("tooManyCalls"),
    response("ErrorIrresolvableConflict"),
  ])("is halved after a failure caused by load: %j", (failure) => {
    expect(failing(createPace(6), failure).limit).toBe(3);
  });

  it.each([timeout, http("unreachable"), fault("ErrorInternalServerTransientError")])(
    "stays the same after a failure unrelated to load: %j",
    (failure) => {
      const pace = failing(createPace(6), failure);
      expect(pace).toMatchObject({ limit: 6, restsUntil: -Infinity, failuresInARow: 1 });
    },
  );

  it("is halved once for parallel calls, and never falls below one", () => {
    const busy = fault("ErrorServerBusy");
    const halved = failing(failing(createPace(8), busy), busy, { sent: 1_001, now: 1_060 });
    expect(halved.limit).toBe(4);
    const slowest = [2_000, 3_000, 4_000, 5_000].reduce(
      (pace, sent) => failing(pace, busy, { sent, now: sent + 50 }),
      halved,
    );
    expect(slowest.limit).toBe(1);
  });

  it("rises by one after ten successes, up to its initial value", () => {
    const slow = failing(createPace(3), response("ErrorIrresolvableConflict"));
    expect(slow.limit).toBe(1);
    expect(succeeding(slow, 9).limit).toBe(1);
    expect(succeeding(slow, 10).limit).toBe(2);
    expect(succeeding(slow, 20).limit).toBe(3);
    expect(succeeding(slow, 500).limit).toBe(3);
  });

  it("pauses for the longest time that the server has asked for", () => {
    const asked = fault("ErrorServerBusy", { values: { BackOffMilliseconds: "90000" } });
    const resting = failing(createPace(3), asked);
    expect(resting.restsUntil).toBe(91_050);
    expect(failing(resting, http("busy", { retryAfter: 2_000 })).restsUntil).toBe(91_050);
    expect(failing(createPace(3), http("busy", { retryAfter: 2_000 })).restsUntil).toBe(3_050);
  });

  it("pauses longer with each busy response that names no time, with random jitter", () => {
    const busy = host("busy");
    const once = failing(createPace(3), busy);
    const twice = failing(once, busy, { sent: 3_000, now: 3_000 });
    expect([once.restsUntil - 1_050, twice.restsUntil - 3_000]).toEqual([1_000, 2_000]);
    expect(failing(succeeding(twice, 1), busy, { sent: 9_000, now: 9_000 }).restsUntil).toBe(10_000);
    expect([backoffDelay(0, 0.999) > 500, backoffDelay(40, 0)]).toEqual([true, 60_000]);
  });
});
