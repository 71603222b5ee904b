import { pause } from "../shared/pause.ts";
import type { HostInfo } from "./hostInfo.ts";

/**
 * Locales for which office.js has texts. For another region of a language, it uses the first locale of that language in
 * this list.
 */
const locales =
  "ar-sa bg-bg bn-in ca-es cs-cz da-dk de-de el-gr en-us es-es et-ee eu-es fa-ir fi-fi fr-fr gl-es he-il hi-in hr-hr " +
  "hu-hu id-id it-it ja-jp kk-kz ko-kr lo-la lt-lt lv-lv ms-my nb-no nl-nl nn-no pl-pl pt-br pt-pt ro-ro ru-ru " +
  "sk-sk sl-si sr-cyrl-cs sr-cyrl-rs sr-latn-cs sr-latn-rs sv-se th-th tr-tr uk-ua ur-pk vi-vn zh-cn zh-tw";

/**
 * Preloads, in parallel, what office.js would load one after the other in Outlook on the web: its file for that host,
 * MicrosoftAjax, and two files with texts (for the gain, see bench/README.md). Does nothing in other hosts, which load
 * other files.
 *
 * The files and the folder of the locale are those that office.js selects (read in @microsoft/office-js 1.1.110,
 * dist/office.js). A wrong guess only costs a needless request.
 */
export function preloadOffice({ host, platform, version, displayLanguage }: HostInfo): void {
  const officeJs = document.querySelector<HTMLScriptElement>('script[src$="office.js"]')?.src;
  if (officeJs === undefined || host !== "outlook" || platform !== "web" || version < 16.01) return;
  const base = officeJs.replace(/[^/]+$/, "");
  const texts = base + folderOf(displayLanguage.toLowerCase());
  const hostFile = preload(`${base}outlook-web-16.01.js`, "anonymous");
  hostFileLoaded = new Promise((resolve) => hostFile.addEventListener("load", () => resolve()));
  preload(`${texts}/office_strings.js`, "anonymous");
  if (!("Sys" in window)) preload("https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js", "anonymous");
  preload(`${texts}/outlook_strings.js`, null);
}

/** Undefined if the file is not preloaded. */
let hostFileLoaded: Promise<void> | undefined;

/**
 * Gives office.js the chance to run its file for the host, after which it waits for 100 ms (measured): time in which the
 * pane can be drawn. Resolves after `patience` milliseconds at the latest, and at once if the file is not preloaded.
 */
export async function hostFileHasRun(patience: number): Promise<void> {
  if (hostFileLoaded === undefined) return;
  // The browser runs a file that has loaded before the next task.
  await Promise.race([hostFileLoaded.then(() => pause(0)), pause(patience)]);
}

function folderOf(name: string): string {
  const localeNames = locales.split(" ");
  return (
    localeNames.find((one) => one === name) ??
    localeNames.find((one) => one.startsWith(`${name.slice(0, 2)}-`)) ??
    "en-us"
  );
}

/** Preloads a script. `crossOrigin` must match office.js's own request, otherwise the file is loaded twice. */
function preload(href: string, crossOrigin: "anonymous" | null): HTMLLinkElement {
  const link = Object.assign(document.createElement("link"), {
    rel: "preload",
    as: "script",
    href,
    crossOrigin,
  });
  document.head.append(link);
  return link;
}
