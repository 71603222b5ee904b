import path from "node:path";
import webpack from "webpack";
import { collectLicenses } from "./collectLicenses.js";

/** The text in src/settings/licenses.ts that is replaced. */
const placeholder = /(["'`])\{\{licenses\}\}\1/;

/**
 * A webpack plugin that fills in the licenses that the pane shows (src/settings/licenses.ts): that of the add-in, of
 * each package of which a module is in a script, and of webpack, whose own code is in one.
 *
 * @param {{ root: string }} options
 */
export const licenses = ({ root }) => ({
  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("licenses", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_PRE_PROCESS;
      compilation.hooks.processAssets.tap({ name: "licenses", stage }, () => {
        const folders = [path.join(root, "node_modules", "webpack"), ...packageFolders(compilation)];
        const text = JSON.stringify(JSON.stringify(collectLicenses(root, folders)));
        const files = [...(compilation.namedChunks.get("licenses")?.files ?? [])];
        const file = files.find((name) => placeholder.test(String(compilation.assets[name]?.source())));
        if (file === undefined) throw new Error("No script has the placeholder for the licenses.");
        compilation.updateAsset(
          file,
          (source) => new webpack.sources.RawSource(String(source.source()).replace(placeholder, () => text)),
        );
      });
    });
  },
});

/**
 * Returns the folders of the packages of which a module is in a chunk.
 *
 * @param {webpack.Compilation} compilation
 */
function packageFolders(compilation) {
  /** @type {Set<string>} */
  const folders = new Set();
  /** @param {webpack.Module & { modules?: readonly webpack.Module[], resource?: string }} module */
  const visit = (module) => {
    module.modules?.forEach(visit);
    const [folder] = /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(module.resource ?? "") ?? [];
    if (folder !== undefined) folders.add(folder);
  };
  for (const module of compilation.modules)
    if (compilation.chunkGraph.getNumberOfModuleChunks(module) > 0) visit(module);
  return [...folders];
}
