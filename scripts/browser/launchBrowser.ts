import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { browserSources, findBrowser } from "./findBrowser.ts";
import type { FoundBrowser } from "./foundBrowser.ts";
import { packagedFonts } from "./packagedBrowser.ts";

/** Options to start a browser with. */
export interface LaunchOptions {
  /** Hash of the only public key whose certificate is accepted without a check. */
  readonly spkiHash: string;
  /** Arguments in addition to `browserArguments`. */
  readonly moreArguments?: readonly string[];
  /**
   * Fonts for pages, on Linux. "packaged", the default, uses only the packaged fonts, the same on every machine.
   * "machine" uses the machine's fonts, for screenshots that people look at: they may have more scripts.
   */
  readonly fonts?: "packaged" | "machine";
}

/**
 * Starts a browser with an empty profile that accepts the playground's certificate and no other unknown one. Rejects
 * with everything that was tried if there is no browser.
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
 * Returns the arguments in addition to Playwright's own: no sandbox for root, which cannot have one; no background
 * requests to the vendor; and no proxy, because this machine serves every page.
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
