import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import configuration from "../webpack.config.js";

/** Returns the script of a page, bundled like production but into one file. */
export async function bundleScript(entry: URL): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    await bundlePage(entry, folder, "eager");
    return await readFile(join(folder, "page.js"), "utf8");
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Bundles the script of a page like production: same loader (styles extracted at build time) and same minifier. Writes
 * page.js into the folder, and separate files for workers and lazy imports.
 */
export async function bundlePage(
  entry: URL,
  folder: string,
  dynamicImportMode: "lazy" | "eager" = "lazy",
): Promise<void> {
  const production = configuration("production");
  const { minimizer } = production.optimization ?? {};
  const settings: webpack.Configuration = {
    ...production,
    entry: fileURLToPath(entry),
    output: { ...production.output, path: folder, filename: "page.js" },
    plugins: [],
    // xml2js imports these Node.js modules, but does not use them to parse a whole string.
    resolve: { ...production.resolve, fallback: { stream: false, string_decoder: false, timers: false } },
    module: { ...production.module, parser: { javascript: { dynamicImportMode } } },
    optimization: { ...(minimizer && { minimizer }) },
  };
  await new Promise<void>((resolve, reject) => {
    webpack(settings, (error, stats) => {
      if (error) reject(error);
      else if (!stats || stats.hasErrors()) reject(new Error(stats?.toString("errors-only") ?? "No result"));
      else resolve();
    });
  });
}
