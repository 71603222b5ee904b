import { build, type Plugin } from "esbuild";
import { fileURLToPath } from "node:url";

/** The page's script as production would have it: minified, for a browser. It never touches the disk. */
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

/** xml2js asks for three modules of Node that it does not use when it reads a whole string. */
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
