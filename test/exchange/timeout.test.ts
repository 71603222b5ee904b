import { describe, expect, it } from "@jest/globals";
import { getEventListeners } from "node:events";
import type { Send } from "../../src/ews/client.ts";
import { timeout } from "../../src/exchange/timeout.ts";
import { fakeClock } from "./fakeClock.ts";
import { hostOfPromises, settled } from "./hostOfPromises.ts";

const limit = 55_000;

/** Starts one call with a timeout. `result` returns its result so far. */
function callThroughTimeout(milliseconds = limit) {
  const host = hostOfPromises();
  const clock = fakeClock();
  let result: unknown;
  const done = timeout(
    host.send,
    milliseconds,
    clock,
  )("a", { operation: "AddImGroup" }).then((value) => (result = value));
  return { host, clock, result: () => result, done };
}

describe("The timeout", () => {
  it("returns a response that arrives in time, and leaves no timer", async () => {
    const { host, clock, result } = callThroughTimeout();
    await clock.pass(54_900);
    await host.answer("a");
    expect(result()).toEqual({ ok: true, value: "reply of a" });
    expect(clock.timers()).toBe(0);
  });

  it("ends the wait after 55 seconds, not earlier, and leaves no timer", async () => {
    const { clock, result } = callThroughTimeout();
    await clock.pass(54_999);
    expect(result()).toBeUndefined();
    await clock.pass(1);
    expect(result()).toEqual({ ok: false, failure: { kind: "timeout", milliseconds: 55_000 } });
    expect(clock.timers()).toBe(0);
  });

  it("supports a limit shorter than its tick", async () => {
    const { clock, result } = callThroughTimeout(300);
    await clock.pass(299);
    expect(result()).toBeUndefined();
    await clock.pass(1);
    expect(result()).toMatchObject({ failure: { kind: "timeout", milliseconds: 300 } });
  });

  it("drops a response that arrives later", async () => {
    const { host, clock, result } = callThroughTimeout();
    await clock.pass(limit);
    await host.answer("a");
    expect(result()).toMatchObject({ ok: false, failure: { kind: "timeout" } });
    expect(clock.timers()).toBe(0);
  });

  it("does not count a laptop's sleep, and returns a response that arrives after waking up", async () => {
    const { host, clock, result } = callThroughTimeout();
    await clock.pass(50_000);
    await clock.sleep(8 * 3_600_000);
    expect(result()).toBeUndefined();
    await host.answer("a");
    expect(result()).toEqual({ ok: true, value: "reply of a" });
  });

  it("continues counting after a sleep, of which at most two seconds count", async () => {
    const { clock, result } = callThroughTimeout();
    await clock.pass(50_000);
    await clock.sleep(3_600_000);
    await clock.pass(2_999);
    expect(result()).toBeUndefined();
    await clock.pass(1);
    expect(result()).toMatchObject({ failure: { kind: "timeout" } });
  });

  it("aborts the sender at the limit, or when the caller cancels", async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const neverResponds: Send = (_, { signal }) => {
      signals.push(signal);
      return new Promise(() => undefined);
    };
    const clock = fakeClock();
    const send = timeout(neverResponds, limit, clock);
    const caller = new AbortController();
    void send("a", { operation: "AddImGroup", signal: caller.signal });
    void send("b", { operation: "AddImGroup" });
    caller.abort();
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, false]);
    await clock.pass(limit);
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, true]);
  });

  it.each(["a response", "the limit"])("leaves no listener on the caller's signal after %s", async (end) => {
    const host = hostOfPromises();
    const clock = fakeClock();
    const { signal } = new AbortController();
    const done = timeout(host.send, limit, clock)("a", { operation: "AddImGroup", signal });
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await (end === "a response" ? host.answer("a") : clock.pass(limit));
    await done;
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("rejects when the sender throws, and leaves no timer", async () => {
    const { host, clock, done } = callThroughTimeout();
    const expectation = expect(done).rejects.toThrow("our own mistake");
    await host.reject("a", new Error("our own mistake"));
    await expectation;
    await settled();
    expect(clock.timers()).toBe(0);
  });
});
