/** State outside React, which can be read, replaced, and subscribed to. */
export interface Store<State> {
  readonly get: () => State;
  readonly set: (state: State) => void;
  /** Calls `changed` after every change. Returns a function that unsubscribes. */
  readonly subscribe: (changed: () => void) => () => void;
}

export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (next) => {
      state = next;
      listeners.forEach((listener) => listener());
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
