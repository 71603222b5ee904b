/**
 * A webpack loader that evaluates a module while building, and replaces it with the values that it exports. For
 * constants that are shorter than the code that computes them, such as Fluent's themes.
 *
 * @this {import("webpack").LoaderContext<object>}
 * @param {string} remaining the request without this loader
 */
export async function pitch(remaining) {
  /** @type {Readonly<Record<string, unknown>>} */
  const values = await this.importModule(`!!${remaining}`);
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join("\n");
}

/**
 * Webpack requires this function of a loader. It is never called, because `pitch` returns the module.
 *
 * @param {string} source
 */
export default (source) => source;
