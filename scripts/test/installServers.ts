import { existsSync } from "node:fs";
import { installByApt } from "../browser/aptBrowser.ts";

const packages = {
  nginx: "/usr/sbin/nginx",
  haproxy: "/usr/sbin/haproxy",
  "apache2-bin": "/usr/sbin/apache2",
};

/**
 * Installs the servers that a release has configurations for, where that can be done: the tests run those that are there
 * and say which they skip. Never rejects.
 */
export async function installServers(): Promise<void> {
  for (const [name, program] of Object.entries(packages)) {
    if (existsSync(program)) continue;
    await installByApt(name).catch((error: unknown) => console.log(`without ${name}: ${String(error)}`));
  }
}
