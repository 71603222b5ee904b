import { timingSafeEqual } from "node:crypto";
import express from "express";
import type { Express, RequestHandler, Response } from "express";
import { onlyLocalhost } from "../loopbackServer.ts";
import type { DirectCall } from "./directCalls.ts";
import { ewsProxy, type ProxiedReply } from "./ewsProxy.ts";

/** User name and password of HTTP Basic authentication. */
export interface BasicSignIn {
  readonly username: string;
  readonly password: string;
}

export interface DirectRouteOptions {
  /** URL of Exchange. Fixed at the start, never taken from a request. */
  readonly ewsUrl: string;
  /** Credentials that the browser needs. Without them, no sign-in is required. */
  readonly signIn?: BasicSignIn | undefined;
  /** Called after every call to Exchange. */
  readonly onCall: (call: DirectCall) => void;
}

/** Path of EWS, as on a real server. */
export const ewsPath = "/EWS/Exchange.asmx";

/** Custom header of the add-in's calls. A page of another site could not send it without CORS. */
const ownHeader = "X-IM-Groups";

/** Response headers of Exchange that are passed to the browser. */
const passedHeaders = ["content-type", "retry-after", "location", "www-authenticate"];

/**
 * Creates the direct connection, like a reverse proxy that also hosts the add-in: passes POST requests of text/xml on
 * one path to one address, with the user's own account. Refuses requests that a page of another site could send.
 */
export function directRoute(options: DirectRouteOptions): RequestHandler {
  const send = ewsProxy(options.ewsUrl, "user");
  const route = express.Router({ strict: true, caseSensitive: true });
  route.post(
    ewsPath,
    fromOwnPage,
    xmlOnly,
    signedIn(options.signIn),
    express.text({ type: () => true, limit: "50mb" }),
    async (request, response) => {
      const envelope = String(request.body);
      const sent = Date.now();
      const call = await send(envelope);
      const reply = call.kind === "reply" ? call : undefined;
      options.onCall({
        sent,
        took: Date.now() - sent,
        request: envelope,
        status: reply?.status,
        reply: reply?.body,
      });
      if (reply) passOn(reply, response);
      else request.socket.destroy();
    },
  );
  return route.all(ewsPath, (_, response) => void response.status(405).set("Allow", "POST").end());
}

const fromOwnPage: RequestHandler = (request, response, next) => {
  if (request.get(ownHeader) !== undefined || request.get("Sec-Fetch-Site") === "same-origin") next();
  else response.status(403).type("text/plain").send(`Calls need the header ${ownHeader}.\n`);
};

const xmlOnly: RequestHandler = (request, response, next) => {
  if (/^text\/xml\b/i.test(request.headers["content-type"] ?? "")) next();
  else response.status(415).type("text/plain").send("Calls are text/xml.\n");
};

function signedIn(signIn: BasicSignIn | undefined): RequestHandler {
  if (!signIn) return (_, __, next) => next();
  const wanted = Buffer.from(
    `Basic ${Buffer.from(`${signIn.username}:${signIn.password}`).toString("base64")}`,
  );
  return (request, response, next) => {
    const given = Buffer.from(request.headers.authorization ?? "");
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) next();
    else response.status(401).set("WWW-Authenticate", 'Basic realm="Exchange"').end();
  };
}

function passOn({ status, headers, body }: ProxiedReply, response: Response): void {
  for (const name of passedHeaders) {
    const value = headers[name];
    if (value !== undefined) response.set(name, value);
  }
  response.status(status).set("Cache-Control", "no-store").send(body);
}

/**
 * Serves the direct connection on its own origin, open to pages of `addinOrigin` (CORS) or closed, as Exchange is by
 * default.
 */
export function ewsElsewhere(
  route: RequestHandler,
  to: "open" | "closed",
  addinOrigin: () => string,
): Express {
  const app = express().disable("x-powered-by").use(onlyLocalhost);
  if (to === "open") app.use(allowing(addinOrigin));
  return app.use(route);
}

/** Allows pages of another origin to send calls and read responses with the user's credentials. */
const allowing =
  (origin: () => string): RequestHandler =>
  (request, response, next) => {
    response.set({
      "Access-Control-Allow-Origin": origin(),
      "Access-Control-Allow-Credentials": "true",
      "Access-Control-Allow-Methods": "POST",
      "Access-Control-Allow-Headers": `Content-Type, ${ownHeader}`,
      Vary: "Origin",
    });
    if (request.method === "OPTIONS") response.status(204).end();
    else next();
  };
