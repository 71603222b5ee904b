/** A call as it went over the wire. */
export interface LoggedCall {
  readonly startedAt: string;
  readonly milliseconds: number;
  /** Undefined when the request was not understood. */
  readonly operation: string | undefined;
  readonly isAddIn: boolean;
  readonly request: string;
  /** Undefined when the connection was broken instead. */
  readonly reply: string | undefined;
  readonly status: number | undefined;
}

/** As many calls as are kept: a full list's reply has megabytes. */
const capacity = 50;

/** Adds a call, and drops the oldest beyond the capacity. */
export function logCall(log: LoggedCall[], call: LoggedCall): void {
  log.push(call);
  if (log.length > capacity) log.shift();
}
