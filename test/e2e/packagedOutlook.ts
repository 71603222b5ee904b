import { createHash, X509Certificate } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll } from "@jest/globals";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../scripts/browser/launchBrowser.ts";
import { startOutlookOf } from "../../simulator/outlook/startOutlookOf.ts";
import {
  rightSignIn,
  startExchangeBehindProxy,
  type ExchangeBehindProxy,
} from "../package/exchangeBehindProxy.ts";
import { freePort } from "../package/runServer.ts";
import { servedRelease, type ServedRelease } from "../package/servedRelease.ts";
import { startNginx } from "../package/startNginx.ts";
import { watchPages, type PageProblems } from "./watchPage.ts";
import type { FrameLocator, Page } from "playwright-core";

/** An organisation of its own on this machine: Outlook on the web, nginx with the release, Exchange behind it. */
export interface PackagedOutlook {
  readonly behind: ExchangeBehindProxy;
  readonly release: ServedRelease;
  /** What was told to `npm run package`, as far as it is not the example's. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Opens Outlook with the pane in it, in a browser profile of its own that knows the user's password. */
  readonly open: () => Promise<{ page: Page; pane: FrameLocator; problems: PageProblems }>;
}

const [user, password] = Buffer.from(rightSignIn.replace("Basic ", ""), "base64").toString("utf8").split(":");

/** Starts all of it before a test file's tests, with office.js beside the page: nothing is fetched from elsewhere. */
export function usePackagedOutlook(): () => PackagedOutlook {
  let running: PackagedOutlook | undefined;
  const ends: (() => unknown)[] = [];
  beforeAll(async () => {
    const behind = await startExchangeBehindProxy();
    ends.unshift(() => behind.close());
    const hostPort = await freePort();
    const own = `https://mail.example.org:${await freePort()}`;
    const settings = {
      baseUrl: `${own}/imgroups/`,
      ewsUrl: `${own}/EWS/Exchange.asmx`,
      frameAncestors: [`https://mail.example.org:${hostPort}`],
      officeJs: "self",
    };
    const release = await servedRelease(settings);
    ends.unshift(release.remove);
    writeFileSync(join(release.folder, "exchange.crt"), behind.certificate);
    const nginx = await startNginx(release, behind.port);
    ends.unshift(() => nginx.stop());
    const outlook = await startOutlookOf({
      ...{ hostName: "mail.example.org", certificate: release.certificate, port: hostPort },
      addinUrl: `${settings.baseUrl}taskpane.html`,
      ...{ ewsUrl: behind.exchange.url, controlToken: "unused" },
    });
    ends.unshift(() => outlook.close());
    const browser = await launchBrowser({
      spkiHash: spkiHash(release.certificate.cert),
      moreArguments: ["--host-resolver-rules=MAP mail.example.org 127.0.0.1"],
    });
    ends.unshift(() => browser.close());
    running = { behind, release, settings, open: () => open(browser, outlook.origin) };
  }, 120_000);
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return () => {
    if (!running) throw new Error("It runs only while tests do.");
    return running;
  };
}

async function open(browser: Browser, origin: string) {
  const context = await browser.newContext({
    viewport: { width: 900, height: 720 },
    reducedMotion: "reduce",
    httpCredentials: { username: user ?? "", password: password ?? "" },
  });
  const problems = await watchPages(context);
  const page = await context.newPage();
  await page.goto(`${origin}/?pane=open`);
  return { page, pane: page.frameLocator("#frame iframe"), problems };
}

/** Of the public key: what a browser needs to accept this certificate and no other. */
function spkiHash(certificate: string): string {
  const spki = new X509Certificate(certificate).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(spki).digest("base64");
}
