import { failed } from "../shared/result.ts";
import type { Send } from "../ews/client.ts";

/**
 * Sends at most `limit` calls in parallel, in the order in which they were made. Outlook on the web allows three
 * (documented:
 * https://learn.microsoft.com/office/dev/add-ins/outlook/limits-for-activation-and-javascript-api-for-outlook-add-ins),
 * and office.js itself does not enforce that (measured).
 *
 * A call that is canceled while it waits is never sent. A call that is canceled in flight ends at once as `cancelled,
 * sent`, and counts toward the limit until the host has finished it.
 */
export function queue(send: Send, limit: number): Send {
  let inFlight = 0;
  const waiting: (() => void)[] = [];

  return (envelope, call) =>
    new Promise((resolve, reject) => {
      const { signal } = call;
      let sent = false;

      const start = () => {
        sent = true;
        inFlight += 1;
        send(envelope, call)
          .finally(() => {
            inFlight -= 1;
            signal?.removeEventListener("abort", cancel);
            waiting.shift()?.();
          })
          .then(resolve, reject);
      };

      const cancel = () => {
        const place = waiting.indexOf(start);
        if (place >= 0) waiting.splice(place, 1);
        resolve(failed({ kind: "cancelled", sent }));
      };

      if (signal?.aborted) {
        cancel();
        return;
      }
      signal?.addEventListener("abort", cancel, { once: true });
      if (inFlight < limit) start();
      else waiting.push(start);
    });
}
