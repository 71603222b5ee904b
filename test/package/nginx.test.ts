import { describe, expect, it } from "@jest/globals";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ask } from "./ask.ts";
import { describeProxy } from "./describeProxy.ts";
import { rightSignIn, startExchangeBehindProxy } from "../../scripts/tryRelease/exchangeBehindProxy.ts";
import { absent } from "../../scripts/tryRelease/runServer.ts";
import { servedRelease } from "../../scripts/tryRelease/servedRelease.ts";
import { startNginx } from "../../scripts/tryRelease/startNginx.ts";
import { settingsWith } from "./testRelease.ts";

describeProxy({ program: "nginx", start: startNginx, offersWindowsSignIn: false });

(absent("nginx") === undefined ? describe : describe.skip)("nginx that asks for the sign-in itself", () => {
  it("lets nobody reach Exchange with a wrong password, and hands on the right one", async () => {
    const behind = await startExchangeBehindProxy();
    const release = await servedRelease(settingsWith({ signIn: "proxy" }));
    const hash = createHash("sha1").update("correct horse").digest("base64");
    writeFileSync(join(release.folder, "htpasswd"), `CORP\\ana:{SHA}${hash}\n`);
    writeFileSync(join(release.folder, "exchange.crt"), behind.certificate);
    const server = await startNginx(release, behind.port);
    const signIn = (Authorization: string) =>
      ask({
        ...{
          port: server.port,
          ca: release.certificate.cert,
          path: "/EWS/Exchange.asmx",
          method: "POST",
          body: "<a/>",
        },
        headers: { "Content-Type": "text/xml", "X-IM-Groups": "1", ...(Authorization && { Authorization }) },
      });
    try {
      for (const wrong of ["", `Basic ${Buffer.from("CORP\\ana:wrong").toString("base64")}`]) {
        const { status, headers } = await signIn(wrong);
        expect([status, headers["www-authenticate"]]).toEqual([401, 'Basic realm="Exchange"']);
      }
      expect(behind.arrivals).toEqual([]);
      await signIn(rightSignIn);
      expect(behind.arrivals.map(({ headers }) => headers.authorization)).toEqual([rightSignIn]);
    } finally {
      await server.stop();
      await behind.close();
      release.remove();
    }
  });
});
