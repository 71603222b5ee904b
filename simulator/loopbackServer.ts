import type { RequestListener, Server as HttpServer } from "node:http";
import { createServer } from "node:https";
import type { Server as HttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { RequestHandler } from "express";
import type { LocalhostCertificate } from "./localhostCertificate.ts";

/** A server that listens on this machine alone. */
export interface ListeningServer {
  readonly port: number;
  /** Ends every connection at once, and the server. */
  close(): Promise<void>;
}

/** A server of pages, which browsers reach over https. */
export interface LoopbackServer extends ListeningServer {
  /** "https://localhost:8443", without a slash at its end. */
  readonly origin: string;
}

/**
 * Serves `app` over https on 127.0.0.1. `port` 0 takes any free one.
 * Rejects with a message that names the environment variable `variable` when the port is taken or not allowed.
 */
export async function serveOnLoopback(
  app: RequestListener,
  certificate: Pick<LocalhostCertificate, "key" | "cert">,
  port: number,
  variable: string,
): Promise<LoopbackServer> {
  const server = createServer({ key: certificate.key, cert: certificate.cert }, app);
  const listening = await listenOnLoopback(server, port, variable);
  return { ...listening, origin: `https://localhost:${listening.port}` };
}

/** Lets a server listen on 127.0.0.1; the port and its variable as above. */
export async function listenOnLoopback(
  server: HttpServer | HttpsServer,
  port: number,
  variable: string,
): Promise<ListeningServer> {
  // Idle connections are left to the clients to end: on a busy machine the server might end one while a call is on its
  // way, which then fails.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new Error(portMessage(error, port, variable), { cause: error })),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What a person reads when a server cannot listen. */
function portMessage(error: NodeJS.ErrnoException, port: number, variable: string): string {
  if (error.code === "EADDRINUSE")
    return `Port ${port} is taken by another program. Choose another one: ${variable}=<port> npm start`;
  if (error.code === "EACCES")
    return `Port ${port} may not be used by this user. Choose one above 1023: ${variable}=<port> npm start`;
  return `Port ${port} (${variable}) cannot be used: ${error.message}`;
}

/**
 * Answers only what was asked of a host by its own name. A page on the internet whose name was turned to 127.0.0.1
 * (DNS rebinding) sends its own name in Host, and gets 421.
 */
export const onlyHost =
  (name: string): RequestHandler =>
  (request, response, next) => {
    if (request.headers.host === `${name}:${request.socket.localPort ?? 0}`) next();
    else response.status(421).type("text/plain").send(`Only https://${name} is answered here.\n`);
  };

export const onlyLocalhost = onlyHost("localhost");
