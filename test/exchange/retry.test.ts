import { describe, expect, it } from "@jest/globals";
import type { EwsClient } from "../../src/ews/client.ts";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import { retry } from "../../src/exchange/retry.ts";
import { failed, success } from "../../src/shared/result.ts";
import { fault, host, http, response, timeout, trace } from "../failures/failedCall.ts";
import { settled } from "./hostOfPromises.ts";
import { failing, five, team } from "../imList/failing.ts";

const busy = fault("ErrorServerBusy");

describe("A call with a temporary failure", () => {
  it("is sent again after one, two, four, and eight seconds, until it succeeds", async () => {
    const { pass, write, pauses } = failing(busy, busy, busy, busy);
    const result = write();
    await pass(15_000);
    expect(await result).toEqual(success(team));
    expect(pauses()).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  it("is sent at most five times, and ends with its last failure", async () => {
    const last = response("ErrorIrresolvableConflict");
    const { pass, write, calls, timers } = failing(busy, busy, busy, busy, last, busy);
    const result = write();
    await pass(60_000);
    expect(await result).toEqual(failed(last));
    expect(calls()).toBe(5);
    expect(timers()).toBe(0);
  });

  it("is not sent again if what it relies on has changed during the wait", async () => {
    const { write, pass, calls } = failing(busy, busy, busy);
    let asked = 0;
    const result = write({ mayRetry: () => Promise.resolve((asked += 1) < 2) });
    await pass(60_000);
    expect(await result).toEqual(failed(busy));
    expect(calls()).toBe(2);
  });

  it("waits as long as the server asks in a fault or in an error response", async () => {
    const asking = (milliseconds: string) => ({ values: { BackOffMilliseconds: milliseconds } });
    const { pass, write, pauses } = failing(
      fault("ErrorServerBusy", asking("297749")),
      response("ErrorServerBusy", asking("10")),
    );
    const result = write();
    await pass(400_000);
    expect(await result).toEqual(success(team));
    expect(pauses()).toEqual([297_749, 10]);
  });

  it("waits as long as Retry-After asks on the direct connection", async () => {
    const { pass, write, pauses } = failing(http("busy", { status: 503, retryAfter: 7_000 }), http("busy"));
    const result = write();
    await pass(60_000);
    expect(await result).toEqual(success(team));
    expect(pauses()).toEqual([7_000, 2_000]);
  });

  it("waits as usual if Retry-After is 0, to spare a busy server", async () => {
    const { pass, write, pauses } = failing(http("busy", { retryAfter: 0 }), http("busy", { retryAfter: 0 }));
    const result = write();
    await pass(60_000);
    expect(await result).toEqual(success(team));
    expect(pauses()).toEqual([1_000, 2_000]);
  });

  it.each([
    // Above 2,147,483,647 ms, a browser's timer fires at once.
    http("busy", { retryAfter: 99_999_999_999_000 }),
    http("busy", { retryAfter: 600_001 }),
    fault("ErrorServerBusy", { values: { BackOffMilliseconds: "1e999" } }),
  ])("is not sent again automatically if the server asks for more than ten minutes: %j", async (failure) => {
    const { write, calls, timers, waits } = failing(failure);
    expect(await write()).toEqual(failed(failure));
    expect([calls(), timers(), waits]).toEqual([1, 0, []]);
  });

  it.each(["", "soon", "0", "-5"])("ignores a back-off of %j", async (delay) => {
    const { pass, write, pauses } = failing(
      fault("ErrorServerBusy", { values: { BackOffMilliseconds: delay } }),
    );
    const result = write();
    await pass(1_000);
    await result;
    expect(pauses()).toEqual([1_000]);
  });

  it("shortens each wait by up to half at random", async () => {
    const pauses: number[] = [];
    const client = {
      call: () => Promise.resolve({ result: failed(busy), trace: trace() }),
    } satisfies EwsClient;
    const retrying = retry(client, {
      now: () => 0,
      pause: (milliseconds) => {
        pauses.push(milliseconds);
        return Promise.resolve();
      },
      random: () => 0.5,
    });
    await retrying.call(addImGroup, { displayName: "Team" });
    expect(pauses).toEqual([750, 1_500, 3_000, 6_000]);
  });

  it("reports each wait, and when the wait is over", async () => {
    const { pass, write, waits } = failing(busy, host("busy"));
    const result = write();
    await settled();
    const since = 5_000;
    expect(waits).toEqual([{ nextTry: 2, tries: 5, milliseconds: 1_000, since, failure: busy }]);
    await pass(3_000);
    await result;
    expect(waits.slice(1)).toEqual([
      undefined,
      { nextTry: 3, tries: 5, milliseconds: 2_000, since: since + 1_000, failure: host("busy") },
      undefined,
    ]);
  });

  it("works without a listener and without a signal", async () => {
    const { pass, quietly } = failing(busy);
    const result = quietly();
    await pass(1_000);
    expect(await result).toEqual(success(team));
  });

  it("ends at once with its last failure when it is canceled during a wait", async () => {
    const { write, stop, calls, waits } = failing(busy, busy);
    const result = write();
    await settled();
    stop.abort();
    expect(await result).toEqual(failed(busy));
    expect(calls()).toBe(1);
    expect(waits.at(-1)).toBeUndefined();
  });

  it("is not sent again if it was canceled before it failed", async () => {
    const { write, stop, calls } = failing(busy);
    const result = write();
    stop.abort();
    expect(await result).toEqual(failed(busy));
    expect(calls()).toBe(1);
  });
});

describe("Loading the list without a response", () => {
  it("is sent at most three times, because each attempt uses its whole timeout", async () => {
    const { pass, read, calls, waits } = failing(...five(timeout));
    const result = read();
    await pass(60_000);
    expect(await result).toEqual(failed(timeout));
    expect(calls()).toBe(3);
    expect(waits[0]).toMatchObject({ nextTry: 2, tries: 3 });
  });

  it("succeeds when a response arrives", async () => {
    const { pass, read } = failing(timeout, timeout);
    const result = read();
    await pass(60_000);
    expect(await result).toEqual(success(team));
  });
});
