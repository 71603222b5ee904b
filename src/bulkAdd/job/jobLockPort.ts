/** Whether this pane may work on a job. "unknown": the browser has no locks, so that nothing tells. */
export type JobLock =
  | { readonly kind: "held"; readonly release: () => void }
  /** Another pane works on it. */
  | { readonly kind: "taken" }
  | { readonly kind: "unknown" };
