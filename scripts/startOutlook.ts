import "./endPlainly.ts";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import express from "express";
import { OfficeAddinManifest } from "office-addin-manifest";
import { localhostCertificate, type LocalhostCertificate } from "../simulator/localhostCertificate.ts";
import { onlyLocalhost, serveOnLoopback } from "../simulator/loopbackServer.ts";
import { addinFolder, buildAddin } from "./buildAddin.ts";
import { playgroundPorts } from "./playgroundPorts.ts";

/**
 * `npm run start:outlook`: serves the build as it is, for sideloading into a real Outlook on this computer, and says
 * how. Outlook has to trust the certificate: one made by office-addin-dev-certs is used if there is one.
 */
async function startOutlook(): Promise<void> {
  await buildAddin();
  const trusted = await trustedCertificate();
  const app = express().disable("x-powered-by").use(onlyLocalhost, express.static(addinFolder));
  const { addinPort } = playgroundPorts(process.env);
  const certificate = trusted ?? (await localhostCertificate());
  const server = await serveOnLoopback(app, certificate, addinPort, "ADDIN_PORT");
  const manifest = join(addinFolder, "manifest.xml");
  const { displayName, version } = await OfficeAddinManifest.readManifestFile(manifest);

  const certificateStep = trusted
    ? "The certificate of office-addin-dev-certs is used; Outlook trusts it."
    : "Outlook does not trust the certificate yet. On Windows or macOS run `npx office-addin-dev-certs install`, then this again.";
  console.log(`${displayName ?? ""} ${version ?? ""} is served at ${server.origin}/ until Ctrl+C.

1. ${certificateStep}
2. In Outlook on the web of your Exchange Server: the gear, Manage add-ins, My add-ins, Add from file:
   ${manifest}
   (You need the role "My Custom Apps".) Classic Outlook on Windows and Outlook on Mac show it after a restart.
3. Open a message and choose IM groups.

Outlook on the web shows an add-in from another host name than its own as not trusted: docs/users.md.`);
}

/** The certificate that office-addin-dev-certs keeps and has the system trust. */
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
