import { failed } from "../shared/result.ts";
import type { Send } from "../ews/client.ts";

/** What the time-out needs of the platform; a test brings its own. */
export interface Clock {
  /** Milliseconds, from anywhere. */
  readonly now: () => number;
  /** Calls back once after some milliseconds; gives the way to call it off. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
}

const tick = 1_000;

/**
 * Ends the wait for a reply after `limit` milliseconds of waking time. Outlook may never call back (measured to
 * 75 s, office.js itself forgets a call at 65 s), so the limit stays below that.
 *
 * Time is counted in ticks of a second, and a tick that took longer counts as two at most: a laptop's sleep, or the
 * time for which a hidden pane's timers are held back, is not counted, and a reply that waits is taken after waking.
 * What comes after the limit is dropped; a sender that can stop is told to, by its signal.
 */
export function timeout(send: Send, limit: number, clock: Clock): Send {
  return (envelope, call) =>
    new Promise((resolve, reject) => {
      const controller = new AbortController();
      const giveUp = () => controller.abort();
      call.signal?.addEventListener("abort", giveUp, { once: true });
      let waited = 0;
      let last = clock.now();
      let callOff = clock.after(Math.min(tick, limit), beat);

      function beat(): void {
        const now = clock.now();
        waited += Math.min(now - last, 2 * tick);
        last = now;
        if (waited >= limit) {
          resolve(failed({ kind: "timeout", milliseconds: limit }));
          giveUp();
          end();
        } else callOff = clock.after(Math.min(tick, limit - waited), beat);
      }

      const end = () => {
        callOff();
        call.signal?.removeEventListener("abort", giveUp);
      };

      send(envelope, { ...call, signal: controller.signal })
        .finally(end)
        .then(resolve, reject);
    });
}
