import { createHash } from "node:crypto";

/** Returns the content of SHA256SUMS, as `sha256sum --check` reads it: one line for each file, sorted by path. */
export function checksums(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}\n`)
    .join("");
}
