import { existsSync, readdirSync, readFileSync } from "node:fs";
import { it } from "@jest/globals";

/** Microsoft's pages and sample envelopes, which stand beside the repository on some machines and are not in it. */
const folder = "../shared";

/** The files of one of its folders by name, or nothing where it is absent. */
export const sharedFiles = (name: string): ReadonlyMap<string, string> =>
  existsSync(`${folder}/${name}`)
    ? new Map(
        readdirSync(`${folder}/${name}`).map((file) => [
          file,
          readFileSync(`${folder}/${name}/${file}`, "utf8"),
        ]),
      )
    : new Map();

/** `it` where the folder is there; else a test that is counted as skipped, with the reason in its title. */
export const itWithShared: (title: string, test: () => void | Promise<void>) => void = existsSync(folder)
  ? it
  : (title) => it.skip(`${title} (skipped: ${folder} is not there)`, () => undefined);
