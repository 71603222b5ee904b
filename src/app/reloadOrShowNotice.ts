import { mayReload } from "./reloadOnce.ts";

/**
 * A file of ours did not come, most likely as a newer release has replaced it: the page loads itself anew, once. If that
 * does not help, it says so, in every language, instead of showing its skeleton for ever.
 */
export function reloadOrShowNotice(): void {
  if (navigator.onLine && mayReload(() => sessionStorage, Date.now())) {
    location.reload();
    return;
  }
  document.getElementById("root")?.replaceChildren();
  document.getElementById("not-loaded")?.removeAttribute("hidden");
}
