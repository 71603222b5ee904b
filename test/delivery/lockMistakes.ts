/** An entry of package-lock.json. */
interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
}

/**
 * Lists the mistakes in a lock file: entries without a hash, which are installed unchecked, and entries with an address.
 * An address would name a registry, which each machine configures for itself.
 */
export const lockMistakes = (packages: Readonly<Record<string, Locked>>): readonly string[] =>
  Object.entries(packages)
    .filter(([path]) => path !== "")
    .flatMap(([path, { integrity, resolved }]) => [
      ...(/^sha512-[\w+/]{86}==$/.test(integrity ?? "") ? [] : [`${path} has no hash`]),
      ...(resolved === undefined ? [] : [`${path} has an address`]),
    ]);
