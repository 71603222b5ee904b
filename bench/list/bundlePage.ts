import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import configuration from "../../webpack.config.js";

/** Bundles the page's script like production (styles extracted at build time, minified), but into one file. */
export async function bundlePage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bench-list-"));
  const production = configuration("production");
  const { minimizer } = production.optimization ?? {};
  try {
    await run({
      ...production,
      entry: fileURLToPath(new URL("page.tsx", import.meta.url)),
      output: { path: folder, filename: "page.js" },
      plugins: [],
      module: { ...production.module, parser: { javascript: { dynamicImportMode: "eager" } } },
      optimization: { ...(minimizer && { minimizer }) },
    });
    return await readFile(join(folder, "page.js"), "utf8");
  } finally {
    await rm(folder, { recursive: true });
  }
}

const run = (settings: webpack.Configuration): Promise<void> =>
  new Promise((resolve, reject) => {
    webpack(settings, (error, stats) => {
      if (error) reject(error);
      else if (!stats || stats.hasErrors()) reject(new Error(stats?.toString("errors-only") ?? "No result"));
      else resolve();
    });
  });
