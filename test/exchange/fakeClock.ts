import type { Clock } from "../../src/exchange/timeout.ts";
import { settled } from "./hostOfPromises.ts";

/** Clock that advances only when the test says so. */
export interface FakeClock extends Clock {
  /** Advances the time and fires each timer at its time. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Advances the time at once, as during a laptop's sleep. Timers that are due fire once, at the end. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly timers: () => number;
}

export function fakeClock(): FakeClock {
  let time = 5_000;
  const timers = new Map<object, { readonly at: number; readonly callback: () => void }>();
  const fireUntil = async (end: number) => {
    for (;;) {
      const [next] = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
      if (!next) return;
      const [key, { at, callback }] = next;
      timers.delete(key);
      time = Math.max(time, at);
      callback();
      await settled();
    }
  };
  return {
    now: () => time,
    after: (milliseconds, callback) => {
      const key = {};
      timers.set(key, { at: time + milliseconds, callback });
      return () => timers.delete(key);
    },
    pass: async (milliseconds) => {
      const end = time + milliseconds;
      await fireUntil(end);
      time = end;
    },
    sleep: async (milliseconds) => {
      time += milliseconds;
      const due = [...timers].filter(([, { at }]) => at <= time);
      for (const [key, { callback }] of due) {
        timers.delete(key);
        callback();
      }
      await settled();
    },
    timers: () => timers.size,
  };
}
