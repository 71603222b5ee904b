import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Clone without packages in its own folder, with the real scripts and a lock file with one small package. */
export interface FreshClone {
  readonly folder: string;
  /** Runs ready.cjs as each command does. `inside`: a shell command that runs it as "$@". */
  readonly ready: (options?: {
    readonly environment?: Record<string, string | undefined>;
    readonly nodeOptions?: readonly string[];
    readonly inside?: string;
  }) => { readonly status: number | null; readonly output: string; readonly problem: string };
  readonly remove: () => void;
}

/**
 * Creates a clone. `from`: the source of its package, either a tarball of this many bytes beside it, or the registry.
 */
export function freshClone(from: { readonly tarball: number } | "registry"): FreshClone {
  const outer = mkdtempSync(join(tmpdir(), "im-groups-fresh-"));
  const folder = join(outer, "clone");
  mkdirSync(join(folder, "scripts"), { recursive: true });
  for (const part of ["ready.cjs", "install"])
    cpSync(join("scripts", part), join(folder, "scripts", part), { recursive: true });
  const version = from === "registry" ? "1.0.0" : "file:../small.tgz";
  const clone = { name: "clone", version: "1.0.0", dependencies: { small: version } };
  const small = { version: "1.0.0", ...(from === "registry" ? {} : { resolved: version }) };
  const lock = { lockfileVersion: 3, packages: { "": clone, "node_modules/small": small } };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ ...clone, engines: { node: ">=20.19" } }));
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ ...clone, ...lock }));
  if (from !== "registry") {
    const content = join(outer, "package");
    mkdirSync(content);
    writeFileSync(join(content, "package.json"), JSON.stringify({ name: "small", version: "1.0.0" }));
    writeFileSync(join(content, "content"), randomBytes(from.tarball));
    spawnSync("tar", ["-czf", "small.tgz", "package"], { cwd: outer });
  }
  return {
    folder,
    ready: ({ environment = {}, nodeOptions = [], inside } = {}) => {
      const command = [process.execPath, ...nodeOptions, join(folder, "scripts/ready.cjs")];
      const [program = "", ...args] =
        inside === undefined ? command : ["sh", "-c", inside, folder, ...command];
      const { status, stdout, stderr } = spawnSync(program, args, {
        cwd: outer,
        encoding: "utf8",
        env: { ...process.env, npm_config_cache: join(outer, "cache"), ...environment },
      });
      return { status, output: stdout, problem: stderr.trim() };
    },
    remove: () => rmSync(outer, { recursive: true }),
  };
}
