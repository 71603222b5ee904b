import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";
import { emptyConfig } from "./webpack/emptyConfig.js";
import { manifestAndIcons } from "./webpack/manifestAndIcons.js";
import { minify } from "./webpack/minify.js";
import { readSettings } from "./webpack/settings.js";
import { taskpanePage } from "./webpack/taskpanePage.js";

const root = path.dirname(fileURLToPath(import.meta.url));

/** The version that the page carries. */
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

/**
 * The build: `npm run build` for production, `npm run dev` for development; settings by environment
 * (webpack/settings.js).
 *
 * @param {"production" | "development"} mode
 * @returns {import("webpack").Configuration}
 */
export default function configuration(mode) {
  const production = mode === "production";
  const { baseUrl, officeJs } = readSettings(process.env);
  return {
    mode,
    context: root,
    target: ["web", "es2022"],
    // What the first has loaded, the second has: they share one run time of webpack's.
    entry: { preload: "./src/preload.ts", main: { import: "./src/main.tsx", dependOn: "preload" } },
    output: {
      path: path.join(root, "dist"),
      clean: true,
      // Relative to the page, which may therefore be served from any folder.
      publicPath: "",
      // All that a server may let browsers keep for a year stands in one folder.
      filename: "immutable/[name].[contenthash].js",
      chunkFilename: "immutable/[name].[contenthash].js",
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: path.join(root, "webpack/typeScriptLoader.js"),
          options: { production },
        },
      ],
    },
    plugins: [
      // Chromium compiles what the pane starts with whole and beside the main thread, instead of each function when it
      // is first called: https://v8.dev/blog/explicit-compile-hints. Others see a comment. bench/README.md has the gain.
      new webpack.BannerPlugin({
        banner: "//# allFunctionsCalledOnLoad",
        raw: true,
        include: /(main|react)\.\w+\.js$/,
        stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1,
      }),
      taskpanePage({ template: path.join(root, "src/taskpane.html"), officeJs, version }),
      emptyConfig,
      manifestAndIcons({ root, baseUrl }),
    ],
    optimization: {
      // The chunks are those that src names, each one file; and React, which is fetched and compiled beside our own
      // code and stays in the browser's cache when that changes.
      splitChunks: {
        chunks: "all",
        cacheGroups: {
          default: false,
          defaultVendors: false,
          react: {
            name: "react",
            test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/,
            enforce: true,
          },
        },
      },
      // oxc's files are the smallest of those measured (docs/decisions/build.md). The page and the manifest stay as they
      // are written.
      minimizer: [new MinimizerPlugin({ test: /\.js$/, minify, parallel: false })],
    },
    // No eval: the content security policy holds in development as well.
    devtool: production ? false : "cheap-module-source-map",
    performance: { hints: false },
    stats: "errors-warnings",
  };
}
