import { createHash } from "node:crypto";
import { transform, version } from "esbuild";

/** @type {import("esbuild").TransformOptions} */
const options = {
  target: "es2022",
  format: "esm",
  jsx: "automatic",
  sourcemap: "external",
  // The source is at hand, in its file.
  sourcesContent: false,
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
};

/** How jest reads TypeScript: by esbuild, with source maps, so that the lines of a stack are those of the source. */
export default {
  /**
   * What jest keeps the result under: all that has a part in it.
   *
   * @param {string} source
   * @param {string} path
   */
  getCacheKey: (source, path) =>
    createHash("sha256")
      .update(JSON.stringify([version, options, path, source]))
      .digest("hex"),

  /**
   * @param {string} source
   * @param {string} path
   */
  processAsync: async (source, path) => {
    const { code, map } = await transform(source, {
      ...options,
      loader: path.endsWith("x") ? "tsx" : "ts",
      sourcefile: path,
    });
    return { code, map };
  },
};
