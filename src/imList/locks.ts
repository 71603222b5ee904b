/**
 * Lets work on the same things run one after the other, in the order in which it was asked for. A signal ends the
 * wait: the work then runs at once, and sees by the signal that it is not to be done.
 */
export type WithLocks = <T>(
  things: readonly string[],
  work: () => Promise<T>,
  signal?: AbortSignal,
) => Promise<T>;

/**
 * Makes the locks of one mailbox. What is held in common, by its store id, waits for all that was asked for before; the
 * rest runs side by side. All of a work's things are taken at once, so that no two works wait for each other.
 */
export function createLocks(): WithLocks {
  const lastOf = new Map<string, Promise<unknown>>();
  return (things, work, signal) => {
    const before = Promise.all(things.flatMap((thing) => lastOf.get(thing) ?? []));
    const result = (signal ? Promise.race([before, aborted(signal)]) : before).then(work);
    // Who stopped waiting is passed by nobody: the next one waits for those before as well.
    const ended = Promise.allSettled([before, result]);
    for (const thing of things) lastOf.set(thing, ended);
    void ended.then(() => {
      for (const thing of things) if (lastOf.get(thing) === ended) lastOf.delete(thing);
    });
    return result;
  };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
