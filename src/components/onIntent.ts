/** Something whose code loads later. */
export interface Part {
  readonly fetch: () => Promise<unknown>;
}

/**
 * Returns handlers that load parts as soon as the user points at an element or focuses it, so that a click need not wait
 * for them. A part that does not load shows that when it is needed.
 */
export function onIntent(...parts: readonly Part[]) {
  const load = () => parts.forEach(({ fetch }) => void fetch().catch(() => undefined));
  return { onPointerEnter: load, onFocus: load };
}
