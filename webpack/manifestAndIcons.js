import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import { manifestFor } from "./manifestFor.js";

/**
 * A webpack plugin that copies manifest.xml, with its addresses changed to `baseUrl`, and the icons into dist.
 *
 * @param {{ root: string, baseUrl: string }} options
 */
export const manifestAndIcons = ({ root, baseUrl }) => ({
  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("manifestAndIcons", (compilation) => {
      const manifest = path.join(root, "manifest.xml");
      const icons = readdirSync(path.join(root, "assets")).filter((name) => name.endsWith(".png"));
      compilation.fileDependencies.add(manifest);
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "manifestAndIcons", stage }, () => {
        const text = manifestFor(readFileSync(manifest, "utf8"), baseUrl);
        compilation.emitAsset("manifest.xml", new webpack.sources.RawSource(text));
        for (const icon of icons) {
          const bytes = readFileSync(path.join(root, "assets", icon));
          compilation.emitAsset(`assets/${icon}`, new webpack.sources.RawSource(bytes));
        }
      });
    });
  },
});
