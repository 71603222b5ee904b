import { describe, expect, it } from "@jest/globals";
import { getEventListeners } from "node:events";
import type { Send } from "../../src/ews/client.ts";
import { timeout } from "../../src/exchange/timeout.ts";
import { fakeClock } from "./fakeClock.ts";
import { hostOfPromises, settled } from "./hostOfPromises.ts";

const limit = 55_000;

/** One call through the time-out, and what became of it so far. */
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

describe("The time-out", () => {
  it("gives back an answer that comes in time, and leaves no timer", async () => {
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

  it("keeps to a limit shorter than its tick", async () => {
    const { clock, result } = callThroughTimeout(300);
    await clock.pass(299);
    expect(result()).toBeUndefined();
    await clock.pass(1);
    expect(result()).toMatchObject({ failure: { kind: "timeout", milliseconds: 300 } });
  });

  it("drops an answer that comes later", async () => {
    const { host, clock, result } = callThroughTimeout();
    await clock.pass(limit);
    await host.answer("a");
    expect(result()).toMatchObject({ ok: false, failure: { kind: "timeout" } });
    expect(clock.timers()).toBe(0);
  });

  it("does not count a laptop's sleep: an answer that waits is taken after waking up", async () => {
    const { host, clock, result } = callThroughTimeout();
    await clock.pass(50_000);
    await clock.sleep(8 * 3_600_000);
    expect(result()).toBeUndefined();
    await host.answer("a");
    expect(result()).toEqual({ ok: true, value: "reply of a" });
  });

  it("goes on counting after a sleep, of which two seconds count at most", async () => {
    const { clock, result } = callThroughTimeout();
    await clock.pass(50_000);
    await clock.sleep(3_600_000);
    await clock.pass(2_999);
    expect(result()).toBeUndefined();
    await clock.pass(1);
    expect(result()).toMatchObject({ failure: { kind: "timeout" } });
  });

  it("tells a sender that can stop to stop, at the limit or when the caller gives up", async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const neverAnswering: Send = (_, { signal }) => {
      signals.push(signal);
      return new Promise(() => undefined);
    };
    const clock = fakeClock();
    const send = timeout(neverAnswering, limit, clock);
    const caller = new AbortController();
    void send("a", { operation: "AddImGroup", signal: caller.signal });
    void send("b", { operation: "AddImGroup" });
    caller.abort();
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, false]);
    await clock.pass(limit);
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, true]);
  });

  it.each(["an answer", "the limit"])("leaves no listener at the caller's signal after %s", async (end) => {
    const host = hostOfPromises();
    const clock = fakeClock();
    const { signal } = new AbortController();
    const done = timeout(host.send, limit, clock)("a", { operation: "AddImGroup", signal });
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await (end === "an answer" ? host.answer("a") : clock.pass(limit));
    await done;
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("hands up a call that broke by our own mistake, and leaves no timer", async () => {
    const { host, clock, done } = callThroughTimeout();
    const expectation = expect(done).rejects.toThrow("our own mistake");
    await host.reject("a", new Error("our own mistake"));
    await expectation;
    await settled();
    expect(clock.timers()).toBe(0);
  });
});
