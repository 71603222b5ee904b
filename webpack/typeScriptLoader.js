import { transform } from "esbuild";
import { compileStyles } from "./compileStyles.js";

/**
 * A webpack loader that compiles TypeScript to the JavaScript of current web views, without polyfills or older syntax.
 * In production, styles become finished rules. A development build evaluates them in the page and has source maps.
 *
 * @this {import("webpack").LoaderContext<{ production: boolean }>}
 * @param {string} source
 */
export default function typeScriptLoader(source) {
  const { production } = this.getOptions();
  const done = this.async();
  const file = this.resourcePath;
  const compile = async () => {
    const styled = production ? await compileStyles(file, source) : { source, dependencies: [] };
    for (const dependency of styled.dependencies) this.addDependency(dependency);
    const { code, map } = await transform(styled.source, {
      loader: file.endsWith("x") ? "tsx" : "ts",
      target: "es2022",
      charset: "utf8",
      jsx: "automatic",
      jsxDev: !production,
      sourcemap: production ? false : "external",
      sourcefile: file,
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    });
    return /** @type {const} */ ([code, map === "" ? undefined : map]);
  };
  compile().then(([code, map]) => done(null, code, map), done);
}
