/**
 * Runs work on the same keys in sequence, in the order in which it was requested. Work may release its keys before it
 * ends. An aborted signal ends the wait: the work then runs at once, and must check the signal and do nothing.
 */
export type WithLocks = <T>(
  keys: readonly string[],
  work: (release: () => void) => Promise<T>,
  signal?: AbortSignal,
) => Promise<T>;

/**
 * Creates the locks for one mailbox. Keys are store IDs. Work waits for all earlier work that has a key in common, and
 * runs in parallel with other work. All keys are locked at once, so there are no deadlocks.
 */
export function createLocks(): WithLocks {
  const lastByKey = new Map<string, Promise<unknown>>();
  return (keys, work, signal) => {
    const before = Promise.all(keys.flatMap((key) => lastByKey.get(key) ?? []));
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const result = (signal ? Promise.race([before, aborted(signal)]) : before).then(() => work(release));
    // A canceled waiter keeps its place: later work still waits for everything queued before it.
    const ended = Promise.allSettled([before, Promise.race([result, released])]);
    for (const key of keys) lastByKey.set(key, ended);
    void ended.then(() => {
      for (const key of keys) if (lastByKey.get(key) === ended) lastByKey.delete(key);
    });
    return result;
  };
}

/** Resolves when the signal is aborted. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
