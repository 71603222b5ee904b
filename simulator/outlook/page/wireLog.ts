import type { DirectCall } from "../directCalls.ts";
import { createStore } from "./store.ts";
import type { Store } from "./store.ts";

/** An EWS call as it was sent over the network. */
export interface WireCall {
  readonly number: number;
  /** Time when the call was sent, in milliseconds since the epoch. */
  readonly sent: number;
  /** Connection: through Outlook, or direct with the user's own account. */
  readonly route: "outlook" | "direct";
  /** Name of the operation, such as "AddImGroup". */
  readonly operation: string;
  readonly request: string;
  /** HTTP status of Exchange. Undefined if the call did not reach Exchange or is in progress. */
  readonly status?: number;
  readonly reply?: string;
  /** Duration in milliseconds. Undefined while the call is in progress. */
  readonly took?: number;
  /** Result returned to the add-in: "succeeded", "failed: …", or "nothing". */
  readonly outcome: string;
}

/** Calls since the page was opened or the log was cleared, and the highest number of parallel calls in Outlook. */
export interface WireLog {
  readonly calls: readonly WireCall[];
  readonly mostAtOnce: number;
}

/**
 * Records calls. `begin` starts the entry of a call through Outlook and returns the function that completes it. `add`
 * records a call over the direct connection, which the page receives after it has ended.
 */
export interface WireRecorder {
  readonly log: Store<WireLog>;
  begin(request: string): (end: Pick<WireCall, "status" | "reply" | "outcome">) => void;
  readonly add: (call: DirectCall) => void;
  underWay(): number;
  clear(): void;
}

const kept = 500;

/** Creates a recorder that keeps the last 500 calls. */
export function wireRecorder(): WireRecorder {
  const log = createStore<WireLog>({ calls: [], mostAtOnce: 0 });
  let next = 1;
  let underWay = 0;
  const replace = (call: WireCall): void =>
    log.set({ calls: log.get().calls.map((other) => (other.number === call.number ? call : other)) });

  return {
    log,
    begin(request) {
      const call: WireCall = {
        number: next++,
        sent: Date.now(),
        route: "outlook",
        operation: operationName(request),
        request,
        outcome: "in progress",
      };
      const start = performance.now();
      underWay += 1;
      const { calls, mostAtOnce } = log.get();
      log.set({ calls: [...calls, call].slice(-kept), mostAtOnce: Math.max(mostAtOnce, underWay) });
      return (end) => {
        underWay -= 1;
        replace({ ...call, ...end, took: Math.round(performance.now() - start) });
      };
    },
    add({ request, status, reply, ...times }) {
      const call: WireCall = {
        ...times,
        number: next++,
        route: "direct",
        operation: operationName(request),
        request,
        ...(status === undefined ? {} : { status }),
        ...(reply === undefined ? {} : { reply }),
        outcome: status === undefined ? "failed: connection closed" : outcomeOf(status),
      };
      log.set({ calls: [...log.get().calls, call].slice(-kept) });
    },
    underWay: () => underWay,
    clear: () => log.set({ calls: [], mostAtOnce: 0 }),
  };
}

const outcomeOf = (status: number): string => (status === 200 ? "succeeded" : `failed: HTTP ${status}`);

/** Returns the name of the first element in the SOAP body. */
function operationName(request: string): string {
  const body = new DOMParser().parseFromString(request, "text/xml").getElementsByTagNameNS("*", "Body")[0];
  return body?.firstElementChild?.localName ?? "not a SOAP envelope";
}
