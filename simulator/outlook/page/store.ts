/** Observable value. */
export interface Store<T> {
  get(): T;
  /** Replaces some fields of the value and notifies all watchers. */
  set(change: Partial<T>): void;
  /** Calls `watcher` after every change with the new and the previous value. */
  watch(watcher: (value: T, previous: T) => void): void;
}

/** Creates a store with an initial value. */
export function createStore<T extends object>(first: T): Store<T> {
  let value = first;
  const watchers: ((value: T, previous: T) => void)[] = [];
  return {
    get: () => value,
    set(change) {
      const previous = value;
      value = { ...previous, ...change };
      for (const watcher of watchers) watcher(value, previous);
    },
    watch: (watcher) => void watchers.push(watcher),
  };
}
