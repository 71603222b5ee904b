import { existing } from "./foundBrowser.ts";
import type { FoundBrowser } from "./foundBrowser.ts";
import { run } from "./run.ts";

/** Installs Debian's chromium, when we are root on Debian or one of its kin: a container, most often. */
export async function aptBrowser(): Promise<readonly FoundBrowser[]> {
  await installByApt("chromium");
  return existing(["/usr/bin/chromium"]);
}

/**
 * Installs Debian packages, all in one go. Rejects in words when there is no apt-get, we are not root, or it fails; none
 * of them need be installed then.
 */
export async function installByApt(...names: readonly string[]): Promise<void> {
  const all = names.join(", ");
  if (process.getuid?.() !== 0) throw new Error(`only root may install ${all}`);
  console.log(`Installing from Debian: ${all} (first run only)…`);
  try {
    // Succeeds also when no package server can be reached: installing tells.
    await run("apt-get", ["update", "-qq"]);
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${all} could not be installed; are Debian's package servers in reach? ${reason}`, {
      cause: error,
    });
  }
}
