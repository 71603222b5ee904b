import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findBrowser, installedSources } from "./findBrowser.ts";
import { browserArguments, type LaunchOptions } from "./launchBrowser.ts";

/**
 * Opens a browser window on `options.url`, if there is a screen. The browser has an empty profile and accepts the playground's
 * certificate and no other unknown one. Returns a function that closes it. Undefined if there is no screen or no
 * browser.
 */
export async function openBrowser(
  options: Pick<LaunchOptions, "spkiHash" | "moreArguments"> & { readonly url: string },
  environment: NodeJS.ProcessEnv = process.env,
): Promise<(() => Promise<void>) | undefined> {
  if (!hasScreen(environment)) return undefined;
  const profile = await mkdtemp(join(tmpdir(), "im-groups-browser-"));
  const args = [
    ...browserArguments(options.spkiHash),
    ...(options.moreArguments ?? []),
    `--user-data-dir=${profile}`,
    "--no-default-browser-check",
    // Hides the browser's warning about the argument that names our certificate.
    "--test-type",
    options.url,
  ];
  try {
    const browser = await findBrowser(({ executablePath }) => start(executablePath, args), installedSources);
    return () => stop(browser, profile);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    await rm(profile, { recursive: true, force: true });
    return undefined;
  }
}

function hasScreen({ DISPLAY, WAYLAND_DISPLAY }: NodeJS.ProcessEnv): boolean {
  if (process.platform === "darwin" || process.platform === "win32") return true;
  return Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

/** Starts a browser. It counts as started if it still runs after one second. */
async function start(executablePath: string, args: readonly string[]): Promise<ChildProcess> {
  const child = spawn(executablePath, args, { stdio: "ignore" });
  const exited = new Promise<never>((_, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`it exited with status ${code ?? "none"}`)));
  });
  await Promise.race([exited, wait(1000)]);
  exited.catch(() => undefined);
  return child;
}

async function stop(browser: ChildProcess, profile: string): Promise<void> {
  if (browser.exitCode === null && browser.signalCode === null) {
    const exited = new Promise((resolve) => browser.once("exit", resolve));
    browser.kill();
    await Promise.race([exited, wait(3000)]);
  }
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
