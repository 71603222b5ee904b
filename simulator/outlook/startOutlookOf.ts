import { createServer } from "node:https";
import type { LocalhostCertificate } from "../localhostCertificate.ts";
import { listenOnLoopback, type LoopbackServer } from "../loopbackServer.ts";
import { browserScripts } from "./browserScripts.ts";
import { ewsProxy } from "./ewsProxy.ts";
import { exchangeControl } from "./exchangeControl.ts";
import { hostServer } from "./hostServer.ts";

/** An organisation whose Outlook on the web is played. */
export interface Organisation {
  /** Its host, such as mail.example.org: whoever opens the page has to take that name for this machine. */
  readonly hostName: string;
  readonly certificate: Pick<LocalhostCertificate, "key" | "cert">;
  readonly port: number;
  /** Where a server of its own has the add-in. */
  readonly addinUrl: string;
  readonly ewsUrl: string;
  readonly controlToken: string;
}

/** Starts the page that plays Outlook under an organisation's own name. The add-in is served by somebody else. */
export async function startOutlookOf(organisation: Organisation): Promise<LoopbackServer> {
  const { hostName, certificate, port, addinUrl, ewsUrl, controlToken } = organisation;
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
