import { readdir, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { diskFailureText } from "./install/diskFailureText.mjs";
import { runNode } from "./runNode.ts";

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
  const built = await modifiedTime(page);
  const changed = await Promise.all(sources.map((source) => modifiedTime(join(root, source))));
  if (built > Math.max(...changed)) return;
  console.log("Building the add-in…");
  const { passed, output } = await runNode(["webpack/build.js"], { cwd: root });
  if (!passed) throw new Error(failedBuildText(output));
  // webpack does not touch a file whose content is the same, but the check above compares times.
  const now = new Date();
  await utimes(page, now, now);
}

/**
 * Returns when a file was last changed, in milliseconds since the epoch. For a folder, the latest time of its files. 0
 * if the path does not exist.
 */
async function modifiedTime(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  const names = await readdir(path);
  const times = await Promise.all(names.map((name) => modifiedTime(join(path, name))));
  return Math.max(0, ...times);
}

/** Returns why a build failed, in plain words, read from webpack's output. */
function failedBuildText(output: string): string {
  const codes = output.match(/\bE[A-Z]{3,}\b/g) ?? [];
  const disk = diskFailureText(codes, { folder: addinFolder });
  return disk || "Could not build the add-in. Run `npm run build` to see why.";
}
