import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { createServer } from "node:https";
import express from "express";
import { startExchange, type Exchange } from "../../simulator/exchange/startExchange.ts";
import { listenOnLoopback } from "../../simulator/loopbackServer.ts";
import { createCertificate } from "./createCertificate.ts";

/** A request as it arrived at Exchange. */
export interface Arrival {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/**
 * The simulated Exchange behind a proxy: over TLS, with Basic authentication, and with more response headers than the
 * pane needs.
 */
export interface ExchangeBehindProxy {
  readonly exchange: Exchange;
  readonly port: number;
  /** Token that its control calls must send. */
  readonly controlToken: string;
  /** Certificate that a proxy must trust, in PEM format. */
  readonly certificate: string;
  /** Requests that arrived, oldest first. */
  readonly arrivals: Arrival[];
  /** If set, every response has this status, these headers, and this body. */
  fixedResponse:
    | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body?: string }
    | undefined;
  close(): Promise<void>;
}

/** The user's name and password for Exchange. */
export const user = { username: "CORP\\ana", password: "correct horse" };

/** The user's name and password as the value of the Authorization header. */
export const authorizationHeader = `Basic ${Buffer.from(`${user.username}:${user.password}`).toString("base64")}`;

/**
 * Headers that a real server adds about itself, and headers with which a misconfigured server would let other sites
 * call it.
 */
const serverHeaders = {
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

/** Starts the simulated Exchange, with a certificate for the host name in the example's `upstream`. */
export async function startExchangeBehindProxy(): Promise<ExchangeBehindProxy> {
  const controlToken = randomBytes(24).toString("base64url");
  const exchange = await startExchange({ port: 0, token: controlToken });
  const certificate = await createCertificate("exchange01.corp.example.org", "localhost");
  const behind: Omit<ExchangeBehindProxy, "port" | "close"> = {
    ...{ exchange, controlToken },
    certificate: certificate.cert,
    arrivals: [],
    fixedResponse: undefined,
  };

  const app = express().disable("x-powered-by");
  app.use(express.text({ type: () => true, limit: "10mb" }), async (request, response) => {
    const { method, url, headers } = request;
    const body = typeof request.body === "string" ? request.body : "";
    behind.arrivals.push({ method, url, headers, body });
    response.set(serverHeaders);
    if (behind.fixedResponse)
      response
        .status(behind.fixedResponse.status)
        .set(behind.fixedResponse.headers)
        .end(behind.fixedResponse.body);
    else if (headers.authorization !== authorizationHeader)
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
