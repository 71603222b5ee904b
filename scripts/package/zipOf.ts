import { zipSync, type Zippable } from "fflate";

/** The earliest time that a zip can have, in whatever zone: fflate writes a date's local fields. */
const noTime = new Date(1980, 0, 1);

/** A zip whose bytes depend on its files alone: sorted names, and no time, user or system in it. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted: Zippable = Object.fromEntries(
    [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => [path, bytes]),
  );
  return zipSync(sorted, { level: 9, mtime: noTime });
}
