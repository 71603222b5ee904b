import { createHash } from "node:crypto";
import { transform, version } from "esbuild";

/** @type {import("esbuild").TransformOptions} */
const options = {
  target: "es2022",
  format: "esm",
  jsx: "automatic",
  sourcemap: "external",
  // Not needed: the source file is present.
  sourcesContent: false,
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
};

/** Compiles TypeScript for Jest with esbuild. Source maps give stack traces the line numbers of the source. */
export default {
  /**
   * Returns the key under which Jest caches the result. It depends on all inputs of the transform.
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
