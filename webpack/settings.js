const local = "https://localhost:8444/";

/** Address of office.js in production, as Microsoft requires. docs/decisions/office-js-without-sri.md */
const microsoft = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * Reads the settings of a build from environment variables.
 *
 * - `BASE_URL`: the https address of the folder that will serve `dist`, with or without a slash at its end. It is
 *   written into dist/manifest.xml. The page itself uses relative addresses and works in any folder.
 * - `OFFICE_JS`: another address of office.js, for a network without internet access (not supported by Microsoft).
 *
 * Throws, with the variable's name, if a value cannot be used.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {{ baseUrl: string, officeJs: string }}
 */
export function readSettings(environment) {
  const baseUrl = `${httpsUrl("BASE_URL", environment.BASE_URL ?? local).href.replace(/\/+$/, "")}/`;
  const officeJs = environment.OFFICE_JS ?? microsoft;
  if (!/(^|\/)office\.js$/.test(officeJs)) throw new Error("OFFICE_JS must end in office.js.");
  httpsUrl("OFFICE_JS", new URL(officeJs, baseUrl).href);
  return { baseUrl, officeJs };
}

/**
 * @param {string} name
 * @param {string} value
 */
function httpsUrl(name, value) {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(`${name} must be an https address without a query, not ${value}.`);
  }
  return url;
}
