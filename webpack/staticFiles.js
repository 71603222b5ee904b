import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import { manifestFor } from "./manifestFor.js";

/**
 * A webpack plugin that writes the files without code into dist: manifest.xml, with its addresses changed to `baseUrl`;
 * the icons; and config.json without any setting, which an administrator fills in (docs/administrators.md).
 *
 * @param {{ root: string, baseUrl: string }} options
 */
export const staticFiles = ({ root, baseUrl }) => ({
  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("staticFiles", (compilation) => {
      const manifest = path.join(root, "manifest.xml");
      const icons = readdirSync(path.join(root, "assets")).filter((name) => name.endsWith(".png"));
      compilation.fileDependencies.add(manifest);
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "staticFiles", stage }, () => {
        /** @type {(name: string, content: string | Buffer) => void} */
        const emit = (name, content) => compilation.emitAsset(name, new webpack.sources.RawSource(content));
        emit("manifest.xml", manifestFor(readFileSync(manifest, "utf8"), baseUrl));
        emit("config.json", "{}\n");
        for (const icon of icons) emit(`assets/${icon}`, readFileSync(path.join(root, "assets", icon)));
      });
    });
  },
});
