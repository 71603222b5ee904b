const developmentUrl = "https://localhost:8444/";

/**
 * Returns the manifest with every address of the development server changed to `baseUrl`, which ends in a slash.
 *
 * @param {string} manifest
 * @param {string} baseUrl
 */
export function manifestFor(manifest, baseUrl) {
  return manifest.replaceAll(developmentUrl, () =>
    baseUrl.replaceAll("&", "&amp;").replaceAll('"', "&quot;"),
  );
}
