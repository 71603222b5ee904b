import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { browserSources, findBrowser } from "./findBrowser.ts";
import type { FoundBrowser } from "./foundBrowser.ts";
import { packagedFonts } from "./packagedFonts.ts";

/** How a browser is started. */
export interface LaunchOptions {
  /** The hash of the one public key whose certificate is accepted; no other is. */
  readonly spkiHash: string;
  /** Arguments beside browserArguments. */
  readonly moreArguments?: readonly string[];
  /**
   * What pages are drawn with on Linux: the packaged fonts and no others, the same on every machine, unless this says
   * otherwise. The machine's fonts are for pictures that a person looks at: they may have other scripts, too.
   */
  readonly fonts?: "packaged" | "machine";
}

/**
 * Starts a browser with an empty profile of its own that accepts the playground's certificate and nobody else's.
 * Rejects with all that was tried when there is none.
 */
export async function launchBrowser(options: LaunchOptions, sources = browserSources): Promise<Browser> {
  const args = [...browserArguments(options.spkiHash), ...(options.moreArguments ?? [])];
  const fonts = options.fonts === "machine" ? {} : await packagedFonts();
  const start = ({ executablePath, environment }: FoundBrowser): Promise<Browser> =>
    chromium.launch({
      executablePath,
      args,
      headless: true,
      env: { ...process.env, ...environment, ...fonts },
    });
  return findBrowser(start, sources);
}

/**
 * The arguments beside Playwright's own: no sandbox for root alone, who can have none, no calls home, and no proxy, since
 * every page is served by this machine.
 */
export function browserArguments(spkiHash: string): readonly string[] {
  return [
    `--ignore-certificate-errors-spki-list=${spkiHash}`,
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--proxy-server=direct://",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
}
