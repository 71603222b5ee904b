import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { addinFolder, buildAddin, root } from "../buildAddin.ts";
import { releaseFiles, type Release } from "./releaseFiles.ts";
import { readSettings, warnings } from "./settings.ts";
import { kilobytes, sizeOf, writeRelease } from "./writeRelease.ts";

const usage = `Makes a release for one organisation: files for a web server, manifest, server configurations, scripts for Exchange.

  1. Copy kit/settings.example.json, and put your addresses into the copy.
  2. npm run package -- --settings YOUR-FILE.json
       --previous FOLDER   keeps that release's hashed files, so that open panes find them after an upgrade
       --out FOLDER        writes there in place of release/

docs/administrators.md says what each setting is for and what to do with the result.`;

/** Does what `npm run package` is told by its arguments. Rejects in words, with nothing written, where it cannot. */
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
    throw new Error(`${file} cannot be read.\n\n${usage}`, { cause: error });
  });
  const settings = readSettings(text);
  if (!settings.ok)
    throw new Error(
      `Nothing was written. In ${file}:\n${settings.failure.map((one) => `  - ${one}`).join("\n")}`,
    );

  await buildAddin();
  const release = await releaseFiles(settings.value, { root, built: addinFolder, previous });
  const zip = await writeRelease(release, out);
  for (const warning of warnings(settings.value)) console.warn(`Mind: ${warning}`);
  tellOfficeJs(release);
  if (release.kept.length > 0) console.log(`Kept of the previous release: ${release.kept.length} files.`);
  console.log(
    `Version ${release.version}, ${release.files.size} files, is in ${out}; ${zip} (${await sizeOf(zip)})`,
  );
  console.log("holds the same. README.txt in it says what is what.");
}

/** Lists Microsoft's files in a self-hosted release, the many texts as one line. */
function tellOfficeJs({ files }: Release): void {
  const copied = [...files].filter(([path]) => path.startsWith("site/office-js/"));
  if (copied.length === 0) return;
  const isText = ([path]: readonly [string, Uint8Array]) => path.endsWith("_strings.js");
  const sum = (some: typeof copied) => kilobytes(some.reduce((total, [, bytes]) => total + bytes.length, 0));
  console.log("Of Microsoft's office.js, unchanged, under the licence that lies beside it:");
  for (const one of copied.filter((file) => !isText(file))) console.log(`  ${one[0]}  ${sum([one])}`);
  const texts = copied.filter(isText);
  console.log(`  ${texts.length} files of texts by language  ${sum(texts)}`);
  console.log("In place of MicrosoftAjax: our own definitions of what office.js needs of it.");
}
