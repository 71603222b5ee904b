import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A clone without packages, in a folder of its own: the real scripts, and a lock file with one small package. */
export interface FreshClone {
  readonly folder: string;
  /** Runs ready.cjs as each command does. `inside` is a shell command that leads there: "$@" stands for it. */
  readonly ready: (options?: {
    readonly environment?: Record<string, string | undefined>;
    readonly nodeOptions?: readonly string[];
    readonly inside?: string;
  }) => { readonly status: number | null; readonly output: string; readonly problem: string };
  readonly remove: () => void;
}

/** `from` is where the package comes from: beside the clone as a tarball of so many bytes, or the registry. */
export function freshClone(from: { readonly tarball: number } | "registry"): FreshClone {
  const outer = mkdtempSync(join(tmpdir(), "im-groups-fresh-"));
  const folder = join(outer, "clone");
  mkdirSync(join(folder, "scripts"), { recursive: true });
  for (const part of ["ready.cjs", "install"])
    cpSync(join("scripts", part), join(folder, "scripts", part), { recursive: true });
  const wanted = from === "registry" ? "1.0.0" : "file:../small.tgz";
  const clone = { name: "clone", version: "1.0.0", dependencies: { small: wanted } };
  const small = { version: "1.0.0", ...(from === "registry" ? {} : { resolved: wanted }) };
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
