import webpack from "webpack";

/**
 * A webpack plugin that writes dist/config.json without any setting. An administrator fills it in
 * (docs/administrators.md).
 */
export const emptyConfig = {
  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("emptyConfig", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "emptyConfig", stage }, () => {
        compilation.emitAsset("config.json", new webpack.sources.RawSource("{}\n"));
      });
    });
  },
};
