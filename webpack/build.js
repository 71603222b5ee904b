import webpack from "webpack";
import configuration from "../webpack.config.js";

// Runs `npm run build`: writes the production build to dist. Settings come from environment variables
// (webpack/settings.js).
webpack(configuration("production"), (error, stats) => {
  if (error) throw error;
  if (stats?.hasErrors() || stats?.hasWarnings()) console.error(stats.toString("errors-warnings"));
  if (stats?.hasErrors()) process.exitCode = 1;
});
