/** Lets work on the same things run one after the other, in the order in which it was asked for. */
export type Hold = <T>(things: readonly string[], work: () => Promise<T>) => Promise<T>;

/**
 * Makes the locks of one mailbox. What is held in common, by its store id, waits for all that was asked for before; the
 * rest runs side by side. All of a work's things are taken at once, so that no two works wait for each other.
 */
export function createLocks(): Hold {
  const lastOf = new Map<string, Promise<unknown>>();
  return (things, work) => {
    const before = things.flatMap((thing) => lastOf.get(thing) ?? []);
    const result = Promise.all(before).then(work);
    const ended = result.then(
      () => undefined,
      () => undefined,
    );
    for (const thing of things) lastOf.set(thing, ended);
    void ended.then(() => {
      for (const thing of things) if (lastOf.get(thing) === ended) lastOf.delete(thing);
    });
    return result;
  };
}
