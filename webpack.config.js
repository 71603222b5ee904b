import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";
import { licenses } from "./webpack/licenses.js";
import { minify } from "./webpack/minify.js";
import { readSettings } from "./webpack/settings.js";
import { staticFiles } from "./webpack/staticFiles.js";
import { taskpanePage } from "./webpack/taskpanePage.js";

const root = path.dirname(fileURLToPath(import.meta.url));

/** Version that is written into the page. */
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

/**
 * Returns webpack's configuration: `npm run build` for production, `npm run dev` for development. Settings come from
 * environment variables (webpack/settings.js).
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
    // `main` reuses what `preload` has loaded: both share one webpack runtime.
    entry: { preload: "./src/preload.ts", main: { import: "./src/main.tsx", dependOn: "preload" } },
    output: {
      path: path.join(root, "dist"),
      clean: true,
      // Relative to the page, so the page can be served from any folder.
      publicPath: "",
      // Everything that browsers may cache for a year is in one folder.
      filename: "immutable/[name].[contenthash].js",
      chunkFilename: "immutable/[name].[contenthash].js",
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        { test: /[\\/]app[\\/]themes[\\/]/, loader: path.join(root, "webpack/evaluate.js") },
        {
          test: /\.tsx?$/,
          loader: path.join(root, "webpack/typeScriptLoader.js"),
          options: { production },
        },
      ],
    },
    plugins: [
      // With this comment, Chromium compiles all functions of the scripts up to the list at once and off the main thread,
      // instead of each at its first call: https://v8.dev/blog/explicit-compile-hints. Other browsers ignore it. For
      // the gain, see bench/README.md.
      new webpack.BannerPlugin({
        banner: "//# allFunctionsCalledOnLoad",
        raw: true,
        include: /(main|react|list|exchange|xml|-more)\.\w+\.js$/,
        stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1,
      }),
      taskpanePage({ template: path.join(root, "src/taskpane.html"), officeJs, version }),
      staticFiles({ root, baseUrl }),
      licenses({ root }),
    ],
    optimization: {
      // Chunks are those that src names, one file each, and the packages below.
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          // Browsers load and compile React in parallel with our own code, and keep it in the cache when that changes.
          react: sharedPackages("react", ["react", "react-dom", "scheduler"], "all"),
          // What several screens need that load later: each package is loaded once.
          fields: sharedPackages("fields", [
            "@fluentui/react-field",
            "@fluentui/react-input",
            "@fluentui/react-label",
          ]),
          overlays: sharedPackages("overlays", [
            ...["@fluentui/react-menu", "@fluentui/react-dialog", "@fluentui/react-positioning"],
            ...["@fluentui/react-portal", "@fluentui/react-tabster", "@fluentui/keyboard-keys"],
            ...["@floating-ui/core", "@floating-ui/dom", "@floating-ui/utils", "tabster"],
          ]),
          xml: sharedPackages("xml", ["saxes", "xmlchars"]),
        },
      },
      // oxc writes the smallest files of the minifiers measured (docs/decisions/build.md). The page and the manifest
      // are not minified.
      minimizer: [new MinimizerPlugin({ test: /\.js$/, minify, parallel: false })],
    },
    // No eval: the content security policy applies in development too.
    devtool: production ? false : "cheap-module-source-map",
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/**
 * Returns a chunk for the modules of some packages, so that browsers load each of them once. Modules that are in the
 * chunk of the start stay there, unless `chunks` is "all".
 *
 * @param {string} name
 * @param {readonly string[]} packages
 * @param {"all" | "async"} chunks
 */
function sharedPackages(name, packages, chunks = "async") {
  const folders = packages.join("|").replaceAll("/", "[\\\\/]");
  return { name, chunks, test: new RegExp(`[\\\\/]node_modules[\\\\/](${folders})[\\\\/]`), enforce: true };
}
