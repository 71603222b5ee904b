const key = "im-groups.reloaded";

/** How long after a reload another one would not help, in milliseconds. */
const recent = 60_000;

/** Whether the page may load itself anew: not where it just has, nor where that cannot be known. Notes that it does. */
export function mayReload(storage: () => Storage, now: number): boolean {
  try {
    const last = Number(storage().getItem(key) ?? 0);
    if (now - last < recent) return false;
    storage().setItem(key, String(now));
    return true;
  } catch {
    return false;
  }
}
