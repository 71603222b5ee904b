/** A call over the direct route, as it went over the wire. */
export interface DirectCall {
  /** Milliseconds since 1970. */
  readonly sent: number;
  readonly took: number;
  readonly request: string;
  /** Undefined when the connection broke. */
  readonly status: number | undefined;
  readonly reply: string | undefined;
}

/** Hands the calls of the direct route to who shows them. */
export interface DirectCalls {
  readonly tell: (call: DirectCall) => void;
  /** Is told of the calls to come; gives back what ends that. */
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
