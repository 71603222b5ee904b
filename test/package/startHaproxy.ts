import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import express from "express";
import { listenOnLoopback } from "../../simulator/loopbackServer.ts";
import { freePort, programs, runServer, type RunningServer } from "../../scripts/tryRelease/runServer.ts";
import type { ServedRelease } from "../../scripts/tryRelease/servedRelease.ts";

/**
 * Starts HAProxy in one folder, as an unprivileged user, with a file server that does not send the release's headers.
 */
export async function startHaproxy(release: ServedRelease, exchangePort: number): Promise<RunningServer> {
  const { folder, site } = release;
  const port = await freePort();
  const app = express().use((_, response, next) => {
    response.set({ "X-Frame-Options": "SAMEORIGIN", Server: "files/1.0" });
    next();
  });
  const files = await listenOnLoopback(
    createServer(app.use(express.static(site, { index: false }))),
    0,
    "files",
  );

  const file = join(folder, "haproxy.cfg");
  const configuration = release.configuration("servers/haproxy.cfg", {
    "bind :443 ssl crt /etc/haproxy/im-groups.pem": `bind 127.0.0.1:${port} ssl crt ${join(folder, "im-groups.pem")}`,
    "/etc/ssl/certs/ca-certificates.crt": join(folder, "exchange.crt"),
    "server exchange exchange01.corp.example.org:443": `server exchange 127.0.0.1:${exchangePort}`,
    "server files 127.0.0.1:8080": `server files 127.0.0.1:${files.port}`,
  });
  writeFileSync(file, configuration);
  try {
    const server = await runServer(programs.haproxy, ["-db", "-f", file], port, folder);
    return {
      port,
      stop: async () => {
        await server.stop();
        await files.close();
      },
    };
  } catch (error) {
    await files.close();
    throw error;
  }
}
