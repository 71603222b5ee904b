const developmentUrl = "https://localhost:8444/";

/**
 * The manifest with every address pointing into `baseUrl`, which ends in a slash, instead of the development server.
 *
 * @param {string} manifest
 * @param {string} baseUrl
 */
export function manifestFor(manifest, baseUrl) {
  return manifest.replaceAll(developmentUrl, () =>
    baseUrl.replaceAll("&", "&amp;").replaceAll('"', "&quot;"),
  );
}
