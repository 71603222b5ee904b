const key = "im-groups.drafts";

/** Stores typed text while the page reloads. False if nothing can be stored. */
export function storeDrafts(storage: () => Storage, drafts: unknown): boolean {
  try {
    storage().setItem(key, JSON.stringify(drafts));
    return true;
  } catch {
    return false;
  }
}

/** Returns the stored drafts and removes them from the storage. Undefined if there are none. */
export function takeDrafts(storage: () => Storage): unknown {
  try {
    const text = storage().getItem(key);
    storage().removeItem(key);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
