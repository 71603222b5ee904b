/** Whether this pane may work on something that is stored, such as a job. "unknown": the browser has no locks. */
export type PaneLock =
  | { readonly kind: "held"; readonly release: () => void }
  /** Another pane works on it. */
  | { readonly kind: "heldByOtherPane" }
  | { readonly kind: "unknown" };

/**
 * Locks something by its name until `release` is called or the pane ends, in whatever way (Web Locks,
 * https://www.w3.org/TR/web-locks/). Does not wait: if another pane holds the lock, the result says so at once.
 *
 * @param locks navigator.locks. May be undefined or throw if the browser has none.
 */
export function lockForPane(name: string, locks: () => LockManager | undefined): Promise<PaneLock> {
  return new Promise((resolve) => {
    const unknown = () => resolve({ kind: "unknown" });
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      if (lock) return new Promise((release) => resolve({ kind: "held", release }));
      resolve({ kind: "heldByOtherPane" });
      return undefined;
    };
    const request = async () => {
      const manager = locks();
      if (manager) await manager.request(name, { ifAvailable: true }, hold);
      else unknown();
    };
    request().catch(unknown);
  });
}

/** Every name of a lock of ours begins with this. */
const prefix = "im-groups.";

/** The name of the lock of a job. */
export const jobLock = (id: string): string => `${prefix}job.${id}`;

/** The name of the lock of the record of a large change. */
export const changeLock = (id: string): string => `${prefix}change.${id}`;

/** Returns the names of the locks that this pane and others hold. None if the browser has no locks. */
export async function ownLocks(locks: () => LockManager | undefined): Promise<readonly string[]> {
  try {
    const { held = [] } = (await locks()?.query()) ?? {};
    return held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []));
  } catch {
    return [];
  }
}
