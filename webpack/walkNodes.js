/**
 * Yields all nodes of a syntax tree of oxc-parser's, each before its children. oxc-parser's own Visitor does not run
 * within Jest.
 *
 * @param {object} tree
 * @returns {Generator<import("oxc-parser").Node>}
 */
export function* walkNodes(tree) {
  if ("type" in tree) yield /** @type {import("oxc-parser").Node} */ (tree);
  for (const part of Object.values(tree))
    if (typeof part === "object" && part !== null) yield* walkNodes(part);
}
