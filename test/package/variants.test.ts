import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isLongRun } from "../random.ts";
import { skipReason, freePort, programs, unprivileged } from "../../scripts/tryRelease/runServer.ts";
import { openToAll } from "../../scripts/tryRelease/serverFolder.ts";
import { writeNginxConfiguration } from "../../scripts/tryRelease/startNginx.ts";
import { servedRelease, type ServedRelease } from "../../scripts/tryRelease/servedRelease.ts";
import { apacheAround } from "./startApache.ts";
import { settingsWith } from "./testRelease.ts";
import { serverNames, type ServerName } from "./useServers.ts";

const variants: readonly [string, Readonly<Record<string, unknown>>][] = [
  [
    "a deep folder with another port and another EWS path",
    {
      baseUrl: "https://mail.example.org:8443/apps/im.groups/",
      ewsUrl: "https://mail.example.org:8443/apps/im.groups/ews",
      upstream: "https://exchange01.corp.example.org:4443/EWS/Exchange.asmx",
    },
  ],
  ["files only", { ewsUrl: undefined, upstream: undefined }],
  ["the root of a host", { baseUrl: "https://mail.example.org/" }],
  [
    "the root of a host, files only",
    { baseUrl: "https://mail.example.org/", ewsUrl: undefined, upstream: undefined },
  ],
  ["a sign-in at the proxy", { signIn: "proxy" }],
];

/** The parameters of each server's own configuration check. The configuration has this machine's paths. */
const checks: Readonly<Record<ServerName, (folder: string, text: string) => readonly string[]>> = {
  nginx: (folder, text) => {
    writeFileSync(join(folder, "im-groups.conf"), text);
    return ["-t", "-q", ...writeNginxConfiguration(folder)];
  },
  haproxy: (folder, text) => {
    const file = join(folder, "haproxy.cfg");
    writeFileSync(file, text);
    return ["-c", "-f", file];
  },
  apache: (folder, text) => [
    "-t",
    ...apacheAround(folder, text, "auth_basic authn_core authn_file authz_user"),
  ],
};

const files = { nginx: "servers/nginx.conf", haproxy: "servers/haproxy.cfg", apache: "servers/apache.conf" };

/** The tested variants: all in the long run, otherwise only the first. */
const tested = isLongRun ? variants : variants.slice(0, 1);

describe.each(tested)("A release for %s", (_, change) => {
  let release: ServedRelease;
  beforeAll(async () => {
    release = await servedRelease(settingsWith(change));
  });
  afterAll(() => release.remove());

  for (const name of serverNames)
    (skipReason(name) === undefined ? it : it.skip)(`has a configuration that ${name} accepts`, async () => {
      const text = release
        .configuration(files[name], {})
        // The host name of this fictional Exchange cannot be resolved.
        .replaceAll(/exchange01\.corp\.example\.org/g, "127.0.0.1")
        // nginx also tries to open the port.
        .replace(/listen (443|8443) ssl/, `listen 127.0.0.1:${await freePort()} ssl`)
        .replaceAll(/\/etc\/(nginx|haproxy|apache2)\/im-groups/g, `${release.folder}/im-groups`)
        .replaceAll("/var/www/im-groups", release.site);
      const parameters = checks[name](release.folder, text);
      openToAll(release.folder);
      const check = () =>
        execFileSync(programs[name], parameters, { encoding: "utf8", stdio: "pipe", ...unprivileged });
      expect(check).not.toThrow();
    });
});
