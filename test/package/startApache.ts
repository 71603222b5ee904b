import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  freePort,
  programs,
  runServer,
  unprivileged,
  type RunningServer,
} from "../../scripts/tryRelease/runServer.ts";
import type { ServedRelease } from "../../scripts/tryRelease/servedRelease.ts";

const modules =
  "alias authz_core deflate filter headers mime mpm_event proxy proxy_http rewrite socache_shmcb ssl";

/** Apache httpd in one folder, as anybody, with the modules that the release's configuration names. */
export async function startApache(release: ServedRelease, exchangePort: number): Promise<RunningServer> {
  const { folder, site } = release;
  const port = await freePort();
  const upstream = "https://exchange01.corp.example.org/";
  const ours = release.configuration("servers/apache.conf", {
    "<VirtualHost *:443>": `<VirtualHost 127.0.0.1:${port}>`,
    "/etc/apache2/im-groups.crt": join(folder, "im-groups.crt"),
    "/etc/apache2/im-groups.key": join(folder, "im-groups.key"),
    "/var/www/im-groups": site,
    "/etc/ssl/certs/ca-certificates.crt": join(folder, "exchange.crt"),
    [upstream]: `https://localhost:${exchangePort}/`,
  });
  const loaded = modules
    .split(" ")
    .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
  const file = join(folder, "apache.conf");
  writeFileSync(
    file,
    `${loaded.join("\n")}
ServerRoot ${folder}
ServerName mail.example.org
ServerTokens Prod
PidFile ${folder}/apache.pid
ErrorLog ${folder}/apache.log
Mutex file:${folder}
TypesConfig /etc/mime.types
Listen 127.0.0.1:${port}
${ours}`,
  );
  execFileSync(programs.apache, ["-t", "-f", file], { stdio: "pipe", ...unprivileged });
  return runServer(programs.apache, ["-X", "-f", file], port, folder);
}
