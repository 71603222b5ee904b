/** One package as package-lock.json describes it. */
export type LockedPackage = {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
};

/** Free of conditions on works that are built with them, beyond naming the author. These may reach users. */
const permissive = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];

/** Beside those, for tools: nothing of them becomes part of what is shipped. */
const forTools = [...permissive, "BlueOak-1.0.0", "CC0-1.0", "CC-BY-4.0", "MPL-2.0"];

/** Packages with terms of their own, which a person has read. */
const exceptions = new Map([
  // "SEE LICENSE": for use in add-ins. The playground and the tests serve it from node_modules; dist does not hold it.
  ["@microsoft/office-js", "LICENSE"],
]);

/** One sentence for each package whose licence is not on the list; `packages` as in package-lock.json. */
export function licenceMistakes(packages: Readonly<Record<string, LockedPackage>>): string[] {
  return Object.entries(packages).flatMap(([path, { license = "none", dev, devOptional }]) => {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const tool = dev === true || devOptional === true;
    if (path === "" || (tool && exceptions.get(name) === license)) return [];
    return isAllowed(license, tool ? forTools : permissive) ? [] : [`${name} is under ${license}`];
  });
}

/** Whether an SPDX expression without nesting, such as `(MIT OR CC0-1.0)` or `Apache-2.0 AND MIT`, can be met. */
function isAllowed(expression: string, allowed: readonly string[]): boolean {
  return expression
    .replace(/^\((.*)\)$/, "$1")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((licence) => allowed.includes(licence)));
}
