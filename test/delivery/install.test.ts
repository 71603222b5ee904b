import { afterEach, describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { countPackages } from "../../scripts/install/countPackages.mjs";
import { failedInstallText } from "../../scripts/install/failedInstallText.mjs";
import { megabytes } from "../../scripts/install/installPackages.mjs";
import nodeTooOld from "../../scripts/install/nodeTooOld.cjs";
import { freshClone, type FreshClone } from "./freshClone.ts";

const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8")) as never;

let clone: FreshClone | undefined;
const fresh = (...options: Parameters<typeof freshClone>): FreshClone => (clone = freshClone(...options));
afterEach(() => {
  clone?.remove();
  clone = undefined;
});

/** Command for a process with its own mounts: works for root, and for other users if the kernel allows it. */
const namespace = ["unshare --mount", "unshare --map-root-user --mount"].find(
  (command) => spawnSync("sh", ["-c", `${command} mount -t tmpfs none /mnt`]).status === 0,
);

describe("A command in a fresh clone", () => {
  it("installs the packages only once, and prints their number and the duration", () => {
    const { ready } = fresh({ tarball: 10 });
    const { status, output, problem } = ready();
    expect([status, problem]).toEqual([0, ""]);
    expect(output).toMatch(
      /^Installing 1 packages \(about \d+ MB, first run only\)…\nInstalled in \d+ s\.\n$/,
    );
    expect(ready()).toEqual({ status: 0, output: "", problem: "" });
  });

  it("reports that the registry cannot be reached", async () => {
    const port = await closedPort();
    const environment = { npm_config_registry: `http://127.0.0.1:${port}/`, npm_config_fetch_retries: "0" };
    expect(fresh("registry").ready({ environment })).toMatchObject({
      status: 1,
      problem: `Could not reach the package registry at 127.0.0.1:${port} (ECONNREFUSED). Check the network, and npm's settings for the registry and the proxy, then try again.`,
    });
  });

  it(`reports a full disk, ${namespace === undefined ? "simulated by npm's message" : "on a real full disk"}`, () => {
    const { folder, ready } = fresh({ tarball: 1_500_000 });
    mkdirSync(join(folder, "node_modules"));
    const inside = `${namespace} sh -c 'mount -t tmpfs -o size=1m none "$0/node_modules" && "$@"' "$0" "$@"`;
    const options = namespace === undefined ? fakeNpm("TAR_ENTRY_ERROR ENOSPC: no space left") : { inside };
    expect(ready(options)).toMatchObject({
      status: 1,
      problem: `The disk is full (ENOSPC). Free about ${megabytes} MB, then try again.`,
    });
    expect(existsSync(join(folder, "node_modules/.installed"))).toBe(false);
  });

  it(`reports a read-only folder, ${namespace === undefined ? "simulated by npm's message" : "in a real read-only folder"}`, () => {
    const { folder, ready } = fresh({ tarball: 10 });
    const inside = `${namespace} sh -c 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && "$@"' "$0" "$@"`;
    const { status, problem } = ready(namespace === undefined ? fakeNpm("error code EROFS") : { inside });
    expect([status, problem]).toEqual([
      1,
      `Cannot write to ${join(folder, "/")} (EROFS). Use a folder that you may write to, then try again.`,
    ]);
  });

  it("reports a missing npm", () => {
    const environment = { PATH: "", npm_execpath: undefined };
    expect(fresh({ tarball: 10 }).ready({ environment })).toMatchObject({
      status: 1,
      problem: "npm was not found. Install Node.js with npm, then try again.",
    });
  });

  it("reports that Node.js is too old before it does anything else", () => {
    const { folder, ready } = fresh({ tarball: 10 });
    const older = join(folder, "older.cjs");
    writeFileSync(older, `Object.defineProperty(process, "version", { value: "v14.21.3" });`);
    expect(ready({ nodeOptions: ["--require", older] })).toEqual({
      status: 1,
      output: "",
      problem:
        "This project needs Node.js 20.19 or later, and this is 14.21.3. Install a newer version, for example from https://nodejs.org, then try again.",
    });
  });
});

describe("The Node.js version check", () => {
  it.each(["v0.12.18", "v8.17.0", "v18.20.8", "v20.18.3", "v20.9.0"])("rejects %s as too old", (version) => {
    expect(nodeTooOld(version)).toContain(` and this is ${version.slice(1)}.`);
  });
  it.each(["v20.19.0", "v20.20.2", "v21.0.0", "v22.4.1", "v100.0.0-nightly"])("accepts %s", (version) => {
    expect(nodeTooOld(version)).toBe("");
  });

  it("runs first in every command, in a file that old versions can parse", () => {
    const { scripts } = readJson("package.json") as { scripts: Record<string, string> };
    const others = Object.values(scripts).filter(
      (script) => !script.startsWith("node scripts/ready.cjs && "),
    );
    expect(others).toEqual([]);
    for (const file of ["scripts/ready.cjs", "scripts/install/nodeTooOld.cjs"]) {
      const code = readFileSync(file, "utf8").replaceAll(/\/\*[^]*?\*\/|\/\/.*|"[^"]*"/g, "");
      expect(code).not.toMatch(/\b(const|let|class|async|await|import|of)\b|=>|`|\?\?|\?\.|\.\.\.|,\s*\)/);
    }
  });
});

describe("The announcement of an installation", () => {
  it("has the number of packages for this machine, and their size within 25 percent", () => {
    const { packages } = readJson("node_modules/.package-lock.json") as { packages: object };
    expect(countPackages(readJson("package-lock.json"))).toBe(Object.keys(packages).length);
    const measured = Number.parseInt(spawnSync("du", ["-sm", "node_modules"], { encoding: "utf8" }).stdout);
    expect(Math.abs(megabytes - measured) / measured).toBeLessThan(0.25);
  });

  it("does not count packages for other systems", () => {
    const packages = {
      "": {},
      "node_modules/any": {},
      "node_modules/linux": { os: ["linux"], cpu: ["x64"], libc: ["glibc"] },
      "node_modules/musl": { os: ["linux"], cpu: ["x64"], libc: ["musl"] },
      "node_modules/mac": { os: ["darwin"], cpu: ["arm64"] },
      "node_modules/unix": { os: ["!win32"] },
    };
    const on = (os: string, cpu: string, libc?: string) => countPackages({ packages }, { os, cpu, libc });
    expect([on("linux", "x64", "glibc"), on("darwin", "arm64"), on("win32", "x64")]).toEqual([3, 3, 1]);
  });
});

describe("The message for a failed npm ci", () => {
  const about = { folder: "/clone/", megabytes: 250 };

  it.each([
    ["EAI_AGAIN", "Could not reach the package registry"],
    ["ENOTFOUND", "Could not reach the package registry"],
    ["ETIMEDOUT", "Could not reach the package registry"],
    ["ERR_SOCKET_TIMEOUT", "Could not reach the package registry"],
    ["EIDLETIMEOUT", "Could not reach the package registry"],
    ["FETCH_ERROR", "Could not reach the package registry"],
    ["E503", "Could not reach the package registry"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "npm does not trust the certificate"],
    ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "npm does not trust the certificate"],
    ["E401", "refused access"],
    ["E404", "does not have a package"],
    ["EINTEGRITY", "npm cache clean --force"],
    ["EUSAGE", "Run `npm install`"],
    ["EDQUOT", "The disk is full (EDQUOT). Free about 250 MB"],
    ["EACCES", "Cannot write to /clone/ (EACCES)"],
    ["EBROKEN", "Could not install the packages (EBROKEN). Run `npm ci` to see why."],
  ])("is, for %s, one line with the code and the remedy", (code, words) => {
    for (const prefix of ["npm error", "npm ERR!"]) {
      const text = failedInstallText(1, `${prefix} code ${code}\n${prefix}     at x (y.js:1:2)\n`, about);
      expect(text).toContain(words);
      expect(text).toContain(code);
      expect(text).not.toContain("\n");
    }
  });

  it("never shows the password of a registry's address", () => {
    const output =
      "npm error code ENOTFOUND\nnpm error request to https://ana:secret@npm.example/x failed, reason";
    expect(failedInstallText(1, output, about)).toContain("registry at npm.example (ENOTFOUND)");
    expect(failedInstallText(1, output, about)).not.toContain("secret");
  });

  it("reports a full disk even if npm reports success", () => {
    const output =
      "npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write\n\nadded 1 package in 3s\n";
    expect(failedInstallText(0, output, about)).toBe(
      "The disk is full (ENOSPC). Free about 250 MB, then try again.",
    );
  });

  it("is present even if npm prints nothing", () => {
    expect(failedInstallText(1, "", about)).toBe("Could not install the packages. Run `npm ci` to see why.");
    expect(failedInstallText(0, "npm warn deprecated x", about)).toBe("");
  });
});

/** Returns a port of this machine on which no program listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Creates a fake npm that fails with this message, for machines that cannot simulate a full or read-only disk. */
function fakeNpm(words: string) {
  const folder = join(clone?.folder ?? "", "bin");
  mkdirSync(folder);
  writeFileSync(join(folder, "npm"), `#!/bin/sh\necho "npm ${words}" >&2\nexit 1\n`);
  chmodSync(join(folder, "npm"), 0o755);
  const PATH = `${folder}${delimiter}${process.env["PATH"] ?? ""}`;
  return { environment: { PATH, npm_execpath: undefined } };
}
