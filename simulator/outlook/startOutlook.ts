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
  /** What the add-in's config.json says at first: by default what the direct route needs, else the build's own file. */
  readonly config?: ConfigContent;
  /** Offers a direct route: EWS by the user's own sign-in, beside the add-in's files unless told otherwise. */
  readonly direct?: boolean | DirectSettings;
  /**
   * Something else than `addinFolder` to serve the add-in, such as a development server. `beside` answers what is not of
   * the build: config.json, and EWS.
   */
  readonly serveAddin?: (hostOrigin: () => string, beside: RequestHandler) => Promise<LoopbackServer>;
}

export interface DirectSettings {
  /** What the browser has to sign in with; nothing is asked for without it. */
  readonly signIn?: BasicSignIn;
  /** On another origin than the add-in's, which is open to the add-in's pages (CORS) or closed to them. */
  readonly elsewhere?: "open" | "closed";
}

/** A running Outlook. */
export interface Outlook {
  /** The page that plays Outlook: "https://localhost:8443/". */
  readonly url: string;
  readonly addinUrl: string;
  /** Where EWS answers on the direct route, absolute; undefined without one. */
  readonly directUrl: string | undefined;
  /** Changes what config.json says from now on; nothing given: as at the start. */
  readonly setConfig: (content?: ConfigContent) => void;
  /** Of the certificate's public key: what a browser needs to accept it and nothing else. */
  readonly spkiHash: string;
  close(): Promise<void>;
}

/**
 * Starts the page that plays Outlook on the web and the server of the add-in that it runs, both over https on loopback
 * alone. Rejects with a message for people when a port is taken (it names HOST_PORT or ADDIN_PORT).
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

/** Starts the servers, and puts each into `servers` as soon as it runs. */
async function start(options: OutlookOptions, servers: LoopbackServer[]): Promise<Omit<Outlook, "close">> {
  const { addinFolder, controlToken, ewsUrl } = options;
  const certificate = await localhostCertificate();
  const scripts = await browserScripts();
  const started = async (server: Promise<LoopbackServer>): Promise<LoopbackServer> => {
    servers.push(await server);
    return server;
  };
  // Each server has to know the other's, which is there only once that runs.
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

/** What answers on the direct route: a part of the add-in's own server, or an app of its own to be served elsewhere. */
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
