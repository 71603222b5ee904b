import { describe, expect, it } from "@jest/globals";
import { getEventListeners } from "node:events";
import { queue } from "../../src/exchange/queue.ts";
import { hostOfPromises, settled } from "./hostOfPromises.ts";
import { fc, runs } from "../random.ts";

const call = (signal?: AbortSignal) => ({ operation: "GetImItemList", signal });
const canceledResult = (sent: boolean) => ({ ok: false, failure: { kind: "cancelled", sent } });

describe("The queue of calls", () => {
  it("passes a call on and returns its result", async () => {
    const host = hostOfPromises();
    const result = queue(host.send, 3)("a", call());
    await host.answer("a");
    expect(await result).toEqual({ ok: true, value: "reply of a" });
  });

  it("has at most three calls in flight, and sends the others in order", async () => {
    const host = hostOfPromises();
    const send = queue(host.send, 3);
    const all = ["a", "b", "c", "d", "e"].map((envelope) => send(envelope, call()));
    await settled();
    expect(host.sent).toEqual(["a", "b", "c"]);

    await host.answer("b");
    expect(host.sent).toEqual(["a", "b", "c", "d"]);
    await host.answer("a");
    expect(host.sent).toEqual(["a", "b", "c", "d", "e"]);

    for (const envelope of ["e", "d", "c"]) await host.answer(envelope);
    expect((await Promise.all(all)).map((result) => result.ok && result.value)).toEqual(
      ["a", "b", "c", "d", "e"].map((envelope) => `reply of ${envelope}`),
    );
  });

  it("respects the limit and the order, whatever order the calls end in", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 12 }),
        fc.infiniteStream(fc.nat()),
        async (limit, count, choices) => {
          const host = hostOfPromises();
          const send = queue(host.send, limit);
          const names = Array.from({ length: count }, (_, index) => `call ${index}`);
          const results = names.map((name) => send(name, call()));
          let most = host.inFlight();
          const open = () => host.sent.filter((name) => !ended.includes(name));
          const ended: string[] = [];
          while (ended.length < count) {
            const candidates = open();
            const name = candidates[choices.next().value % candidates.length] ?? "";
            ended.push(name);
            await host.answer(name);
            most = Math.max(most, host.inFlight());
          }
          expect(most).toBe(Math.min(limit, count));
          expect(host.sent).toEqual(names);
          expect((await Promise.all(results)).every(({ ok }) => ok)).toBe(true);
        },
      ),
      { numRuns: runs({ short: 50, long: 1_000 }) },
    );
  });

  it("never sends a call that is canceled while it waits", async () => {
    const host = hostOfPromises();
    const send = queue(host.send, 1);
    const controller = new AbortController();
    void send("a", call());
    const waiting = send("b", call(controller.signal));
    void send("c", call());
    controller.abort();

    expect(await waiting).toEqual(canceledResult(false));
    await host.answer("a");
    expect(host.sent).toEqual(["a", "c"]);
  });

  it("never sends a call that was canceled before it was queued", async () => {
    const host = hostOfPromises();
    expect(await queue(host.send, 3)("a", call(AbortSignal.abort()))).toEqual(canceledResult(false));
    expect(host.sent).toEqual([]);
  });

  it("ends a call that is canceled in flight at once, and keeps its place until the host has responded", async () => {
    const host = hostOfPromises();
    const send = queue(host.send, 1);
    const controller = new AbortController();
    const inFlight = send("a", call(controller.signal));
    void send("b", call());
    controller.abort();

    expect(await inFlight).toEqual(canceledResult(true));
    await settled();
    expect(host.sent).toEqual(["a"]);
    await host.answer("a");
    expect(host.sent).toEqual(["a", "b"]);
  });

  it("leaves no listener on the signal of a call that has ended", async () => {
    const host = hostOfPromises();
    const { signal } = new AbortController();
    const result = queue(host.send, 3)("a", call(signal));
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await host.answer("a");
    await result;
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("rejects when the host throws, and sends the next call", async () => {
    const host = hostOfPromises();
    const send = queue(host.send, 1);
    const broken = send("a", call());
    const next = send("b", call());
    const expectation = expect(broken).rejects.toThrow("our own mistake");
    await host.reject("a", new Error("our own mistake"));
    await expectation;
    await host.answer("b");
    expect(await next).toEqual({ ok: true, value: "reply of b" });
  });
});
