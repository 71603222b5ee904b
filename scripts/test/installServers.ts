import { existsSync } from "node:fs";
import { installByApt } from "../browser/apt.ts";
import { programs } from "../tryRelease/runServer.ts";

/** Programs by the Debian package that has them. */
const packages = { nginx: programs.nginx, haproxy: programs.haproxy, "apache2-bin": programs.apache };

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
