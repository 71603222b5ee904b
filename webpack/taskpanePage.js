import { readFileSync } from "node:fs";
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
        const page = source.replace(/\{\{(?:(policy|officeJs)|entry:(\w+))\}\}/g, (_, setting, entry) => {
          if (setting === "policy") return contentSecurityPolicy({ officeJs, inlineStyle });
          return setting === "officeJs" ? officeJs : scriptOf(compilation, String(entry));
        });
        if (page.includes("{{")) throw new Error(`There is an unknown setting in ${template}`);
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
  const files = compilation.entrypoints.get(entry)?.getFiles() ?? [];
  const [script, ...others] = files.filter((file) => file.endsWith(".js"));
  if (script === undefined || others.length > 0)
    throw new Error(`The entry ${entry} has not just one script`);
  return script;
}
