import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { OwnOfficeJs } from "./releasePage.ts";

/** A copy of office.js for the release: its files by their path in the site, and the addresses for the page. */
export interface OfficeJsCopy extends OwnOfficeJs {
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const packageFolder = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json"));

/**
 * Files that Outlook loads, out of 86 MB in the package. From dist/office.js of 1.1.110, which builds a file's name
 * from host, platform, and version, and loads texts by language. The names with 15 are for an Outlook on the web of
 * Exchange Server that reports less about itself. Which of them it loads is not known.
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

/** Languages of the texts. office.js maps each language of Outlook to one of them, and falls back to English. */
const locales =
  "ar-sa bg-bg bn-in ca-es cs-cz da-dk de-de el-gr en-us es-es et-ee eu-es fa-ir fi-fi fr-fr gl-es he-il hi-in hr-hr " +
  "hu-hu id-id it-it ja-jp kk-kz ko-kr lo-la lt-lt lv-lv ms-my nb-no nl-nl nn-no pl-pl pt-br pt-pt ro-ro ru-ru " +
  "sk-sk sl-si sr-cyrl-cs sr-cyrl-rs sr-latn-cs sr-latn-rs sv-se th-th tr-tr uk-ua ur-pk vi-vn zh-cn zh-tw";

/**
 * Reads the files of the installed @microsoft/office-js that a self-hosted release needs, unchanged, and its license.
 */
export async function officeJsFiles(): Promise<OfficeJsCopy> {
  const { version } = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")) as {
    readonly version: string;
  };
  // Each version has its own folder, so browsers can keep its files forever.
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

/** Builds our own definitions of what office.js needs of MicrosoftAjax. No package contains that library. */
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
  if (!output) throw new Error("Could not build kit/microsoftAjax.ts.");
  return output.contents;
}
