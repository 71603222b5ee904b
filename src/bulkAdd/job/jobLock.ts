/** Whether this pane may work on a job. "unknown": the browser has no locks, so that nothing tells. */
export type JobLock =
  | { readonly kind: "held"; readonly release: () => void }
  /** Another pane works on it. */
  | { readonly kind: "taken" }
  | { readonly kind: "unknown" };

/**
 * Takes a job for this pane, until it is released or the pane ends, however it does (Web Locks,
 * https://www.w3.org/TR/web-locks/). It does not wait: who cannot have it is told so at once.
 *
 * @param locks navigator.locks; undefined, or refusing, where there are none
 */
export function lockJob(id: string, locks: () => LockManager | undefined): Promise<JobLock> {
  return new Promise((resolve) => {
    const unknown = () => resolve({ kind: "unknown" });
    try {
      const manager = locks();
      if (!manager) {
        unknown();
        return;
      }
      const hold = (lock: Lock | null): Promise<void> | undefined => {
        if (lock) return new Promise((release) => resolve({ kind: "held", release }));
        resolve({ kind: "taken" });
        return undefined;
      };
      manager.request(`im-groups.job.${id}`, { ifAvailable: true }, hold).catch(unknown);
    } catch {
      unknown();
    }
  });
}
