var wanted = require("../../package.json").engines.node;

/**
 * Returns the text for a Node.js that is too old for this project. Empty if it is not. Written in ES5, see ready.cjs.
 *
 * @param {string} version such as "v20.19.0"
 * @returns {string}
 */
module.exports = function nodeTooOld(version) {
  var has = version.match(/\d+/g) || [];
  var needs = wanted.match(/\d+/g) || [];
  for (var i = 0; i < needs.length; i += 1) {
    if (Number(has[i]) > Number(needs[i])) return "";
    if (Number(has[i]) < Number(needs[i])) {
      return (
        "This project needs Node.js " +
        needs.join(".") +
        " or later, and this is " +
        version.slice(1) +
        ". " +
        "Install a newer version, for example from https://nodejs.org, then try again."
      );
    }
  }
  return "";
};
