import { access } from "node:fs/promises";

/** A browser based on Chromium that was found and may start. */
export interface FoundBrowser {
  readonly executablePath: string;
  /** Environment variables that the browser needs in addition to this process's own. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** True if a file or folder exists at `path`. */
export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Returns the browsers at those of `paths` that exist. */
export async function existing(paths: readonly string[]): Promise<readonly FoundBrowser[]> {
  const there = await Promise.all(paths.map(exists));
  return paths.filter((_, index) => there[index]).map((executablePath) => ({ executablePath }));
}
