// A file of its own, since the oldest versions of Node.js cannot parse an import().
import("./installPackages.mjs")
  .then(({ installPackages }) => installPackages())
  .catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
