import { describe, expect, it } from "@jest/globals";
import { timeout } from "../../src/transport/timeout.ts";
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

  it("hands up a call that broke by our own mistake, and leaves no timer", async () => {
    const { host, clock, done } = callThroughTimeout();
    const expectation = expect(done).rejects.toThrow("our own mistake");
    await host.reject("a", new Error("our own mistake"));
    await expectation;
    await settled();
    expect(clock.timers()).toBe(0);
  });
});
