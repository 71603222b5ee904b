import { zipSync, type Zippable } from "fflate";

/** Earliest time that a zip can contain, in any time zone: fflate writes a date's local fields. */
const noTime = new Date(1980, 0, 1);

/** Returns a zip whose bytes depend only on its files: names are sorted, and it contains no time, user, or system. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted: Zippable = Object.fromEntries(
    [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => [path, bytes]),
  );
  return zipSync(sorted, { level: 9, mtime: noTime });
}
