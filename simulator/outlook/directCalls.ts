/** Call over the direct connection as it was sent over the network. */
export interface DirectCall {
  /** Milliseconds since the epoch. */
  readonly sent: number;
  readonly took: number;
  readonly request: string;
  /** Undefined if the connection was closed. */
  readonly status: number | undefined;
  readonly reply: string | undefined;
}

/** Passes the calls of the direct connection to the pages that show them. */
export interface DirectCalls {
  readonly tell: (call: DirectCall) => void;
  /** Subscribes to future calls and returns a function that unsubscribes. */
  readonly watch: (watcher: (call: DirectCall) => void) => () => void;
}

export function directCalls(): DirectCalls {
  const watchers = new Set<(call: DirectCall) => void>();
  return {
    tell: (call) => {
      for (const watcher of watchers) watcher(call);
    },
    watch: (watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
}
