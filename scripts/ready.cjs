// Runs before every command, in whatever Node.js there is: here and in nodeTooOld.cjs nothing is newer than ES5.
var tooOld = require("./install/nodeTooOld.cjs")(process.version);

if (tooOld) {
  console.error(tooOld);
  process.exit(1);
} else {
  require("./install/main.cjs");
}
