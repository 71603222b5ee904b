import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startExchangeBehindProxy } from "../../scripts/tryRelease/exchangeBehindProxy.ts";
import { proxyAtWork, type Running } from "./proxyAtWork.ts";
import { absent } from "../../scripts/tryRelease/runServer.ts";
import { servedRelease } from "../../scripts/tryRelease/servedRelease.ts";
import { startApache } from "./startApache.ts";
import { startHaproxy } from "./startHaproxy.ts";
import { startNginx } from "../../scripts/tryRelease/startNginx.ts";
import { settingsWith } from "./testRelease.ts";

const starts = { nginx: startNginx, haproxy: startHaproxy, apache: startApache };

/** There every path is the files', but for EWS. */
describe.each(["nginx", "haproxy", "apache"] as const)("At the root of a host %s", (program) => {
  const test = absent(program) === undefined ? it : it.skip;
  const ends: (() => unknown)[] = [];
  let running: Running | undefined;
  const proxy = proxyAtWork(
    () => {
      if (!running) throw new Error(`${program} does not run.`);
      return running;
    },
    { offersWindowsSignIn: false },
  );
  beforeAll(async () => {
    if (absent(program) !== undefined) return;
    const behind = await startExchangeBehindProxy();
    ends.unshift(() => behind.close());
    const release = await servedRelease(settingsWith({ baseUrl: "https://mail.example.org/" }));
    ends.unshift(release.remove);
    writeFileSync(join(release.folder, "exchange.crt"), behind.certificate);
    const server = await starts[program](release, behind.port);
    ends.unshift(() => server.stop());
    running = { behind, release, server };
  });
  afterAll(async () => {
    for (const end of ends) await end();
  });

  test("serves the files with their headers, and passes EWS on", async () => {
    const page = await proxy.get("/taskpane.html");
    expect([page.status, page.headers["cache-control"]]).toEqual([200, "no-cache"]);
    expect(page.headers["content-security-policy"]).toContain("frame-ancestors");
    expect((await proxy.get("/assets/icon-16.png")).headers["cache-control"]).toBe("public, max-age=86400");
    const called = await proxy.call();
    expect([called.status, called.headers["cache-control"]]).toEqual([200, "no-store"]);
    expect(called.headers["content-security-policy"]).toBeUndefined();
    expect(proxy.groups()).toContain("Falcon");
  });

  test("takes no files, and nothing but calls of the pane at EWS", async () => {
    expect((await proxy.get("/x.html", { method: "PUT", body: "x" })).status).toBeGreaterThanOrEqual(403);
    expect((await proxy.call({ "X-IM-Groups": "", "Sec-Fetch-Site": "" })).status).toBe(403);
    expect((await proxy.get("/EWS/Exchange.asmx")).status).toBe(405);
    expect((await proxy.get("/EWS/Services.wsdl")).status).toBe(404);
  });
});
