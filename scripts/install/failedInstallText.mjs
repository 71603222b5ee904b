import { diskFailureText } from "./diskFailureText.mjs";

/**
 * The result of `npm ci`, with everything that it printed.
 *
 * @typedef {{ status: number | null, signal: NodeJS.Signals | null, output: string }} NpmResult
 */

const unreachable =
  /^(ENOTFOUND|ECONN\w+|ETIMEDOUT|EAI_\w+|EHOSTUNREACH|ENETUNREACH|E?\w*TIMEOUT|ENOTCACHED|FETCH_ERROR|E5\d\d|E429|EPROTO)$/;
const untrusted = /CERT|^UNABLE_TO_|^ERR_TLS/;

/**
 * Returns the text for a failed `npm ci`: what happened and what to do, without npm's own output. Empty if everything
 * is installed.
 *
 * @param {number | null} status npm's exit status
 * @param {string} output everything that npm printed
 * @param {{ folder: string, megabytes: number }} about
 */
export function failedInstallText(status, output, { folder, megabytes }) {
  // npm only warns about files that do not fit on the disk, and ends with status 0.
  const unpacking = /TAR_ENTRY_ERROR (\w+)/.exec(output)?.[1];
  if (status === 0 && unpacking === undefined) return "";

  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(output)?.[1] ?? unpacking ?? "";
  if (code === "NO_NPM") return "npm was not found. Install Node.js with npm, then try again.";
  const disk = diskFailureText([code, unpacking], { folder, megabytes });
  if (disk !== "") return disk;
  const registry = registryIn(output);
  if (unreachable.test(code))
    return `Could not reach the package registry${registry} (${code}). Check the network, and npm's settings for the registry and the proxy, then try again.`;
  if (untrusted.test(code))
    return `npm does not trust the certificate of the package registry${registry} (${code}). Set npm's cafile to the certificate of your organization, then try again.`;
  if (code === "E401" || code === "E403")
    return `The package registry${registry} refused access (${code}). Sign in with \`npm login\`, or check npm's registry setting, then try again.`;
  if (code === "E404" || code === "ETARGET")
    return `The package registry${registry} does not have a package that is needed (${code}). Check npm's registry setting, then try again.`;
  if (code === "EINTEGRITY")
    return `A downloaded package is not the one that package-lock.json names (${code}). Run \`npm cache clean --force\`, then try again.`;
  if (code === "EUSAGE")
    return `package-lock.json does not match package.json (${code}). Run \`npm install\`, then try again.`;
  return `Could not install the packages${code === "" ? "" : ` (${code})`}. Run \`npm ci\` to see why.`;
}

/**
 * Returns " at host:port" of the request that failed. Only the host is shown, because an address may contain a
 * password.
 *
 * @param {string} output
 */
function registryIn(output) {
  const address = /request to (\S+) failed/.exec(output)?.[1] ?? "";
  return URL.canParse(address) ? ` at ${new URL(address).host}` : "";
}
