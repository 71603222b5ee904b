import express from "express";
import type { Express, RequestHandler } from "express";
import { localhostCertificate } from "../localhostCertificate.ts";
import { serveOnLoopback } from "../loopbackServer.ts";
import type { LoopbackServer } from "../loopbackServer.ts";
import { addinServer } from "./addinServer.ts";
import { configFile, type ConfigContent } from "./configFile.ts";
import { directCalls, type DirectCalls } from "./directCalls.ts";
import { directRoute, ewsElsewhere, ewsPath, type BasicSignIn } from "./directRoute.ts";
import { browserScripts } from "./browserScripts.ts";
import { ewsProxy } from "./ewsProxy.ts";
import { exchangeControl } from "./exchangeControl.ts";
import { hostServer } from "./hostServer.ts";

/** Options of the page that plays Outlook. */
export interface OutlookOptions {
  /** Absolute path of the folder with the built add-in's taskpane.html. */
  readonly addinFolder: string;
  /** URL for EWS calls. Fixed at the start, never taken from a request. */
  readonly ewsUrl: string;
  /** 0 means any free port. */
  readonly hostPort: number;
  readonly addinPort: number;
  /** Token that every control call needs, here and in the simulated Exchange. */
  readonly controlToken: string;
  /** If true, the add-in's pages are sent as built and load office.js from Microsoft's hosts. */
  readonly untouched?: boolean;
  /**
   * Initial content of config.json. By default the settings of the direct connection, otherwise the file of the build.
   */
  readonly config?: ConfigContent;
  /** Offers a direct connection: EWS with the user's own account, by default on the add-in's origin. */
  readonly direct?: boolean | DirectSettings;
  /**
   * Serves the add-in instead of `addinFolder`, for example with a development server. `beside` handles paths outside
   * the build: config.json and EWS.
   */
  readonly serveAddin?: (hostOrigin: () => string, beside: RequestHandler) => Promise<LoopbackServer>;
}

export interface DirectSettings {
  /** Credentials that the browser needs. Without them, no sign-in is required. */
  readonly signIn?: BasicSignIn;
  /** Uses another origin than the add-in's, which is open to the add-in's pages (CORS) or closed. */
  readonly elsewhere?: "open" | "closed";
}

/** Running page that plays Outlook. */
export interface Outlook {
  /** URL of the page that plays Outlook: "https://localhost:8443/". */
  readonly url: string;
  readonly addinUrl: string;
  /** Absolute URL of EWS over the direct connection. Undefined if there is none. */
  readonly directUrl: string | undefined;
  /** Replaces the content of config.json. Without an argument, restores the initial content. */
  readonly setConfig: (content?: ConfigContent) => void;
  /** Hash of the certificate's public key, with which a browser accepts only this certificate. */
  readonly spkiHash: string;
  close(): Promise<void>;
}

/**
 * Starts the page that plays Outlook on the web and the server of its add-in, both over https and only on loopback.
 * Rejects with a readable message if a port is in use (it names HOST_PORT or ADDIN_PORT).
 */
export async function startOutlook(options: OutlookOptions): Promise<Outlook> {
  const servers: LoopbackServer[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.close()));
  };
  try {
    return { ...(await start(options, servers)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts the servers and adds each to `servers` as soon as it runs. */
async function start(options: OutlookOptions, servers: LoopbackServer[]): Promise<Omit<Outlook, "close">> {
  const { addinFolder, controlToken, ewsUrl } = options;
  const certificate = await localhostCertificate();
  const scripts = await browserScripts();
  const started = async (server: Promise<LoopbackServer>): Promise<LoopbackServer> => {
    servers.push(await server);
    return server;
  };
  // Each server needs the origin of the other, which is known only when that server runs.
  const origins = { host: "'none'", addin: "null" };
  const hostOrigin = () => origins.host;

  const calls = directCalls();
  const direct = directSide(options, calls, () => origins.addin);
  const elsewhere =
    direct?.elsewhere && (await started(serveOnLoopback(direct.elsewhere, certificate, 0, "its port")));
  const neededConfig = direct && { ewsUrl: `${elsewhere?.origin ?? ""}${ewsPath}` };
  const config = configFile(addinFolder, options.config ?? neededConfig);
  const beside = express.Router().use(config.handler, direct?.beside ?? []);

  const addin = await started(
    options.serveAddin?.(hostOrigin, beside) ??
      serveOnLoopback(
        addinServer({
          addinFolder,
          hostOrigin,
          microsoftAjax: scripts.microsoftAjax,
          untouched: options.untouched ?? false,
          beside,
          ewsOrigin: elsewhere?.origin,
        }),
        certificate,
        options.addinPort,
        "ADDIN_PORT",
      ),
  );
  origins.addin = addin.origin;
  const addinUrl = `${addin.origin}/taskpane.html`;
  const hostApp = hostServer({
    hostPage: scripts.hostPage,
    addinUrl,
    controlToken,
    ews: ewsProxy(ewsUrl, "add-in"),
    controlExchange: exchangeControl(ewsUrl, controlToken),
    directCalls: direct && calls,
  });
  const host = await started(serveOnLoopback(hostApp, certificate, options.hostPort, "HOST_PORT"));
  origins.host = host.origin;
  return {
    url: `${host.origin}/`,
    addinUrl,
    directUrl: direct && `${(elsewhere ?? addin).origin}${ewsPath}`,
    setConfig: config.set,
    spkiHash: certificate.spkiHash,
  };
}

/** Creates the handler of the direct connection: part of the add-in's server, or an app on its own origin. */
function directSide(
  { direct, ewsUrl }: OutlookOptions,
  calls: DirectCalls,
  addinOrigin: () => string,
): { readonly beside?: RequestHandler; readonly elsewhere?: Express } | undefined {
  if (direct === undefined || direct === false) return undefined;
  const { signIn, elsewhere } = direct === true ? {} : direct;
  const route = directRoute({ ewsUrl, signIn, onCall: calls.tell });
  return elsewhere ? { elsewhere: ewsElsewhere(route, elsewhere, addinOrigin) } : { beside: route };
}
