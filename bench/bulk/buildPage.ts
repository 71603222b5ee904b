import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { contentSecurityPolicy } from "../../webpack/contentSecurityPolicy.js";
import configuration from "../../webpack.config.js";

const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Builds an add-in for measurements: office.js, the pane's policy, and page.ts built like the production scripts. */
export async function buildPage(): Promise<{
  readonly folder: string;
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), "bench-bulk-"));
  const production = configuration("production");
  const { minimizer } = production.optimization ?? {};
  const policy = contentSecurityPolicy({ officeJs, inlineStyle: "" });
  await run({
    ...production,
    entry: { page: fileURLToPath(new URL("page.ts", import.meta.url)) },
    output: { ...production.output, path: folder, filename: "[name].js" },
    plugins: [],
    optimization: { ...(minimizer && { minimizer }) },
  });
  await writeFile(
    join(folder, "taskpane.html"),
    `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <title>Measured</title>
    <script async src="${officeJs}"></script>
    <script type="module" src="page.js"></script>
  </head>
  <body></body>
</html>
`,
  );
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

const run = (settings: webpack.Configuration): Promise<void> =>
  new Promise((resolve, reject) => {
    webpack(settings, (error, stats) => {
      if (error) reject(error);
      else if (!stats || stats.hasErrors()) reject(new Error(stats?.toString("errors-only") ?? "No result"));
      else resolve();
    });
  });
