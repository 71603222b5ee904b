import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";
import { emptyConfig } from "./webpack/emptyConfig.js";
import { manifestAndIcons } from "./webpack/manifestAndIcons.js";
import { readSettings } from "./webpack/settings.js";
import { taskpanePage } from "./webpack/taskpanePage.js";

const root = path.dirname(fileURLToPath(import.meta.url));

/** The version that the page carries. */
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

/**
 * TypeScript to the JavaScript of today's web views: no polyfills, no older syntax.
 *
 * @param {boolean} production
 */
const swc = (production) => ({
  loader: "swc-loader",
  options: {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic", development: !production } },
    },
  },
});

/**
 * The build: `webpack --mode production` or `development`; settings by environment (webpack/settings.js).
 *
 * @param {unknown} _environment
 * @param {{ mode?: string }} options
 * @returns {import("webpack").Configuration & { devServer: import("webpack-dev-server").Configuration }}
 */
export default function configuration(_environment, { mode = "production" } = {}) {
  const production = mode === "production";
  const { baseUrl, officeJs, addinPort } = readSettings(process.env);
  return {
    mode: production ? "production" : "development",
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
    // Griffel ahead of time: makeStyles is evaluated by the build, so the pane carries finished rules.
    module: { rules: [{ test: /\.tsx?$/, use: ["@griffel/webpack-loader", swc(production)] }] },
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
      // As small as terser within 0.2 %, in less than half the time. The page and the manifest stay as they are written.
      minimizer: [
        new MinimizerPlugin({
          test: /\.js$/,
          minify: MinimizerPlugin.swcMinify,
          minimizerOptions: { ecma: 2020, module: true, compress: { passes: 3 } },
        }),
      ],
    },
    // No eval: the content security policy holds in development as well.
    devtool: production ? false : "cheap-module-source-map",
    performance: { hints: false },
    stats: "errors-warnings",
    devServer: {
      server: "https",
      host: "localhost",
      port: addinPort,
      hot: false,
      liveReload: true,
      client: { overlay: false },
      static: false,
    },
  };
}
