// Runs before every command, in any version of Node.js. This file and nodeTooOld.cjs use ES5 only.
var tooOld = require("./install/nodeTooOld.cjs")(process.version);

if (tooOld) {
  console.error(tooOld);
  process.exit(1);
} else {
  require("./install/main.cjs");
}
