import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, programs, runServer, type RunningServer } from "../../scripts/tryRelease/runServer.ts";
import type { ServedRelease } from "../../scripts/tryRelease/servedRelease.ts";

/** Apache modules that the release's configuration needs, and those of every Apache. */
const modules =
  "alias authz_core deflate filter headers lua mime mpm_event proxy proxy_http rewrite socache_shmcb ssl";

/** Starts Apache httpd in one folder, as an unprivileged user. */
export async function startApache(
  release: ServedRelease,
  exchangePort: number,
  moreModules = "",
): Promise<RunningServer> {
  const { folder, site } = release;
  const port = await freePort();
  const upstream = "https://exchange01.corp.example.org/";
  const ours = release.configuration("servers/apache.conf", {
    "<VirtualHost *:443>": `<VirtualHost 127.0.0.1:${port}>`,
    "/etc/apache2/im-groups.crt": join(folder, "im-groups.crt"),
    "/etc/apache2/im-groups.key": join(folder, "im-groups.key"),
    "/var/www/im-groups": site,
    "/etc/ssl/certs/ca-certificates.crt": join(folder, "exchange.crt"),
    "/etc/apache2/im-groups.lua": join(release.releaseFolder, "servers/apache.lua"),
    [upstream]: `https://localhost:${exchangePort}/`,
  });
  const placed = ours.replace("/etc/apache2/im-groups.htpasswd", join(folder, "htpasswd"));
  const parameters = apacheAround(folder, `Listen 127.0.0.1:${port}\n${placed}`, moreModules);
  return runServer(programs.apache, ["-X", ...parameters], port, folder);
}

/**
 * Writes a configuration with the directives that Apache needs to run in one folder, and returns the parameters to start
 * Apache. The machine's list of file types is not used, because the configuration must work without it.
 */
export function apacheAround(folder: string, ours: string, moreModules = ""): readonly string[] {
  const loaded = `${modules} ${moreModules}`
    .trim()
    .split(" ")
    .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
  const file = join(folder, "apache.conf");
  writeFileSync(join(folder, "mime.types"), "");
  writeFileSync(
    file,
    `${loaded.join("\n")}
ServerRoot ${folder}
ServerName mail.example.org
ServerTokens Prod
PidFile ${folder}/apache.pid
ErrorLog ${folder}/apache.log
Mutex file:${folder}
TypesConfig ${folder}/mime.types
${ours}`,
  );
  return ["-f", file];
}
