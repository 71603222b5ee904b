import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { addinFolder, buildAddin, root } from "../buildAddin.ts";
import { releaseFiles, type Release } from "./releaseFiles.ts";
import { readSettings, warnings } from "./settings.ts";
import { kilobytes, readSize, writeRelease } from "./writeRelease.ts";

const usage = `Packages a release for one organization: web files, manifest, server configurations, and scripts for Exchange.

  1. Copy kit/settings.example.json and enter your addresses.
  2. npm run package -- --settings YOUR-FILE.json
       --previous FOLDER   keeps that release's hashed files, so that panes that are still open find them
                           after the update
       --out FOLDER        writes to FOLDER instead of release/

For each setting and the next steps, see docs/administrators.md.`;

/**
 * Runs `npm run package` with its arguments. Rejects with a plain text, and writes nothing, if it cannot package the
 * release.
 */
export async function packageCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      settings: { type: "string" },
      previous: { type: "string" },
      out: { type: "string", default: "release" },
    },
  });
  const { settings: file, previous, out } = values;
  if (file === undefined) throw new Error(usage);
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new Error(`Cannot read ${file}.\n\n${usage}`, { cause: error });
  });
  const settings = readSettings(text);
  if (!settings.ok)
    throw new Error(
      `Nothing was written. Correct ${file}:\n${settings.failure.map((one) => `  - ${one}`).join("\n")}`,
    );

  await buildAddin();
  const release = await releaseFiles(settings.value, { root, built: addinFolder, previous });
  const zip = await writeRelease(release, out);
  for (const warning of warnings(settings.value)) console.warn(`Warning: ${warning}`);
  printOfficeJs(release);
  if (release.kept.length > 0) console.log(`Kept ${release.kept.length} files of the previous release.`);
  console.log(
    `Packaged version ${release.version}: ${release.files.size} files in ${out}, and the same as ${zip} (${await readSize(zip)}).`,
  );
  console.log("README.txt in it describes the folders.");
}

/** Prints Microsoft's files in a self-hosted release, with the text files as one line. */
function printOfficeJs({ files }: Release): void {
  const copied = [...files].filter(([path]) => path.startsWith("site/office-js/"));
  if (copied.length === 0) return;
  const isText = ([path]: readonly [string, Uint8Array]) => path.endsWith("_strings.js");
  const sum = (some: typeof copied) => kilobytes(some.reduce((total, [, bytes]) => total + bytes.length, 0));
  console.log("Microsoft's office.js, unchanged, with its license:");
  for (const one of copied.filter((file) => !isText(file))) console.log(`  ${one[0]}  ${sum([one])}`);
  const texts = copied.filter(isText);
  console.log(`  ${texts.length} files with texts by language   ${sum(texts)}`);
  console.log("MicrosoftAjax is replaced by our own definitions of what office.js needs.");
}
