/** A package as package-lock.json describes it. */
export type LockedPackage = {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
};

/** Licenses that only require attribution. Packages with these licenses may be shipped to users. */
const permissive = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];

/** Licenses that are allowed for tools, of which no part is shipped. */
const forTools = [...permissive, "BlueOak-1.0.0", "CC0-1.0", "CC-BY-4.0", "MPL-2.0"];

/** Packages with their own terms, which a person has read. */
const exceptions = new Map([
  // "SEE LICENSE": for use in add-ins. The playground and the tests serve it from node_modules. It is not in dist.
  ["@microsoft/office-js", "LICENSE"],
]);

/** Lists packages whose license is not allowed. `packages` as in package-lock.json. */
export function licenceMistakes(packages: Readonly<Record<string, LockedPackage>>): string[] {
  return Object.entries(packages).flatMap(([path, { license = "none", dev, devOptional }]) => {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const tool = dev === true || devOptional === true;
    if (path === "" || (tool && exceptions.get(name) === license)) return [];
    return isAllowed(license, tool ? forTools : permissive) ? [] : [`${name} is under ${license}`];
  });
}

/**
 * True if an allowed license satisfies an SPDX expression without nesting: `(MIT OR CC0-1.0)`, `Apache-2.0 AND MIT`.
 */
function isAllowed(expression: string, allowed: readonly string[]): boolean {
  return expression
    .replace(/^\((.*)\)$/, "$1")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((license) => allowed.includes(license)));
}
