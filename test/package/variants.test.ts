import { describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { absent, freePort, programs, unprivileged } from "../../scripts/tryRelease/runServer.ts";
import { nginxAround } from "../../scripts/tryRelease/startNginx.ts";
import { servedRelease, type ServedRelease } from "../../scripts/tryRelease/servedRelease.ts";
import { settingsWith } from "./testRelease.ts";

const variants: readonly [string, Readonly<Record<string, unknown>>][] = [
  ["files alone", { ewsUrl: undefined, upstream: undefined }],
  ["the root of a host", { baseUrl: "https://mail.example.org/" }],
  [
    "the root of a host, files alone",
    { baseUrl: "https://mail.example.org/", ewsUrl: undefined, upstream: undefined },
  ],
  [
    "a deep folder, another port and path of EWS",
    {
      baseUrl: "https://mail.example.org:8443/apps/im.groups/",
      ewsUrl: "https://mail.example.org:8443/apps/im.groups/ews",
      upstream: "https://exchange01.corp.example.org:4443/EWS/Exchange.asmx",
    },
  ],
  ["a sign-in at the proxy", { signIn: "proxy" }],
];

/** How each server checks a configuration, which is given with this machine's places in it. */
const checks: Readonly<
  Record<keyof typeof programs, (release: ServedRelease, text: string) => readonly string[]>
> = {
  nginx: ({ folder }, text) => {
    writeFileSync(
      join(folder, "im-groups.conf"),
      text.replaceAll("/etc/nginx/im-groups", `${folder}/im-groups`),
    );
    return ["-t", "-q", ...nginxAround(folder)];
  },
  haproxy: ({ folder }, text) => {
    const file = join(folder, "haproxy.cfg");
    writeFileSync(file, text.replaceAll("/etc/haproxy/im-groups", `${folder}/im-groups`));
    return ["-c", "-f", file];
  },
  apache: ({ folder, site }, text) => {
    const modules =
      "alias auth_basic authn_core authn_file authz_core authz_user deflate filter headers mime mpm_event";
    const more = "proxy proxy_http rewrite socache_shmcb ssl";
    const loaded = `${modules} ${more}`
      .split(" ")
      .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
    const ours = text
      .replaceAll("/etc/apache2/im-groups", `${folder}/im-groups`)
      .replaceAll("/var/www/im-groups", site);
    const own = `ServerRoot ${folder}\nServerName mail.example.org\nErrorLog ${folder}/log\nTypesConfig /etc/mime.types`;
    const file = join(folder, "apache.conf");
    writeFileSync(file, `${loaded.join("\n")}\n${own}\n${ours}`);
    return ["-t", "-f", file];
  },
};

const files = { nginx: "servers/nginx.conf", haproxy: "servers/haproxy.cfg", apache: "servers/apache.conf" };

describe.each(["nginx", "haproxy", "apache"] as const)("%s accepts its configuration for", (name) => {
  (absent(name) === undefined ? it : it.skip).each(variants)("%s", async (_, change) => {
    const release = await servedRelease(settingsWith(change));
    try {
      // The name of an Exchange that does not exist cannot be looked up.
      const text = release
        .configuration(files[name], {})
        .replaceAll(/exchange01\.corp\.example\.org/g, "127.0.0.1")
        // nginx tries the port, too.
        .replace(/listen (443|8443) ssl/, `listen 127.0.0.1:${await freePort()} ssl`);
      const run = () =>
        execFileSync(programs[name], checks[name](release, text), {
          encoding: "utf8",
          stdio: "pipe",
          ...unprivileged,
        });
      expect(run).not.toThrow();
    } finally {
      release.remove();
    }
  });
});
