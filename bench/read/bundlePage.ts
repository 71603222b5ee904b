import { build, type Plugin } from "esbuild";
import { fileURLToPath } from "node:url";

/** Bundles the page's script like production: minified, for a browser, and in memory only. */
export async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("page.ts", import.meta.url))],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    write: false,
    plugins: [withoutNode],
  });
  return outputFiles[0]?.text ?? "";
}

/** Replaces three Node modules that xml2js imports but does not use to parse a whole string. */
const withoutNode: Plugin = {
  name: "without-node",
  setup: (esbuild) => {
    esbuild.onResolve({ filter: /^(stream|string_decoder|timers)$/ }, ({ path }) => ({
      path,
      namespace: "absent",
    }));
    esbuild.onLoad({ filter: /.*/, namespace: "absent" }, () => ({ contents: "export {};" }));
  },
};
