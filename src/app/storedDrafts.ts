const key = "im-groups.drafts";

/** Keeps what was typed while the page loads itself anew; false where nothing can be kept. */
export function keepDrafts(storage: () => Storage, drafts: unknown): boolean {
  try {
    storage().setItem(key, JSON.stringify(drafts));
    return true;
  } catch {
    return false;
  }
}

/** Gives what was kept, and keeps it no longer; undefined without any. */
export function takeDrafts(storage: () => Storage): unknown {
  try {
    const text = storage().getItem(key);
    storage().removeItem(key);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
