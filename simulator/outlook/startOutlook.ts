import { localhostCertificate } from "../localhostCertificate.ts";
import { serveOnLoopback } from "../loopbackServer.ts";
import type { LoopbackServer } from "../loopbackServer.ts";
import { addinServer } from "./addinServer.ts";
import { browserScripts } from "./browserScripts.ts";
import { ewsProxy } from "./ewsProxy.ts";
import { exchangeControl } from "./exchangeControl.ts";
import { hostServer } from "./hostServer.ts";

/** Where the page that plays Outlook runs, and what it shows. */
export interface OutlookOptions {
  /** The folder that holds the built add-in's taskpane.html, absolute. */
  readonly addinFolder: string;
  /** Where EWS calls go: fixed here, never taken from a request. */
  readonly ewsUrl: string;
  /** 0 takes any free port. */
  readonly hostPort: number;
  readonly addinPort: number;
  /** What every control call has to carry, here and at Exchange. */
  readonly controlToken: string;
  /** True: the add-in's pages are sent as built and ask Microsoft's hosts for office.js. */
  readonly untouched?: boolean;
  /** Something else than `addinFolder` to serve the add-in, such as a development server. */
  readonly serveAddin?: (hostOrigin: () => string) => Promise<LoopbackServer>;
}

/** A running Outlook. */
export interface Outlook {
  /** The page that plays Outlook: "https://localhost:8443/". */
  readonly url: string;
  readonly addinUrl: string;
  /** Of the certificate's public key: what a browser needs to accept it and nothing else. */
  readonly spkiHash: string;
  close(): Promise<void>;
}

/**
 * Starts the page that plays Outlook on the web and the server of the add-in that it runs, both over https on loopback
 * alone. Rejects with a message for people when a port is taken (it names HOST_PORT or ADDIN_PORT).
 */
export async function startOutlook(options: OutlookOptions): Promise<Outlook> {
  const certificate = await localhostCertificate();
  const scripts = await browserScripts();
  const { controlToken, ewsUrl } = options;
  let host: LoopbackServer | undefined;
  const hostOrigin = () => host?.origin ?? "'none'";

  const addinApp = () =>
    addinServer({
      addinFolder: options.addinFolder,
      hostOrigin,
      microsoftAjax: scripts.microsoftAjax,
      untouched: options.untouched ?? false,
    });
  const addin =
    (await options.serveAddin?.(hostOrigin)) ??
    (await serveOnLoopback(addinApp(), certificate, options.addinPort, "ADDIN_PORT"));

  const addinUrl = `${addin.origin}/taskpane.html`;
  const hostApp = hostServer({
    hostPage: scripts.hostPage,
    addinUrl,
    controlToken,
    ews: ewsProxy(ewsUrl),
    controlExchange: exchangeControl(ewsUrl, controlToken),
  });
  try {
    host = await serveOnLoopback(hostApp, certificate, options.hostPort, "HOST_PORT");
  } catch (error) {
    await addin.close();
    throw error;
  }
  const servers = [addin, host];
  return {
    url: `${host.origin}/`,
    addinUrl,
    spkiHash: certificate.spkiHash,
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}
