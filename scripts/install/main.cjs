// A separate file, because the oldest versions of Node.js cannot parse import().
import("./installPackages.mjs")
  .then(({ installPackages }) => installPackages())
  .catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
