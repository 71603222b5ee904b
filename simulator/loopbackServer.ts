import type { RequestListener, Server as HttpServer } from "node:http";
import { createServer } from "node:https";
import type { Server as HttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { RequestHandler } from "express";
import type { LocalhostCertificate } from "./localhostCertificate.ts";

/** Server that listens only on this machine. */
export interface ListeningServer {
  readonly port: number;
  /** Closes all connections immediately and stops the server. */
  close(): Promise<void>;
}

/** Server of pages, which browsers reach over https. */
export interface LoopbackServer extends ListeningServer {
  /** Origin without a trailing slash, such as "https://localhost:8443". */
  readonly origin: string;
}

/**
 * Serves `app` over https on 127.0.0.1. `port` 0 means any free port.
 * Rejects with a message that names the environment variable `variable` if the port is in use or not allowed.
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

/** Makes a server listen on 127.0.0.1, with port and variable as in `serveOnLoopback`. */
export async function listenOnLoopback(
  server: HttpServer | HttpsServer,
  port: number,
  variable: string,
): Promise<ListeningServer> {
  // Only clients close idle connections. On a busy machine, the server could close a connection while a call is being
  // sent, which would then fail.
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

/** Returns the message for the user if a server cannot listen. */
function portMessage(error: NodeJS.ErrnoException, port: number, variable: string): string {
  if (error.code === "EADDRINUSE")
    return `Port ${port} is taken by another program. Choose another one: ${variable}=<port> npm start`;
  if (error.code === "EACCES")
    return `Port ${port} may not be used by this user. Choose one above 1023: ${variable}=<port> npm start`;
  return `Port ${port} (${variable}) cannot be used: ${error.message}`;
}

/**
 * Accepts only requests with this host name. A page on the internet whose name was redirected to 127.0.0.1 (DNS
 * rebinding) sends its own name in Host and gets 421.
 */
export const onlyHost =
  (name: string): RequestHandler =>
  (request, response, next) => {
    if (request.headers.host === `${name}:${request.socket.localPort ?? 0}`) next();
    else response.status(421).type("text/plain").send(`Only https://${name} is answered here.\n`);
  };

export const onlyLocalhost = onlyHost("localhost");
