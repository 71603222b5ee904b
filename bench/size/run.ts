import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { launchBrowser } from "../../scripts/browser/launchBrowser.ts";
import { startPlayground } from "../../simulator/playground.ts";
import { watchStart } from "./watchStart.ts";

/*
 * `npm run bench:size`: measures the bytes (gzip -9) of the add-in's own files that the pane requests before its button
 * New group responds, in English. Excludes Microsoft's files. Exit status 1 above the limit.
 */
const limit = 150_000;
const dist = resolve("dist");

execFileSync(process.execPath, ["webpack/build.js"], { stdio: "inherit" });
const playground = await startPlayground({ addinFolder: dist });
const browser = await launchBrowser(playground);
try {
  const requests = await watchStart(browser, playground);
  const before = requests.filter(({ sinceAnswer }) => sinceAnswer <= 0).map(measure);
  console.log("\nAsked for before New group answers:");
  const total = before.reduce((sum, { gzip }) => sum + gzip, 0);
  console.table([
    ...before,
    { file: "total", bytes: before.reduce((sum, { bytes }) => sum + bytes, 0), gzip: total },
  ]);
  console.log("Later:");
  console.table(requests.filter(({ sinceAnswer }) => sinceAnswer > 0).map(measure));
  console.log(`${total.toLocaleString("en")} of ${limit.toLocaleString("en")} bytes`);
  if (total > limit) process.exitCode = 1;
} finally {
  await browser.close();
  await playground.close();
}

function measure({ file }: { readonly file: string }): { file: string; bytes: number; gzip: number } {
  const content = readFileSync(join(dist, file));
  return { file, bytes: content.length, gzip: gzipSync(content, { level: 9 }).length };
}
