import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { countPackages } from "./countPackages.mjs";
import { failedInstallText } from "./failedInstallText.mjs";

/** Approximate size of the packages on the disk, in MB (measured). A test checks that it is roughly right. */
export const megabytes = 760;

const root = fileURLToPath(new URL("../../", import.meta.url));
const marker = `${root}node_modules/.installed`;

/**
 * Installs the packages in package-lock.json, unless they are installed, and prints its progress. On a failure, prints
 * one sentence with its remedy and sets exit status 1.
 */
export async function installPackages() {
  const lock = readFileSync(`${root}package-lock.json`);
  const lockHash = createHash("sha256").update(lock).digest("hex");
  if (readMarker() === lockHash) return;

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
  writeFileSync(marker, lockHash);
  console.log(`Installed in ${Math.ceil((performance.now() - start) / 1000)} s.`);
}

/** Returns the hash of the lock file whose packages are installed. Empty if none are, or only some. */
function readMarker() {
  try {
    return readFileSync(marker, "utf8");
  } catch {
    return "";
  }
}

/**
 * Returns the error code that explains why node_modules cannot be written to. Empty if it can. Checked here because, on
 * a read-only disk, npm itself and Node.js's recursive mkdir report ENOENT.
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
 * Returns the result of an npm that failed with an error code.
 *
 * @param {string} code
 */
const failed = (code) => ({ status: 1, signal: null, output: `npm error code ${code}` });

/**
 * Runs `npm ci` with the development packages, whatever the user's settings exclude: the commands need them.
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
 * Returns the npm that runs this command. Under another package manager, returns the npm on the PATH.
 *
 * @returns {[string, ...string[]]}
 */
function npm() {
  const { npm_execpath: script = "" } = process.env;
  return /\bnpm-cli\.[cm]?js$/.test(script) ? [process.execPath, script] : ["npm"];
}
