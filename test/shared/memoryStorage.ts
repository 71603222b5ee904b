/** A browser's storage in memory, and one that a frame may not use. */
export function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  } as Storage;
}

export const deniedStorage = (): Storage => {
  throw new DOMException("denied", "SecurityError");
};
