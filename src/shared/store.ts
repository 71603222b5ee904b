/** State outside React: read it, replace it, and be told of each change. */
export interface Store<State> {
  readonly get: () => State;
  readonly set: (state: State) => void;
  /** Calls back after every change; returns the function that stops that. */
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
