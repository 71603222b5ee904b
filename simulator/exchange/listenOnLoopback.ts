import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { portMessage } from "../loopbackServer.ts";

/** A server that listens on this machine alone. */
export interface ListeningServer {
  readonly port: number;
  /** Ends every connection at once, and the server. */
  readonly close: () => Promise<void>;
}

/** Listens over http on 127.0.0.1 alone; port 0 takes any that is free. Rejects, in plain words, if it is taken. */
export async function listenOnLoopback(listener: RequestListener, port: number): Promise<ListeningServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new Error(portMessage(error, port, "EWS_PORT"), { cause: error })),
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
