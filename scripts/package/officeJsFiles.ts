import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { OwnOfficeJs } from "./releasePage.ts";

/** A copy of office.js for the release: its files by their path in the site, and what the page says of it. */
export interface OfficeJsCopy extends OwnOfficeJs {
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const packageFolder = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json"));

/**
 * What an Outlook asks for, of 86 MB in the package: read from dist/office.js of 1.1.110, which makes a file's name of
 * host, platform and version, and fetches texts by language. The names with 15 are for an Outlook on the web of
 * Exchange Server that says less of itself; which of them it takes is not known.
 */
const programs = [
  "office.js",
  "o15apptofilemappingtable.js",
  "outlook-mac-16.00.js",
  "outlook-web-16.01.js",
  "outlook-win32-16.00.js",
  "outlook-win32-16.01.js",
  "outlook-win32-16.02.js",
  "outlookwebapp-15.01.js",
  "outlookwebapp-15.js",
  "telemetry/oteljs_agave.js",
];

/** English is what office.js falls back on; the others are what Outlook's languages are led to by office.js. */
const locales =
  "ar-sa bg-bg bn-in ca-es cs-cz da-dk de-de el-gr en-us es-es et-ee eu-es fa-ir fi-fi fr-fr gl-es he-il hi-in hr-hr " +
  "hu-hu id-id it-it ja-jp kk-kz ko-kr lo-la lt-lt lv-lv ms-my nb-no nl-nl nn-no pl-pl pt-br pt-pt ro-ro ru-ru " +
  "sk-sk sl-si sr-cyrl-cs sr-cyrl-rs sr-latn-cs sr-latn-rs sv-se th-th tr-tr uk-ua ur-pk vi-vn zh-cn zh-tw";

/** Reads the files of the installed @microsoft/office-js that a self-hosted release needs, unchanged, and its licence. */
export async function officeJsFiles(): Promise<OfficeJsCopy> {
  const { version } = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")) as {
    readonly version: string;
  };
  // A folder for each version: its files may then be kept for ever.
  const folder = `office-js/${version}`;
  const texts = locales
    .split(" ")
    .flatMap((locale) => [`${locale}/office_strings.js`, `${locale}/outlook_strings.js`]);
  const files = new Map<string, Uint8Array>();
  for (const name of [...programs, ...texts])
    files.set(`${folder}/${name}`, await readFile(join(packageFolder, "dist", name)));
  files.set(`${folder}/LICENSE.md`, await readFile(join(packageFolder, "LICENSE.md")));

  const script = await microsoftAjax();
  const hash = createHash("sha256").update(script).digest("hex").slice(0, 20);
  const scriptPath = `immutable/microsoftAjax.${hash}.js`;
  files.set(scriptPath, script);
  return { files, officeJs: `${folder}/office.js`, microsoftAjax: scriptPath };
}

/** Our own definitions of what office.js needs of MicrosoftAjax: no package holds that library. */
async function microsoftAjax(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../../kit/microsoftAjax.ts", import.meta.url))],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    write: false,
  });
  const [output] = outputFiles;
  if (!output) throw new Error("kit/microsoftAjax.ts could not be built.");
  return output.contents;
}
