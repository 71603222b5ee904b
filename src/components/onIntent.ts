/** Something whose code loads later. */
export interface Part {
  readonly fetch: () => Promise<unknown>;
}

/**
 * Loads parts at once. Resolves when each has loaded, or failed to: a part that did not load shows that when it is
 * needed.
 */
export const fetchParts = (parts: readonly Part[]): Promise<unknown> =>
  Promise.allSettled(parts.map(({ fetch }) => fetch()));

/**
 * Returns handlers that load parts as soon as the user points at an element or focuses it, so that a click need not wait
 * for them.
 */
export function onIntent(...parts: readonly Part[]) {
  const load = () => void fetchParts(parts);
  return { onPointerEnter: load, onFocus: load };
}
