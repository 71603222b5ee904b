import { existing } from "./foundBrowser.ts";
import type { FoundBrowser } from "./foundBrowser.ts";
import { run } from "./run.ts";

/** Installs Debian's chromium, when we are root on Debian or one of its kin: a container, most often. */
export async function aptBrowser(): Promise<readonly FoundBrowser[]> {
  await installByApt("chromium");
  return existing(["/usr/bin/chromium"]);
}

/** Installs a Debian package. Rejects when there is no apt-get, we are not root, or it fails. */
export async function installByApt(name: string): Promise<void> {
  if (process.getuid?.() !== 0) throw new Error(`only root may install ${name}`);
  console.log(`Installing Debian's ${name} (once)…`);
  await run("apt-get", ["update", "-qq"]);
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name]);
}
