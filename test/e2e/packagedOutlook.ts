import { afterAll, beforeAll } from "@jest/globals";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { launchBrowser } from "../../scripts/browser/launchBrowser.ts";
import { user } from "../../scripts/tryRelease/exchangeBehindProxy.ts";
import { startOrganisation, type Organisation } from "../../scripts/tryRelease/startOrganisation.ts";
import { place } from "./place.ts";
import { watchPages, type PageProblems } from "./watchPage.ts";

/** An organisation's Outlook with the packaged pane in it, in a browser profile of its own. */
export interface OpenedPackage {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly problems: PageProblems;
}

/** Starts an organisation and a browser before the tests, and ends them after. */
export function useOrganisation(): {
  readonly organisation: () => Organisation;
  /** Opens Outlook in a browser that knows the user's password. */
  readonly open: () => Promise<OpenedPackage>;
} {
  const started: { organisation?: Organisation; browser?: Browser } = {};
  const running = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error("The organisation is there only while tests run.");
    return part;
  };
  beforeAll(async () => {
    started.organisation = await startOrganisation();
    started.browser = await launchBrowser(started.organisation);
  }, 120_000);
  afterAll(async () => {
    await started.browser?.close();
    await started.organisation?.close();
  });
  return {
    organisation: () => running(started.organisation),
    open: async () => {
      const viewport = { width: 900, height: 720 };
      const context = await running(started.browser).newContext({
        ...{ viewport, ...place, reducedMotion: "reduce" as const, httpCredentials: user },
      });
      const problems = await watchPages(context);
      const page = await context.newPage();
      await page.goto(running(started.organisation).url);
      return { page, pane: page.frameLocator("#frame iframe"), problems };
    },
  };
}
