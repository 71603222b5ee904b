import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startExchangeBehindProxy } from "../../scripts/tryRelease/exchangeBehindProxy.ts";
import { passesEwsOn } from "./passesEwsOn.ts";
import { passesNothingElseOn } from "./passesNothingElseOn.ts";
import { proxyAtWork, type ProxyAtWork, type Running } from "./proxyAtWork.ts";
import { absent, type programs, type RunningServer } from "../../scripts/tryRelease/runServer.ts";
import { servedRelease, type ServedRelease } from "../../scripts/tryRelease/servedRelease.ts";
import { servesFiles } from "./servesFiles.ts";
import { settingsWith } from "./testRelease.ts";

/** A server whose configuration a release has. */
export interface ProxyUnderTest extends Pick<ProxyAtWork, "offersWindowsSignIn" | "host"> {
  readonly program: keyof typeof programs;
  /** Starts it with the release's configuration in front of Exchange, whose certificate is in `exchange.crt`. */
  readonly start: (release: ServedRelease, exchangePort: number) => Promise<RunningServer>;
}

/** Runs a server as a release configures it and asks of it what the pane, and what others, would ask. */
export function describeProxy({ program, start, ...differences }: ProxyUnderTest): void {
  const reason = absent(program);
  if (reason !== undefined) console.warn(`${reason}: its configuration is not run.`);
  (reason === undefined ? describe : describe.skip)(`${program} as a release configures it`, () => {
    const parts: Partial<Running> = {};
    const running = (): Running => {
      const { behind, release, server } = parts;
      if (!behind || !release || !server) throw new Error(`${program} does not run.`);
      return { behind, release, server };
    };
    const ended: (() => unknown)[] = [];
    beforeAll(async () => {
      const behind = await startExchangeBehindProxy();
      ended.unshift(() => behind.close());
      const release = await servedRelease(settingsWith());
      ended.unshift(release.remove);
      writeFileSync(join(release.folder, "exchange.crt"), behind.certificate);
      const server = await start(release, behind.port);
      ended.unshift(() => server.stop());
      Object.assign(parts, { behind, release, server });
    });
    beforeEach(() => {
      const { behind } = running();
      behind.exchange.reset("empty");
      behind.arrivals.length = 0;
      behind.answer = undefined;
    });
    afterAll(async () => {
      for (const end of ended) await end();
    });

    const proxy = proxyAtWork(running, differences);
    servesFiles(proxy);
    passesEwsOn(proxy);
    passesNothingElseOn(proxy);

    it("says no more than that Exchange does not answer, once it is stopped", async () => {
      await proxy.behind().close();
      const { status, headers, body } = await proxy.call();
      expect([502, 503, 504]).toContain(status);
      expect(JSON.stringify(headers) + body.toString("utf8")).not.toMatch(
        /exchange01|corp\.example|127\.0\.0\.1|\d\.\d\.\d/,
      );
      expect((await proxy.get("/imgroups/taskpane.html")).status).toBe(200);
    });
  });
}
