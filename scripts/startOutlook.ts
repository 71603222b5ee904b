import "./endPlainly.ts";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import express from "express";
import { OfficeAddinManifest } from "office-addin-manifest";
import { localhostCertificate, type LocalhostCertificate } from "../simulator/localhostCertificate.ts";
import { onlyLocalhost, serveOnLoopback } from "../simulator/loopbackServer.ts";
import { exactFiles } from "../simulator/outlook/addinServer.ts";
import { addinFolder, buildAddin } from "./buildAddin.ts";
import { playgroundPorts } from "./playgroundPorts.ts";

/**
 * Runs `npm run start:outlook`: serves the production build for sideloading into a real Outlook on this computer, and
 * prints the steps. Outlook must trust the certificate, so one made by office-addin-dev-certs is used if there is one.
 */
async function startOutlook(): Promise<void> {
  await buildAddin();
  const trusted = await trustedCertificate();
  const app = express().disable("x-powered-by").use(onlyLocalhost, exactFiles(addinFolder));
  const { addinPort } = playgroundPorts(process.env);
  const certificate = trusted ?? (await localhostCertificate());
  const server = await serveOnLoopback(app, certificate, addinPort, "ADDIN_PORT");
  const manifest = join(addinFolder, "manifest.xml");
  const { displayName, version } = await OfficeAddinManifest.readManifestFile(manifest);

  const certificateStep = trusted
    ? "The certificate is from office-addin-dev-certs. Outlook trusts it."
    : "Outlook does not trust the certificate yet. On Windows or macOS run `npx office-addin-dev-certs install`, then run this command again.";
  console.log(`Serving ${displayName ?? ""} ${version ?? ""} at ${server.origin}/. Press Ctrl+C to stop.

1. ${certificateStep}
2. In Outlook on the web on your Exchange Server, select Settings (the gear) > Manage add-ins > My add-ins >
   Add from file, then open
   ${manifest}
   You need the My Custom Apps role. Classic Outlook for Windows and Outlook for Mac show the add-in after a restart.
3. Open a message and select IM groups.

Outlook on the web marks add-ins from a different host name as not trusted. See docs/users.md.`);
}

/** Reads the certificate that office-addin-dev-certs created and the system trusts. Undefined if there is none. */
async function trustedCertificate(): Promise<Pick<LocalhostCertificate, "key" | "cert"> | undefined> {
  const folder = join(homedir(), ".office-addin-dev-certs");
  try {
    const [key, cert] = await Promise.all(
      ["localhost.key", "localhost.crt"].map((name) => readFile(join(folder, name), "utf8")),
    );
    return key && cert ? { key, cert } : undefined;
  } catch {
    return undefined;
  }
}

await startOutlook();
