import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { createServer } from "node:https";
import express from "express";
import { startExchange, type Exchange } from "../../simulator/exchange/startExchange.ts";
import { listenOnLoopback } from "../../simulator/loopbackServer.ts";
import { certificateFor } from "./certificateFor.ts";

/** A request as it arrived at Exchange. */
export interface Arrival {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The simulated Exchange as it is behind a proxy: over TLS, with Basic sign-in, and chattier than the pane needs. */
export interface ExchangeBehindProxy {
  readonly exchange: Exchange;
  readonly port: number;
  /** What its control calls carry. */
  readonly controlToken: string;
  /** PEM: what a proxy has to trust. */
  readonly certificate: string;
  /** What arrived, oldest first. */
  readonly arrivals: Arrival[];
  /** Set: answers with this status and these headers instead. */
  answer: { readonly status: number; readonly headers: Readonly<Record<string, string>> } | undefined;
  close(): Promise<void>;
}

/** The user's sign-in at Exchange. */
export const user = { username: "CORP\\ana", password: "correct horse" };

/** The same as the value of the header Authorization. */
export const rightSignIn = `Basic ${Buffer.from(`${user.username}:${user.password}`).toString("base64")}`;

/** What a real server sends of itself, and what a wrongly set one may let other sites do. */
const chatter = {
  "Access-Control-Allow-Origin": "https://elsewhere.example",
  "Access-Control-Allow-Credentials": "true",
  "Access-Control-Expose-Headers": "*",
  "Set-Cookie": "X-BackEndCookie=secret; path=/EWS",
  "X-FEServer": "EXCHANGE01",
  "X-BEServer": "EXCHANGE02",
  "X-CalculatedBETarget": "exchange02.corp.example.org",
  "X-DiagInfo": "EXCHANGE02",
  "X-AspNet-Version": "4.0.30319",
  "X-Powered-By": "ASP.NET",
};

/** Starts it under the name that the example's `upstream` has. */
export async function startExchangeBehindProxy(): Promise<ExchangeBehindProxy> {
  const controlToken = randomBytes(24).toString("base64url");
  const exchange = await startExchange({ port: 0, token: controlToken });
  const certificate = await certificateFor("exchange01.corp.example.org", "localhost");
  const behind: Omit<ExchangeBehindProxy, "port" | "close"> = {
    ...{ exchange, controlToken },
    certificate: certificate.cert,
    arrivals: [],
    answer: undefined,
  };

  const app = express().disable("x-powered-by");
  app.use(express.text({ type: () => true, limit: "10mb" }), async (request, response) => {
    const { method, url, headers } = request;
    const body = typeof request.body === "string" ? request.body : "";
    behind.arrivals.push({ method, url, headers, body });
    response.set(chatter);
    if (behind.answer) response.status(behind.answer.status).set(behind.answer.headers).end();
    else if (headers.authorization !== rightSignIn)
      response
        .status(401)
        .append("WWW-Authenticate", ["Negotiate", "NTLM", 'Basic realm="exchange01"'])
        .end();
    else {
      const reply = await fetch(exchange.url, {
        method: "POST",
        headers: { "Content-Type": "text/xml" },
        body,
      });
      response
        .status(reply.status)
        .type("text/xml")
        .send(await reply.text());
    }
  });
  const server = await listenOnLoopback(createServer(certificate, app), 0, "port");
  return Object.assign(behind, {
    port: server.port,
    close: async () => {
      await Promise.all([server.close(), exchange.close()]);
    },
  });
}
