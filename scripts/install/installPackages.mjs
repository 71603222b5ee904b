import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { countPackages } from "./countPackages.mjs";
import { failedInstallText } from "./failedInstallText.mjs";

/** About what the packages take on the disk, measured; a test holds it near the truth. */
export const megabytes = 760;

const root = fileURLToPath(new URL("../../", import.meta.url));
const marker = `${root}node_modules/.installed`;

/**
 * Installs the packages that package-lock.json names, unless that is done. Says what it does; a failure is one plain
 * sentence and its remedy, and exit status 1.
 */
export async function installPackages() {
  const lock = readFileSync(`${root}package-lock.json`);
  const wanted = createHash("sha256").update(lock).digest("hex");
  if (readMarker() === wanted) return;

  const start = performance.now();
  const count = countPackages(JSON.parse(lock.toString()));
  console.log(`Installing ${count} packages (about ${megabytes} MB, first run only)…`);
  const locked = lockedFolder();
  const { status, signal, output } = locked === "" ? await npmCi() : failed(locked);
  if (signal) {
    process.exitCode = 130;
    return;
  }
  const failure = failedInstallText(status, output, { folder: root, megabytes });
  if (failure !== "") {
    console.error(failure);
    process.exitCode = 1;
    return;
  }
  writeFileSync(marker, wanted);
  console.log(`Installed in ${Math.ceil((performance.now() - start) / 1000)} s.`);
}

/** The hash of the lock file whose packages are there; empty if none are, or not all. */
function readMarker() {
  try {
    return readFileSync(marker, "utf8");
  } catch {
    return "";
  }
}

/**
 * Why nothing can be written into node_modules, as an error code; empty if it can. npm itself, and Node.js where it makes
 * folders recursively, say ENOENT on a read-only disk.
 */
function lockedFolder() {
  try {
    if (!existsSync(`${root}node_modules`)) mkdirSync(`${root}node_modules`);
    accessSync(`${root}node_modules`, constants.W_OK);
    return "";
  } catch (error) {
    return String(/** @type {NodeJS.ErrnoException} */ (error).code);
  }
}

/**
 * How npm ends with an error code.
 *
 * @param {string} code
 */
const failed = (code) => ({ status: 1, signal: null, output: `npm error code ${code}` });

/**
 * Runs `npm ci`, whatever the person's settings leave out: the commands need the development packages as well.
 *
 * @returns {Promise<import("./failedInstallText.mjs").NpmResult>}
 */
function npmCi() {
  const [program, ...first] = npm();
  const settings = ["--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=warn"];
  return new Promise((resolve) => {
    const child = spawn(program, [...first, "ci", ...settings], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && first.length === 0,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (/** @type {Buffer} */ chunk) => (output += chunk.toString()));
    child.once("error", (/** @type {NodeJS.ErrnoException} */ { code }) =>
      resolve(failed(code === "ENOENT" ? "NO_NPM" : String(code))),
    );
    child.once("close", (status, signal) => resolve({ status, signal, output }));
  });
}

/**
 * The npm that runs this command, else the one on the PATH: under another package manager.
 *
 * @returns {[string, ...string[]]}
 */
function npm() {
  const { npm_execpath: script = "" } = process.env;
  return /\bnpm-cli\.[cm]?js$/.test(script) ? [process.execPath, script] : ["npm"];
}
