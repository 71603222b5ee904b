import { afterAll, beforeAll } from "@jest/globals";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { launchBrowser } from "../../scripts/browser/launchBrowser.ts";
import { user } from "../../scripts/tryRelease/exchangeBehindProxy.ts";
import { startOrganization, type Organization } from "../../scripts/tryRelease/startOrganization.ts";
import { place } from "./place.ts";
import { watchPages, type PageProblems } from "./watchPage.ts";

/** An organization's Outlook with the packaged pane, in a new browser profile. */
export interface OpenedPackage {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly problems: PageProblems;
}

/** Starts an organization and a browser before the tests, and ends them after the tests. */
export function useOrganization(): {
  readonly organization: () => Organization;
  /** Opens Outlook in a browser that has the user's password. */
  readonly open: () => Promise<OpenedPackage>;
} {
  const started: { organization?: Organization; browser?: Browser } = {};
  const requireRunning = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error("The organization runs only while tests do.");
    return part;
  };
  beforeAll(async () => {
    started.organization = await startOrganization();
    started.browser = await launchBrowser(started.organization);
  }, 120_000);
  afterAll(async () => {
    await started.browser?.close();
    await started.organization?.close();
  });
  return {
    organization: () => requireRunning(started.organization),
    open: async () => {
      const viewport = { width: 900, height: 720 };
      const context = await requireRunning(started.browser).newContext({
        ...{ viewport, ...place, reducedMotion: "reduce" as const, httpCredentials: user },
      });
      const problems = await watchPages(context);
      const page = await context.newPage();
      await page.goto(requireRunning(started.organization).url);
      return { page, pane: page.frameLocator("#frame iframe"), problems };
    },
  };
}
