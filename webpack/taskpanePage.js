import { readFileSync } from "node:fs";
import webpack from "webpack";
import { contentSecurityPolicy } from "./contentSecurityPolicy.js";

/**
 * A webpack plugin that writes dist/taskpane.html from src/taskpane.html. It fills in `{{policy}}`, `{{officeJs}}`,
 * `{{version}}`, and `{{chunk:NAME}}`, the address of the one script of a webpack chunk.
 *
 * @param {{ template: string, officeJs: string, version: string }} options
 */
export const taskpanePage = ({ template, officeJs, version }) => ({
  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("taskpanePage", (compilation) => {
      compilation.fileDependencies.add(template);
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE;
      compilation.hooks.processAssets.tap({ name: "taskpanePage", stage }, () => {
        const source = readFileSync(template, "utf8");
        const inlineStyle = /<style>([^]*?)<\/style>/.exec(source)?.[1] ?? "";
        /** @type {Readonly<Record<string, string>>} */
        const settings = { policy: contentSecurityPolicy({ officeJs, inlineStyle }), officeJs, version };
        const page = source.replace(
          /\{\{(?:(policy|officeJs|version)|chunk:(\w+))\}\}/g,
          (_, setting, chunk) => settings[setting] ?? findScript(compilation, String(chunk)),
        );
        if (page.includes("{{")) throw new Error(`${template} contains an unknown {{placeholder}}.`);
        compilation.emitAsset("taskpane.html", new webpack.sources.RawSource(page));
      });
    });
  },
});

/**
 * @param {webpack.Compilation} compilation
 * @param {string} name
 */
function findScript(compilation, name) {
  const files = compilation.namedChunks.get(name)?.files ?? new Set();
  const [script, ...others] = [...files].filter((file) => file.endsWith(".js"));
  if (script === undefined || others.length > 0)
    throw new Error(`The chunk ${name} must have exactly one script.`);
  return script;
}
