/** Makes a thing when it is first asked for: what takes its time, and may never be needed. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
