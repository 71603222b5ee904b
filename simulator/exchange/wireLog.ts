import type { ImContact } from "./mailbox.ts";

/** Call as it was sent over the network. */
export interface LoggedCall {
  readonly startedAt: string;
  readonly milliseconds: number;
  /** Undefined if the request was invalid. */
  readonly operation: string | undefined;
  readonly isAddIn: boolean;
  readonly request: string;
  /** Undefined if the connection was closed instead. */
  readonly reply: string | undefined;
  readonly status: number | undefined;
  /** Contacts that the call has permanently deleted. */
  readonly deleted: readonly ImContact[];
}

/** Number of calls to keep. It is small because the response with a full list is several megabytes long. */
const capacity = 50;

/** Adds a call and removes the oldest calls beyond the capacity. */
export function logCall(log: LoggedCall[], call: LoggedCall): void {
  log.push(call);
  if (log.length > capacity) log.shift();
}
