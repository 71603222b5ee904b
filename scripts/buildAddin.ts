import { spawn } from "node:child_process";
import { readdir, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { diskFailureText } from "./install/diskFailureText.mjs";

/** The repository's root folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** The folder that a production build is written to. */
export const addinFolder = join(root, "dist");

const page = join(addinFolder, "taskpane.html");
const sources = [
  ...["src", "assets", "webpack", "manifest.xml", "webpack.config.js"],
  ...["package.json", "package-lock.json"],
];

/** Builds the add-in for production if the build is missing or older than its sources. Rejects if the build fails. */
export async function buildAddin(): Promise<void> {
  const built = await changed(page);
  const newest = await Promise.all(sources.map((source) => changed(join(root, source))));
  if (built > Math.max(...newest)) return;
  console.log("Building the add-in…");
  await webpack();
  // webpack does not touch a file whose content is the same, but the check above compares times.
  const now = new Date();
  await utimes(page, now, now);
}

/**
 * Returns when a file was changed, in milliseconds since the epoch. For a folder: when its last file was. 0 if the path
 * does not exist.
 */
async function changed(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  const names = await readdir(path);
  const times = await Promise.all(names.map((name) => changed(join(path, name))));
  return Math.max(0, ...times);
}

function webpack(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["webpack/build.js"], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(failedBuildText(output)));
    });
  });
}

/** Returns why a build failed, in plain words, read from webpack's output. */
function failedBuildText(output: string): string {
  const codes = output.match(/\bE[A-Z]{3,}\b/g) ?? [];
  const disk = diskFailureText(codes, { folder: addinFolder });
  return disk || "Could not build the add-in. Run `npm run build` to see why.";
}
