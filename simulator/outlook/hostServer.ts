import { timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import compression from "compression";
import express from "express";
import type { Express, RequestHandler } from "express";
import { onlyHost } from "../loopbackServer.ts";
import type { DirectCalls } from "./directCalls.ts";
import type { EwsProxy } from "./ewsProxy.ts";
import { controlRoutes } from "./exchangeControl.ts";
import type { ExchangeControl } from "./exchangeControl.ts";
import type { PageSettings } from "./page/pageSettings.ts";

/** Options of the server of the page that plays Outlook. */
export interface HostServerOptions {
  readonly hostPage: string;
  readonly addinUrl: string;
  readonly controlToken: string;
  readonly ews: EwsProxy;
  readonly controlExchange: ExchangeControl;
  /** Calls outside this server, for the call log. Undefined if there is no direct connection. */
  readonly directCalls: DirectCalls | undefined;
  /** The only accepted host name, "localhost" by default. */
  readonly hostName?: string;
}

const read = (name: string): string => readFileSync(new URL(`./page/${name}`, import.meta.url), "utf8");

/**
 * Serves the page that plays Outlook on the web, and three calls for this page: POST /ews passes an envelope to
 * Exchange, POST /exchange/... sends a control call to Exchange, and POST /direct-calls streams the calls over the
 * direct connection, one line of JSON each, until the page closes it. All require the token, which only this page has.
 */
export function hostServer(options: HostServerOptions): Express {
  const { addinUrl, controlToken, directCalls, hostName = "localhost" } = options;
  const settings: PageSettings = { addinUrl, controlToken, hasDirectRoute: directCalls !== undefined };
  const page = read("index.html").replace("{settings}", escapeAttribute(JSON.stringify(settings)));

  const app = express();
  app.disable("x-powered-by").enable("strict routing").enable("case sensitive routing");
  app.use(headers(new URL(addinUrl).origin), onlyHost(hostName));
  app.get("/", (_, response) => void response.type("html").send(page));
  app.get("/page.js", (_, response) => void response.type("text/javascript").send(options.hostPage));
  for (const name of ["mail.css", "reading.css", "dock.css"]) {
    const style = read(name);
    app.get(`/${name}`, (_, response) => void response.type("text/css").send(style));
  }
  app.use(wantToken(controlToken));
  // Exchange compresses its responses too.
  app.post("/ews", compression(), express.text({ type: "*/*", limit: "50mb" }), async (request, response) => {
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

/** Accepts only POST requests with the token. A page of another site cannot send this header without CORS. */
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
