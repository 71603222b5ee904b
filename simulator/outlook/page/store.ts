/** A value that changes, and those who want to know. */
export interface Store<T> {
  get(): T;
  /** Replaces some of the value's fields and tells everybody who watches. */
  set(change: Partial<T>): void;
  /** Calls `watcher` after every change, with the value and the one before. */
  watch(watcher: (value: T, previous: T) => void): void;
}

/** A store with a first value. */
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
