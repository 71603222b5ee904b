import { access } from "node:fs/promises";

/** A Chromium, or one of its kin, that may start. */
export interface FoundBrowser {
  readonly executablePath: string;
  /** Environment variables that it needs beside this process's own. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** True if something is at `path`. */
export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Those of `paths` that are there. */
export async function existing(paths: readonly string[]): Promise<readonly FoundBrowser[]> {
  const there = await Promise.all(paths.map(exists));
  return paths.filter((_, index) => there[index]).map((executablePath) => ({ executablePath }));
}
