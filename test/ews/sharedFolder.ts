import { existsSync, readdirSync, readFileSync } from "node:fs";
import { it } from "@jest/globals";

/** Folder with Microsoft's pages and sample envelopes. Not part of the repository: some machines have it beside it. */
const folder = "../shared";

/** Reads the files of a subfolder of the shared folder, by name. Empty if the subfolder is absent. */
export const sharedFiles = (name: string): ReadonlyMap<string, string> =>
  existsSync(`${folder}/${name}`)
    ? new Map(
        readdirSync(`${folder}/${name}`).map((file) => [
          file,
          readFileSync(`${folder}/${name}/${file}`, "utf8"),
        ]),
      )
    : new Map();

/** Runs a test if the shared folder is present. Otherwise the test counts as skipped, with the reason in its title. */
export const itWithShared: (title: string, test: () => void | Promise<void>) => void = existsSync(folder)
  ? it
  : (title) => it.skip(`${title} (skipped: ${folder} is not there)`, () => undefined);
