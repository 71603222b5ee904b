import { readFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import { contentSecurityPolicy } from "./contentSecurityPolicy.js";

/**
 * A webpack plugin that writes dist/taskpane.html from src/taskpane.html. In the source stand
 * `{{policy}}`, `{{officeJs}}` and `{{entry:NAME}}`, the last for the one script of a webpack entry.
 *
 * @param {{ template: string, officeJs: string }} options
 */
export const taskpanePage = ({ template, officeJs }) => ({
  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("taskpanePage", (compilation) => {
      compilation.fileDependencies.add(template);
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE;
      compilation.hooks.processAssets.tap({ name: "taskpanePage", stage }, () => {
        const source = readFileSync(template, "utf8");
        const inlineStyle = /<style>([^]*?)<\/style>/.exec(source)?.[1] ?? "";
        const page = source.replace(/\{\{(\w+)(?::(\w+))?\}\}/g, (whole, name, argument) => {
          if (name === "policy") return contentSecurityPolicy({ officeJs, inlineStyle });
          if (name === "officeJs") return officeJs;
          if (name === "entry") return scriptOf(compilation, argument);
          throw new Error(`${path.basename(template)}: ${whole} is not known`);
        });
        compilation.emitAsset("taskpane.html", new webpack.sources.RawSource(page));
      });
    });
  },
});

/**
 * @param {webpack.Compilation} compilation
 * @param {string} entry
 */
function scriptOf(compilation, entry) {
  const scripts =
    compilation.entrypoints
      .get(entry)
      ?.getFiles()
      .filter((file) => file.endsWith(".js")) ?? [];
  if (scripts.length !== 1)
    throw new Error(`The entry ${entry} has ${scripts.length} scripts instead of one`);
  return scripts[0];
}
