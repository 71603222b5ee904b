const key = "im-groups.reloaded";

/** Milliseconds after a reload during which another one would not help. */
const recent = 60_000;

/**
 * Reloads the page once if a file did not load, most likely because a newer release has replaced it. If that does not
 * help, shows a notice in every language instead of an endless skeleton.
 */
export function reloadOrShowNotice(): void {
  if (navigator.onLine && mayReload(() => sessionStorage, Date.now())) {
    location.reload();
    return;
  }
  document.getElementById("root")?.replaceChildren();
  document.getElementById("not-loaded")?.removeAttribute("hidden");
}

/**
 * True if the page may reload without the user, and then stores the time. False if it has just reloaded, or if the
 * storage cannot tell.
 */
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
