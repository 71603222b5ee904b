import { createHash, X509Certificate } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startOutlookOf } from "../../simulator/outlook/startOutlookOf.ts";
import { readSettings, type Settings } from "../package/settings.ts";
import { startExchangeBehindProxy, type ExchangeBehindProxy } from "./exchangeBehindProxy.ts";
import { freePort } from "./runServer.ts";
import { servedRelease, type ServedRelease } from "./servedRelease.ts";
import { startNginx } from "./startNginx.ts";

/** An organisation of its own on this machine: Outlook on the web, nginx with the release, Exchange behind it. */
export interface Organisation {
  /** The page that plays its Outlook on the web, with the pane open. */
  readonly url: string;
  /** What a browser has to be started with: it takes mail.example.org for this machine, and its certificate for good. */
  readonly spkiHash: string;
  readonly moreArguments: readonly string[];
  readonly behind: ExchangeBehindProxy;
  readonly release: ServedRelease;
  /** What its release was made of. */
  readonly settings: Settings;
  readonly close: () => Promise<void>;
}

/**
 * Starts all of it: a release for mail.example.org with office.js beside the page, so that nothing is fetched from
 * elsewhere. Rejects where nginx is missing or a part does not start; nothing is left running then.
 */
export async function startOrganisation(): Promise<Organisation> {
  const ends: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const end of ends.splice(0)) await end();
  };
  try {
    return { ...(await start(ends)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** `ends` gets what stops each part as soon as it runs, the last one first. */
async function start(ends: (() => unknown)[]): Promise<Omit<Organisation, "close">> {
  const behind = await startExchangeBehindProxy();
  ends.unshift(() => behind.close());
  const hostPort = await freePort();
  const settings = settingsFor(hostPort, await freePort());
  const release = await servedRelease(settings);
  ends.unshift(release.remove);
  writeFileSync(join(release.folder, "exchange.crt"), behind.certificate);
  const nginx = await startNginx(release, behind.port);
  ends.unshift(() => nginx.stop());
  const outlook = await startOutlookOf({
    ...{ hostName: "mail.example.org", certificate: release.certificate, port: hostPort },
    addinUrl: `${settings.baseUrl}taskpane.html`,
    ...{ ewsUrl: behind.exchange.url, controlToken: behind.controlToken },
  });
  ends.unshift(() => outlook.close());
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

/** Of the public key: what a browser needs to accept this certificate and no other. */
function spkiHash(certificate: string): string {
  const spki = new X509Certificate(certificate).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(spki).digest("base64");
}
