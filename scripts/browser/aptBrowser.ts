import { existing } from "./foundBrowser.ts";
import type { FoundBrowser } from "./foundBrowser.ts";
import { run } from "./run.ts";

/**
 * Installs Debian's chromium, if this process is root on Debian or a distribution based on it: most often, in a
 * container.
 */
export async function aptBrowser(): Promise<readonly FoundBrowser[]> {
  await installByApt("chromium");
  return existing(["/usr/bin/chromium"]);
}

/**
 * Installs Debian packages with one apt-get command. Rejects with the reason if there is no apt-get, if this process is
 * not root, or if apt-get fails. None of the packages may be installed then.
 */
export async function installByApt(...names: readonly string[]): Promise<void> {
  const packageNames = names.join(", ");
  if (process.getuid?.() !== 0) throw new Error(`only root can install ${packageNames}`);
  console.log(`Installing from Debian: ${packageNames} (first run only)…`);
  try {
    // `update` succeeds even if no package server can be reached. `install` fails then.
    await run("apt-get", ["update", "-qq"]);
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `could not install ${packageNames}; check that this machine can reach Debian's package servers: ${reason}`,
      {
        cause: error,
      },
    );
  }
}
