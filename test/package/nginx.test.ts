import { describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ask } from "./ask.ts";
import { describeProxy } from "./describeProxy.ts";
import { rightSignIn, startExchangeBehindProxy } from "./exchangeBehindProxy.ts";
import { absent, freePort, programs, runServer, unprivileged, type RunningServer } from "./runServer.ts";
import { servedRelease, type ServedRelease } from "./servedRelease.ts";

/** nginx in one folder, as anybody. What is its own here stands around the release's configuration, not in it. */
async function startNginx(release: ServedRelease, exchangePort: number): Promise<RunningServer> {
  const { folder, site } = release;
  const port = await freePort();
  const upstream = "proxy_pass https://exchange01.corp.example.org/";
  const ours = release.configuration("servers/nginx.conf", {
    "listen 443 ssl": `listen 127.0.0.1:${port} ssl`,
    "/etc/nginx/im-groups.crt": join(folder, "im-groups.crt"),
    "/etc/nginx/im-groups.key": join(folder, "im-groups.key"),
    "/var/www/im-groups/": `${site}/`,
    "/etc/ssl/certs/ca-certificates.crt": join(folder, "exchange.crt"),
    [upstream]: `proxy_pass https://127.0.0.1:${exchangePort}/`,
  });
  writeFileSync(
    join(folder, "im-groups.conf"),
    ours.replace("/etc/nginx/im-groups.htpasswd", join(folder, "htpasswd")),
  );
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  writeFileSync(
    join(folder, "nginx.conf"),
    `worker_processes 1; daemon off; pid ${folder}/nginx.pid; error_log stderr warn; events {}
http { include /etc/nginx/mime.types; access_log off;
${places.map((place) => `${place}_temp_path ${folder}/${place};`).join(" ")}
include ${folder}/im-groups.conf; }`,
  );
  const parameters = ["-p", folder, "-e", "stderr", "-c", join(folder, "nginx.conf")];
  execFileSync(programs.nginx, ["-t", "-q", ...parameters], { stdio: "pipe", ...unprivileged });
  return runServer(programs.nginx, parameters, port, folder);
}

describeProxy({ program: "nginx", start: startNginx, offersWindowsSignIn: false });

(absent("nginx") === undefined ? describe : describe.skip)("nginx that asks for the sign-in itself", () => {
  it("lets nobody reach Exchange with a wrong password, and hands on the right one", async () => {
    const behind = await startExchangeBehindProxy();
    const release = await servedRelease({ signIn: "proxy" });
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
