import { describe, expect, it } from "@jest/globals";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  authorizationHeader,
  startExchangeBehindProxy,
} from "../../scripts/tryRelease/exchangeBehindProxy.ts";
import { skipReason } from "../../scripts/tryRelease/runServer.ts";
import { servedRelease, type ServedRelease } from "../../scripts/tryRelease/servedRelease.ts";
import { startNginx } from "../../scripts/tryRelease/startNginx.ts";
import { ask } from "./ask.ts";
import { forwardsEws } from "./forwardsEws.ts";
import { forwardsNothingElse } from "./forwardsNothingElse.ts";
import { expectSafeHeaders } from "./safeHeaders.ts";
import { servesFiles } from "./servesFiles.ts";
import { servesOnlyExactPaths } from "./servesOnlyExactPaths.ts";
import { startApache } from "./startApache.ts";
import { settingsWith } from "./testRelease.ts";
import { serverNames, useServers, type ServerName } from "./useServers.ts";

/** Describes the tests of one server, which are skipped if it is not installed. */
const ifInstalled = (name: ServerName) => (skipReason(name) === undefined ? describe : describe.skip);

describe("A release in a folder of a host", () => {
  const servers = useServers();

  for (const name of serverNames)
    ifInstalled(name)(`on ${name}`, () => {
      const proxy = servers.proxy(name);
      servesFiles(proxy);
      servesOnlyExactPaths(proxy);
      forwardsEws(proxy);
      forwardsNothingElse(proxy);
    });

  // Must be the last tests, because they stop Exchange.
  for (const name of serverNames)
    ifInstalled(name)(`on ${name}`, () => {
      it("reveals no internal names and still serves files after Exchange has stopped", async () => {
        await servers.exchange().close();
        const proxy = servers.proxy(name);
        const { status, headers, body } = await proxy.call();
        expect([502, 503, 504]).toContain(status);
        expect(JSON.stringify(headers) + body.toString("utf8")).not.toMatch(
          /exchange01|corp\.example|127\.0\.0\.1|\d\.\d\.\d/,
        );
        expectSafeHeaders(headers);
        expect((await proxy.get("/imgroups/taskpane.html")).status).toBe(200);
      });
    });
});

/** At the root of a host, all paths except EWS belong to the files. */
describe("A release at the root of a host", () => {
  const servers = useServers({ baseUrl: "https://mail.example.org/" });

  for (const name of serverNames)
    ifInstalled(name)(`on ${name}`, () => {
      const proxy = servers.proxy(name);

      it("serves the files with their headers, and passes EWS on", async () => {
        const page = await proxy.get("/taskpane.html");
        expect([page.status, page.headers["cache-control"]]).toEqual([200, "no-cache"]);
        expect(page.headers["content-security-policy"]).toContain("frame-ancestors");
        expect((await proxy.get("/assets/icon-16.png")).headers["cache-control"]).toBe(
          "public, max-age=86400",
        );
        const called = await proxy.call();
        expect([called.status, called.headers["cache-control"]]).toEqual([200, "no-store"]);
        expectSafeHeaders(called.headers);
        expect(proxy.groups()).toContain("Falcon");
      });

      it("accepts no uploads, and only the pane's calls at EWS", async () => {
        expect((await proxy.get("/x.html", { method: "PUT", body: "x" })).status).toBeGreaterThanOrEqual(403);
        expect((await proxy.call({ "X-IM-Groups": "", "Sec-Fetch-Site": "" })).status).toBe(403);
        expect((await proxy.get("/EWS/Exchange.asmx")).status).toBe(405);
        expect((await proxy.get("/EWS/Services.wsdl")).status).toBe(404);
      });
    });
});

const withOwnSignIn = {
  nginx: startNginx,
  apache: (release: ServedRelease, exchangePort: number) =>
    startApache(release, exchangePort, "auth_basic authn_core authn_file authz_user"),
};

describe.each(["nginx", "apache"] as const)("%s with its own sign-in", (name) => {
  (skipReason(name) === undefined ? it : it.skip)(
    "rejects a wrong password before Exchange, and passes the right one on",
    async () => {
      const behind = await startExchangeBehindProxy();
      const release = await servedRelease(settingsWith({ signIn: "proxy" }));
      const hash = createHash("sha1").update("correct horse").digest("base64");
      writeFileSync(join(release.folder, "htpasswd"), `CORP\\ana:{SHA}${hash}\n`);
      writeFileSync(join(release.folder, "exchange.crt"), behind.certificate);
      const server = await withOwnSignIn[name](release, behind.port);
      const signIn = (Authorization: string) =>
        ask({
          ...{
            port: server.port,
            ca: release.certificate.cert,
            path: "/EWS/Exchange.asmx",
            method: "POST",
            body: "<a/>",
          },
          headers: {
            "Content-Type": "text/xml",
            "Content-Length": "4",
            "X-IM-Groups": "1",
            ...(Authorization && { Authorization }),
          },
        });
      try {
        for (const wrong of ["", `Basic ${Buffer.from("CORP\\ana:wrong").toString("base64")}`]) {
          const { status, headers } = await signIn(wrong);
          expect([status, headers["www-authenticate"]]).toEqual([401, 'Basic realm="Exchange"']);
        }
        expect(behind.arrivals).toEqual([]);
        await signIn(authorizationHeader);
        expect(behind.arrivals.map(({ headers }) => headers.authorization)).toEqual([authorizationHeader]);
      } finally {
        await server.stop();
        await behind.close();
        release.remove();
      }
    },
  );
});
