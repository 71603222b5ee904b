import { existsSync } from "node:fs";
import { installByApt } from "../browser/apt.ts";

const packages = {
  nginx: "/usr/sbin/nginx",
  haproxy: "/usr/sbin/haproxy",
  "apache2-bin": "/usr/sbin/apache2",
};

/**
 * Installs the servers that a release has configurations for, if possible. The tests of a server that is missing are
 * reported as skipped. Never rejects.
 */
export async function installServers(): Promise<void> {
  const missing = Object.entries(packages).flatMap(([name, program]) => (existsSync(program) ? [] : [name]));
  if (missing.length === 0) return;
  await installByApt(...missing).catch((error: unknown) =>
    console.log(
      `Continuing without ${missing.join(", ")}: ${error instanceof Error ? error.message : String(error)}`,
    ),
  );
}
