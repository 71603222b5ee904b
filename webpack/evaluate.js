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
/** Required of a loader; does nothing, since `pitch` answers.
 *
 * @param {string} source
 */
export default (source) => source;
