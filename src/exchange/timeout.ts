import { failed } from "../shared/result.ts";
import type { Send } from "../ews/client.ts";

/** Functions of the platform that the timeout uses. Tests replace them. */
export interface Clock {
  /** Returns a time in milliseconds, from any origin. */
  readonly now: () => number;
  /** Calls `callback` once after the given time. Returns a function that cancels it. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
}

const tick = 1_000;

/**
 * Ends the wait for a response after `limit` milliseconds of waking time. Outlook may never call back (measured up to
 * 75 s; office.js itself drops a call at 65 s), so the limit is below that.
 *
 * Time is counted in ticks of one second, and a longer tick counts as at most two seconds. So a laptop's sleep, or the
 * time for which a hidden pane's timers are throttled, is not counted, and a response that arrived meanwhile is
 * accepted after waking. A response after the limit is dropped. A sender that can stop is told to by its signal.
 */
export function timeout(send: Send, limit: number, clock: Clock): Send {
  return (envelope, call) =>
    new Promise((resolve, reject) => {
      const controller = new AbortController();
      const abort = () => controller.abort();
      call.signal?.addEventListener("abort", abort, { once: true });
      let waited = 0;
      let last = clock.now();
      let cancelTick = clock.after(Math.min(tick, limit), onTick);

      function onTick(): void {
        const now = clock.now();
        waited += Math.min(now - last, 2 * tick);
        last = now;
        if (waited >= limit) {
          resolve(failed({ kind: "timeout", milliseconds: limit }));
          abort();
          end();
        } else cancelTick = clock.after(Math.min(tick, limit - waited), onTick);
      }

      const end = () => {
        cancelTick();
        call.signal?.removeEventListener("abort", abort);
      };

      send(envelope, { ...call, signal: controller.signal })
        .finally(end)
        .then(resolve, reject);
    });
}
