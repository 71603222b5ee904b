/** Creates a value on first use. For values that are slow to create and may never be needed. */
export function once<T>(create: () => T): () => T {
  let created: { readonly value: T } | undefined;
  return () => (created ??= { value: create() }).value;
}
