import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findBrowser } from "./findBrowser.ts";
import { installedBrowsers } from "./installedBrowsers.ts";
import { browserArguments } from "./launchBrowser.ts";
import { playwrightBrowsers } from "./playwrightBrowsers.ts";

/**
 * Opens a window on `url`, if there is a screen: a browser with an empty profile of its own, which accepts the
 * playground's certificate and nothing else's. Gives what closes it; undefined when there is no screen or no browser.
 */
export async function openBrowser(
  place: {
    readonly url: string;
    readonly spkiHash: string;
    readonly moreArguments?: readonly string[];
  },
  environment: NodeJS.ProcessEnv = process.env,
): Promise<(() => Promise<void>) | undefined> {
  if (!hasScreen(environment)) return undefined;
  const profile = await mkdtemp(join(tmpdir(), "im-groups-browser-"));
  const args = [
    ...browserArguments(place.spkiHash),
    ...(place.moreArguments ?? []),
    `--user-data-dir=${profile}`,
    "--no-default-browser-check",
    // Keeps the browser from warning of the argument that names our certificate.
    "--test-type",
    place.url,
  ];
  const sources = [
    { name: "installed Chrome, Chromium or Edge", find: installedBrowsers },
    { name: "Playwright's cache", find: playwrightBrowsers },
  ];
  try {
    const browser = await findBrowser(({ executablePath }) => start(executablePath, args), sources);
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

/** A browser that is still there after a second has started. */
async function start(executablePath: string, args: readonly string[]): Promise<ChildProcess> {
  const child = spawn(executablePath, args, { stdio: "ignore" });
  const ended = new Promise<never>((_, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`it ended with status ${code ?? "none"}`)));
  });
  await Promise.race([ended, wait(1000)]);
  ended.catch(() => undefined);
  return child;
}

async function stop(browser: ChildProcess, profile: string): Promise<void> {
  if (browser.exitCode === null && browser.signalCode === null) {
    const ended = new Promise((resolve) => browser.once("exit", resolve));
    browser.kill();
    await Promise.race([ended, wait(3000)]);
  }
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
