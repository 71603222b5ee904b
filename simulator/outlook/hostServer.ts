import { timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import express from "express";
import type { Express, RequestHandler } from "express";
import { onlyHost } from "../loopbackServer.ts";
import type { DirectCalls } from "./directCalls.ts";
import type { EwsProxy } from "./ewsProxy.ts";
import { controlRoutes } from "./exchangeControl.ts";
import type { ExchangeControl } from "./exchangeControl.ts";
import type { PageSettings } from "./page/pageSettings.ts";

/** What the server of the page that plays Outlook needs to know. */
export interface HostServerOptions {
  readonly hostPage: string;
  readonly addinUrl: string;
  readonly controlToken: string;
  readonly ews: EwsProxy;
  readonly controlExchange: ExchangeControl;
  /** The calls that do not come by here, for the wire log; undefined where there is no direct route. */
  readonly directCalls: DirectCalls | undefined;
  /** The one name that it answers to; "localhost" unless given. */
  readonly hostName?: string;
}

const read = (name: string): string => readFileSync(new URL(`./page/${name}`, import.meta.url), "utf8");

/**
 * Serves the page that plays Outlook on the web, and three kinds of calls for it: POST /ews hands an envelope to
 * Exchange, POST /exchange/... makes a control call there, POST /direct-calls tells of the calls over the direct route, a
 * line of JSON for each, until the page ends it. All want the token, which only this page is told.
 */
export function hostServer(options: HostServerOptions): Express {
  const { addinUrl, controlToken, directCalls, hostName = "localhost" } = options;
  const settings: PageSettings = { addinUrl, controlToken, hasDirectRoute: directCalls !== undefined };
  const page = read("index.html").replace("{settings}", escapeAttribute(JSON.stringify(settings)));

  const app = express();
  app.disable("x-powered-by");
  app.use(onlyHost(hostName), headers(new URL(addinUrl).origin));
  app.get("/", (_, response) => void response.type("html").send(page));
  app.get("/page.js", (_, response) => void response.type("text/javascript").send(options.hostPage));
  for (const name of ["mail.css", "reading.css", "dock.css"]) {
    const style = read(name);
    app.get(`/${name}`, (_, response) => void response.type("text/css").send(style));
  }
  app.use(wantToken(controlToken));
  app.post("/ews", express.text({ type: "*/*", limit: "50mb" }), async (request, response) => {
    response.json(await options.ews(String(request.body)));
  });
  for (const route of controlRoutes)
    app.post(`/exchange/${route}`, express.text({ type: "*/*" }), async (request, response) => {
      const { status, text } = await options.controlExchange(route, String(request.body));
      response.status(status).send(text);
    });
  app.post("/direct-calls", (_, response) => {
    response.type("application/x-ndjson").flushHeaders();
    const end = directCalls?.watch((call) => void response.write(`${JSON.stringify(call)}\n`));
    response.on("close", () => end?.());
  });
  return app;
}

function headers(addinOrigin: string): RequestHandler {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${addinOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return (_, response, next) => {
    response.set({
      "Content-Security-Policy": policy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "no-store",
    });
    next();
  };
}

/** Lets only POSTs with the token pass. A page elsewhere cannot send the header: that takes CORS, and there is none. */
function wantToken(token: string): RequestHandler {
  return (request, response, next) => {
    const given = Buffer.from(request.get("X-Playground-Token") ?? "");
    const wanted = Buffer.from(token);
    if (request.method !== "POST") response.sendStatus(404);
    else if (given.length === wanted.length && timingSafeEqual(given, wanted)) next();
    else response.sendStatus(403);
  };
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
