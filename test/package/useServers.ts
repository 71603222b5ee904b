import { afterAll, beforeAll, beforeEach } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  startExchangeBehindProxy,
  type ExchangeBehindProxy,
} from "../../scripts/tryRelease/exchangeBehindProxy.ts";
import { skipReason, type programs, type RunningServer } from "../../scripts/tryRelease/runServer.ts";
import { servedRelease, type ServedRelease } from "../../scripts/tryRelease/servedRelease.ts";
import { startNginx } from "../../scripts/tryRelease/startNginx.ts";
import { proxyAtWork, type ProxyAtWork } from "./proxyAtWork.ts";
import { startApache } from "./startApache.ts";
import { startHaproxy } from "./startHaproxy.ts";
import { settingsWith } from "./testRelease.ts";

/** A server that a release contains a configuration for. */
export type ServerName = keyof typeof programs;

export const serverNames: readonly ServerName[] = ["nginx", "haproxy", "apache"];

const starts = { nginx: startNginx, haproxy: startHaproxy, apache: startApache };

/** Exchange and the servers in front of it, with the configurations of one release. */
export interface Servers {
  readonly proxy: (name: ServerName) => ProxyAtWork;
  readonly exchange: () => ExchangeBehindProxy;
}

/**
 * Starts the installed servers before the tests and stops them afterwards. All of them have one release of the example,
 * with these changed settings, and the same Exchange behind them. Each test starts with an empty mailbox.
 */
export function useServers(change: Readonly<Record<string, unknown>> = {}): Servers {
  const cleanups: (() => unknown)[] = [];
  const servers = new Map<ServerName, RunningServer>();
  const parts: { behind?: ExchangeBehindProxy; release?: ServedRelease } = {};
  const whileRunning = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error("The servers run only while tests do.");
    return part;
  };

  beforeAll(async () => {
    const installed = serverNames.filter((name) => skipReason(name) === undefined);
    if (installed.length === 0) return;
    const behind = await startExchangeBehindProxy();
    cleanups.unshift(() => behind.close());
    const release = await servedRelease(settingsWith(change));
    cleanups.unshift(release.remove);
    writeFileSync(join(release.folder, "exchange.crt"), behind.certificate);
    for (const name of installed) {
      const server = await starts[name](release, behind.port);
      cleanups.unshift(() => server.stop());
      servers.set(name, server);
    }
    Object.assign(parts, { behind, release });
  });
  beforeEach(() => {
    if (!parts.behind) return;
    parts.behind.exchange.reset("empty");
    parts.behind.arrivals.length = 0;
    parts.behind.fixedResponse = undefined;
  });
  afterAll(async () => {
    for (const cleanup of cleanups) await cleanup();
  });

  const exchange = (): ExchangeBehindProxy => whileRunning(parts.behind);
  return {
    exchange,
    proxy: (name) =>
      proxyAtWork(
        () => ({
          behind: exchange(),
          release: whileRunning(parts.release),
          server: whileRunning(servers.get(name)),
        }),
        {
          offersWindowsSignIn: name === "haproxy",
          // Apache resolves the name at each call and sends it as Host, which in these tests is this machine's name.
          host: name === "apache" ? /^localhost:\d+$/ : undefined,
          fixedRefusal:
            name === "haproxy"
              ? "<html><body><h1>400 Bad request</h1>\nYour browser sent an invalid request.\n</body></html>\n"
              : undefined,
          keepsFewResponseHeaders: name !== "nginx",
        },
      ),
  };
}
