import type { DirectCall } from "../directCalls.ts";
import { createStore } from "./store.ts";
import type { Store } from "./store.ts";

/** One EWS call, as it went over the wire. */
export interface WireCall {
  readonly number: number;
  /** When it was sent, milliseconds since 1970. */
  readonly sent: number;
  /** Through Outlook, or by the user's own sign-in. */
  readonly route: "outlook" | "direct";
  /** Such as "AddImGroup". */
  readonly operation: string;
  readonly request: string;
  /** Exchange's HTTP status; undefined when the call did not get there, or is under way. */
  readonly status?: number;
  readonly reply?: string;
  /** How long it took, in milliseconds; undefined while it is under way. */
  readonly took?: number;
  /** What the add-in was handed: "succeeded", "failed: …", "nothing". */
  readonly outcome: string;
}

/** All calls since the page was opened or the log was cleared, and the most that were ever in Outlook at once. */
export interface WireLog {
  readonly calls: readonly WireCall[];
  readonly mostAtOnce: number;
}

/**
 * Writes calls down. `begin` gives back what completes the entry of a call through Outlook; `add` takes a call of the
 * direct route, of which the page is told when it has ended.
 */
export interface WireRecorder {
  readonly log: Store<WireLog>;
  begin(request: string): (end: Pick<WireCall, "status" | "reply" | "outcome">) => void;
  readonly add: (call: DirectCall) => void;
  underWay(): number;
  clear(): void;
}

const kept = 500;

/** A recorder that keeps the last 500 calls. */
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
        outcome: "under way",
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
        outcome: status === undefined ? "failed: the connection broke" : outcomeOf(status),
      };
      log.set({ calls: [...log.get().calls, call].slice(-kept) });
    },
    underWay: () => underWay,
    clear: () => log.set({ calls: [], mostAtOnce: 0 }),
  };
}

const outcomeOf = (status: number): string => (status === 200 ? "succeeded" : `failed: HTTP ${status}`);

/** The name of the first element in the SOAP body. */
function operationName(request: string): string {
  const body = new DOMParser().parseFromString(request, "text/xml").getElementsByTagNameNS("*", "Body")[0];
  return body?.firstElementChild?.localName ?? "not an envelope";
}
