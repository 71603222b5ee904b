import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { createGzip } from "node:zlib";
import { Readable } from "node:stream";
import { localhostCertificate } from "../../simulator/localhostCertificate.ts";

/** A server whose responses are small on the network and huge once the browser has decompressed them. */
export interface BombServer {
  readonly url: string;
  /** How many megabytes were compressed so far, in all responses. */
  readonly megabytes: () => number;
  readonly close: () => Promise<void>;
}

const megabyte = " ".repeat(1_048_576);

/** Starts a server that responds to each request with a SOAP envelope of `size` megabytes of spaces, as gzip. */
export async function startBombServer(size: number): Promise<BombServer> {
  const { key, cert } = await localhostCertificate();
  let compressed = 0;
  const server: Server = createServer({ key, cert }, (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/xml; charset=utf-8", "Content-Encoding": "gzip" });
    const parts = function* () {
      yield '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">';
      for (let part = 0; part < size; part += 1) {
        compressed += 1;
        yield megabyte;
      }
      yield "</s:Envelope>";
    };
    const gzip = createGzip();
    Readable.from(parts()).pipe(gzip).pipe(response);
    response.on("close", () => gzip.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, "localhost", resolve));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}/`,
    megabytes: () => compressed,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
