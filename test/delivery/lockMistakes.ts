/** An entry of package-lock.json. */
interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
}

/**
 * What is wrong with a lock file: an entry without a hash is installed unchecked, and an address names a registry, which
 * is each machine's own affair.
 */
export const lockMistakes = (packages: Readonly<Record<string, Locked>>): readonly string[] =>
  Object.entries(packages)
    .filter(([path]) => path !== "")
    .flatMap(([path, { integrity, resolved }]) => [
      ...(/^sha512-[\w+/]{86}==$/.test(integrity ?? "") ? [] : [`${path} has no hash`]),
      ...(resolved === undefined ? [] : [`${path} has an address`]),
    ]);
