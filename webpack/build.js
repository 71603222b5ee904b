import webpack from "webpack";
import configuration from "../webpack.config.js";

// `npm run build`: production's files, in dist. Settings by environment (webpack/settings.js).
webpack(configuration("production"), (error, stats) => {
  if (error) throw error;
  if (stats?.hasErrors() || stats?.hasWarnings()) console.error(stats.toString("errors-warnings"));
  if (stats?.hasErrors()) process.exitCode = 1;
});
