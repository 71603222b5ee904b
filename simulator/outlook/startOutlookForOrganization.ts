import { createServer } from "node:https";
import type { LocalhostCertificate } from "../localhostCertificate.ts";
import { listenOnLoopback, type LoopbackServer } from "../loopbackServer.ts";
import { browserScripts } from "./browserScripts.ts";
import { ewsProxy } from "./ewsProxy.ts";
import { exchangeControl } from "./exchangeControl.ts";
import { hostServer } from "./hostServer.ts";

/** Organization whose Outlook on the web is simulated. */
export interface Organization {
  /** Host name, such as mail.example.org. The browser must resolve it to this machine. */
  readonly hostName: string;
  readonly certificate: Pick<LocalhostCertificate, "key" | "cert">;
  readonly port: number;
  /** URL of the add-in on its own server. */
  readonly addinUrl: string;
  readonly ewsUrl: string;
  readonly controlToken: string;
}

/** Starts the page that plays Outlook under an organization's own name. Another server hosts the add-in. */
export async function startOutlookForOrganization(organization: Organization): Promise<LoopbackServer> {
  const { hostName, certificate, port, addinUrl, ewsUrl, controlToken } = organization;
  const { hostPage } = await browserScripts();
  const app = hostServer({
    ...{ hostPage, addinUrl, controlToken, hostName },
    ews: ewsProxy(ewsUrl, "add-in"),
    controlExchange: exchangeControl(ewsUrl, controlToken),
    directCalls: undefined,
  });
  const { key, cert } = certificate;
  const listening = await listenOnLoopback(createServer({ key, cert }, app), port, "its port");
  return { ...listening, origin: `https://${hostName}:${listening.port}` };
}
