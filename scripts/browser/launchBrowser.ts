import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { browserSources, findBrowser } from "./findBrowser.ts";
import type { FoundBrowser } from "./foundBrowser.ts";

/** How a browser is started. */
export interface LaunchOptions {
  /** The hash of the one public key whose certificate is accepted; no other is. */
  readonly spkiHash: string;
  /** Arguments beside browserArguments. */
  readonly moreArguments?: readonly string[];
}

/**
 * Starts a browser with an empty profile of its own that accepts the playground's certificate and nobody else's.
 * Rejects with all that was tried when there is none.
 */
export async function launchBrowser(options: LaunchOptions, sources = browserSources): Promise<Browser> {
  const args = [...browserArguments(options.spkiHash), ...(options.moreArguments ?? [])];
  const start = ({ executablePath, environment }: FoundBrowser): Promise<Browser> =>
    chromium.launch({
      executablePath,
      args,
      headless: true,
      env: { ...process.env, ...environment },
    });
  return findBrowser(start, sources);
}

/** The arguments beside Playwright's own: no sandbox for root alone, who can have none, and no calls home. */
export function browserArguments(spkiHash: string): readonly string[] {
  return [
    `--ignore-certificate-errors-spki-list=${spkiHash}`,
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
}
