import { readFile } from "node:fs/promises";
import { createSecureServer } from "node:http2";
import type { Http2ServerRequest, Http2ServerResponse, Http2Session } from "node:http2";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { LocalhostCertificate } from "../../simulator/localhostCertificate.ts";
import type { LoopbackServer } from "../../simulator/loopbackServer.ts";

/** Files that a server serves. */
export interface ServedFiles {
  /** Start of every file's path, such as "/lib/1/hosted/". */
  readonly prefix: string;
  readonly folder: string;
  /** Additional texts by path under the prefix. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Returns the headers of a file, which can depend on its text. */
  readonly headers: (path: string, text: string) => Readonly<Record<string, string>>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

/**
 * Serves files like a modern web server: HTTP/2 (or 1.1 on request), with cached gzip. Listens on a free port of
 * 127.0.0.1. The first request for a file compresses it, so measurements need a warm-up.
 */
export async function serveFiles(
  { prefix, folder, texts = {}, headers }: ServedFiles,
  { key, cert }: LocalhostCertificate,
): Promise<LoopbackServer> {
  const compressed = new Map<string, { head: Record<string, string>; body: Buffer }>();
  const sessions = new Set<Http2Session>();

  const prepare = async (path: string) => {
    const text = texts[path] ?? (await readFile(join(folder, path), "utf8"));
    const body = gzipSync(text, { level: 9 });
    const type = types[extname(path)] ?? "application/octet-stream";
    const head = { "Content-Type": type, "Content-Encoding": "gzip", ...headers(path, text) };
    compressed.set(path, { head, body });
    return { head, body };
  };
  const respond = async (request: Http2ServerRequest, response: Http2ServerResponse) => {
    const { pathname } = new URL(request.url, "https://localhost");
    const path = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : "none";
    const found = compressed.get(path) ?? (await prepare(path).catch(() => undefined));
    response.writeHead(found ? 200 : 404, found?.head ?? {});
    response.end(found?.body ?? "");
  };

  const server = createSecureServer({ key, cert, allowHTTP1: true });
  server.on("request", (request, response) => void respond(request, response));
  server.on("session", (session) => {
    sessions.add(session);
    session.once("close", () => sessions.delete(session));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const session of sessions) session.destroy();
      }),
  };
}
