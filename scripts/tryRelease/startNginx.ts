import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, programs, runServer, type RunningServer } from "./runServer.ts";
import type { ServedRelease } from "./servedRelease.ts";

/**
 * Starts nginx in one folder, as any user. Settings for this machine are in a file around the release's configuration,
 * not in it.
 */
export async function startNginx(release: ServedRelease, exchangePort: number): Promise<RunningServer> {
  const { folder, site } = release;
  const port = release.port === 443 ? await freePort() : release.port;
  const upstream = "proxy_pass https://exchange01.corp.example.org/";
  const configuration = release.configuration("servers/nginx.conf", {
    [`listen ${release.port} ssl`]: `listen 127.0.0.1:${port} ssl`,
    "/etc/nginx/im-groups.crt": join(folder, "im-groups.crt"),
    "/etc/nginx/im-groups.key": join(folder, "im-groups.key"),
    "/var/www/im-groups/": `${site}/`,
    "/etc/ssl/certs/ca-certificates.crt": join(folder, "exchange.crt"),
    [upstream]: `proxy_pass https://127.0.0.1:${exchangePort}/`,
  });
  writeFileSync(
    join(folder, "im-groups.conf"),
    configuration.replace("/etc/nginx/im-groups.htpasswd", join(folder, "htpasswd")),
  );
  const parameters = writeNginxConfiguration(folder);
  return runServer(programs.nginx, parameters, port, folder);
}

/**
 * Writes the configuration that includes `im-groups.conf` and lets nginx run in one folder. Returns the arguments to
 * start nginx with.
 */
export function writeNginxConfiguration(folder: string): readonly string[] {
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const file = join(folder, "nginx.conf");
  writeFileSync(
    file,
    `worker_processes 1; daemon off; pid ${folder}/nginx.pid; error_log stderr warn; events {}
http { access_log off;
${places.map((place) => `${place}_temp_path ${folder}/${place};`).join(" ")}
include ${folder}/im-groups.conf; }`,
  );
  return ["-p", folder, "-e", "stderr", "-c", file];
}
