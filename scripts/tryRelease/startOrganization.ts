import { createHash, X509Certificate } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startOutlookForOrganization } from "../../simulator/outlook/startOutlookForOrganization.ts";
import { readSettings, type Settings } from "../package/settings.ts";
import { startExchangeBehindProxy, type ExchangeBehindProxy } from "./exchangeBehindProxy.ts";
import { freePort } from "./runServer.ts";
import { servedRelease, type ServedRelease } from "./servedRelease.ts";
import { startNginx } from "./startNginx.ts";

/** A fictional organization on this machine: Outlook on the web, nginx with the release, and Exchange behind it. */
export interface Organization {
  /** Address of the page that plays its Outlook on the web, with the pane open. */
  readonly url: string;
  /**
   * Options to start a browser with: it resolves mail.example.org to this machine and accepts that host's certificate.
   */
  readonly spkiHash: string;
  readonly moreArguments: readonly string[];
  readonly behind: ExchangeBehindProxy;
  readonly release: ServedRelease;
  /** Settings that its release was packaged with. */
  readonly settings: Settings;
  readonly close: () => Promise<void>;
}

/**
 * Starts an organization with a release for mail.example.org. office.js is served beside the page, so that nothing is
 * loaded from the internet. Rejects if nginx is missing or a part does not start, and leaves nothing running then.
 */
export async function startOrganization(): Promise<Organization> {
  const cleanups: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const cleanUp of cleanups.splice(0)) await cleanUp();
  };
  try {
    return { ...(await start(cleanups)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Starts each part, and puts the function that stops it at the front of `cleanups`, so that parts stop in reverse order.
 */
async function start(cleanups: (() => unknown)[]): Promise<Omit<Organization, "close">> {
  const behind = await startExchangeBehindProxy();
  cleanups.unshift(() => behind.close());
  const hostPort = await freePort();
  const settings = settingsFor(hostPort, await freePort());
  const release = await servedRelease(settings);
  cleanups.unshift(release.remove);
  writeFileSync(join(release.folder, "exchange.crt"), behind.certificate);
  const nginx = await startNginx(release, behind.port);
  cleanups.unshift(() => nginx.stop());
  const outlook = await startOutlookForOrganization({
    ...{ hostName: "mail.example.org", certificate: release.certificate, port: hostPort },
    addinUrl: `${settings.baseUrl}taskpane.html`,
    ...{ ewsUrl: behind.exchange.url, controlToken: behind.controlToken },
  });
  cleanups.unshift(() => outlook.close());
  return {
    url: `${outlook.origin}/?pane=open`,
    spkiHash: spkiHash(release.certificate.cert),
    moreArguments: ["--host-resolver-rules=MAP mail.example.org 127.0.0.1"],
    ...{ behind, release, settings },
  };
}

function settingsFor(hostPort: number, panePort: number): Settings {
  const own = `https://mail.example.org:${panePort}`;
  const read = readSettings(
    JSON.stringify({
      baseUrl: `${own}/imgroups/`,
      ewsUrl: `${own}/EWS/Exchange.asmx`,
      upstream: "https://exchange01.corp.example.org/EWS/Exchange.asmx",
      frameAncestors: [`https://mail.example.org:${hostPort}`],
      officeJs: "self",
    }),
  );
  if (!read.ok) throw new Error(read.failure.join("\n"));
  return read.value;
}

/** Returns the hash of the public key, with which a browser accepts this certificate and no other. */
function spkiHash(certificate: string): string {
  const spki = new X509Certificate(certificate).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(spki).digest("base64");
}
