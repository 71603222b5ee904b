/** Creates a browser storage in memory. */
export function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  } as Storage;
}

/** Throws as a browser does in a frame that may not use storage. */
export const deniedStorage = (): Storage => {
  throw new DOMException("denied", "SecurityError");
};
