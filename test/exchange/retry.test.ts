import { describe, expect, it } from "@jest/globals";
import type { EwsClient } from "../../src/ews/client.ts";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import { retry } from "../../src/exchange/retry.ts";
import { failed, success } from "../../src/shared/result.ts";
import { fault, host, http, response, timeout, trace } from "../failures/failedCall.ts";
import { settled } from "./hostOfPromises.ts";
import { failing, five, team } from "../imList/failing.ts";

const busy = fault("ErrorServerBusy");

describe("A call that failed for a while", () => {
  it("is sent again after one second, two, four, eight, and succeeds when it does", async () => {
    const { pass, write, pauses } = failing(busy, busy, busy, busy);
    const result = write();
    await pass(15_000);
    expect(await result).toEqual(success(team));
    expect(pauses()).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  it("is sent five times at most, and ends with its last failure", async () => {
    const last = response("ErrorIrresolvableConflict");
    const { pass, write, calls, timers } = failing(busy, busy, busy, busy, last, busy);
    const result = write();
    await pass(60_000);
    expect(await result).toEqual(failed(last));
    expect(calls()).toBe(5);
    expect(timers()).toBe(0);
  });

  it("waits as long as the server asks for, in a fault or in a reply", async () => {
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

  it("waits as long as Retry-After asks for, on the direct route", async () => {
    const { pass, write, pauses } = failing(http("busy", { status: 503, retryAfter: 7_000 }), http("busy"));
    const result = write();
    await pass(60_000);
    expect(await result).toEqual(success(team));
    expect(pauses()).toEqual([7_000, 2_000]);
  });

  it("waits as ever where Retry-After says that no wait is needed: a busy server is not hurried", async () => {
    const { pass, write, pauses } = failing(http("busy", { retryAfter: 0 }), http("busy", { retryAfter: 0 }));
    const result = write();
    await pass(60_000);
    expect(await result).toEqual(success(team));
    expect(pauses()).toEqual([1_000, 2_000]);
  });

  it.each([
    // Over 2,147,483,647 a browser's timer rings at once.
    http("busy", { retryAfter: 99_999_999_999_000 }),
    http("busy", { retryAfter: 600_001 }),
    fault("ErrorServerBusy", { values: { BackOffMilliseconds: "1e999" } }),
  ])("is not sent again by itself where the server asks for more than ten minutes: %j", async (long) => {
    const { write, calls, timers, waits } = failing(long);
    expect(await write()).toEqual(failed(long));
    expect([calls(), timers(), waits]).toEqual([1, 0, []]);
  });

  it.each(["", "soon", "0", "-5"])("does not wait by a back-off of %j", async (asked) => {
    const { pass, write, pauses } = failing(
      fault("ErrorServerBusy", { values: { BackOffMilliseconds: asked } }),
    );
    const result = write();
    await pass(1_000);
    await result;
    expect(pauses()).toEqual([1_000]);
  });

  it("waits shorter at random, by up to a half", async () => {
    const pauses: number[] = [];
    const client = {
      call: () => Promise.resolve({ result: failed(busy), trace: trace() }),
    } satisfies EwsClient;
    const again = retry(client, {
      now: () => 0,
      pause: (milliseconds) => {
        pauses.push(milliseconds);
        return Promise.resolve();
      },
      random: () => 0.5,
    });
    await again.call(addImGroup, { displayName: "Team" });
    expect(pauses).toEqual([750, 1_500, 3_000, 6_000]);
  });

  it("tells of each wait, and when it is over", async () => {
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

  it("needs nobody to listen and no signal", async () => {
    const { pass, quietly } = failing(busy);
    const result = quietly();
    await pass(1_000);
    expect(await result).toEqual(success(team));
  });

  it("that is cancelled while it waits ends at once with the failure that there was", async () => {
    const { write, stop, calls, waits } = failing(busy, busy);
    const result = write();
    await settled();
    stop.abort();
    expect(await result).toEqual(failed(busy));
    expect(calls()).toBe(1);
    expect(waits.at(-1)).toBeUndefined();
  });

  it("that was cancelled before it failed is not sent again", async () => {
    const { write, stop, calls } = failing(busy);
    const result = write();
    stop.abort();
    expect(await result).toEqual(failed(busy));
    expect(calls()).toBe(1);
  });
});

describe("A reading without an answer", () => {
  it("is sent three times at most, since each takes its whole time-out", async () => {
    const { pass, read, calls, waits } = failing(...five(timeout));
    const result = read();
    await pass(60_000);
    expect(await result).toEqual(failed(timeout));
    expect(calls()).toBe(3);
    expect(waits[0]).toMatchObject({ nextTry: 2, tries: 3 });
  });

  it("succeeds when an answer comes", async () => {
    const { pass, read } = failing(timeout, timeout);
    const result = read();
    await pass(60_000);
    expect(await result).toEqual(success(team));
  });
});
