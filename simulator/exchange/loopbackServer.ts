import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { RequestHandler } from "express";

/** A server that listens on this machine alone. */
export interface LoopbackServer {
  readonly port: number;
  /** Ends every connection at once, and the server. */
  readonly close: () => Promise<void>;
}

/** Listens on 127.0.0.1 alone; port 0 takes any that is free. Rejects, in plain words, if the port is taken. */
export async function listenOnLoopback(listener: RequestListener, port: number): Promise<LoopbackServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`Port ${port} on 127.0.0.1 is already in use by another program.`)
          : error,
      );
    });
    server.listen(port, "127.0.0.1", resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => closeServer(server) };
}

/**
 * Refuses requests that name another host: a web page elsewhere whose name was made to point here would
 * name its own (DNS rebinding).
 */
export const ownHostOnly: RequestHandler = (request, response, next) => {
  const port = request.socket.localPort;
  if ([`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? "")) next();
  else response.status(421).type("text/plain").send("This server answers to 127.0.0.1 and localhost alone.");
};

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
