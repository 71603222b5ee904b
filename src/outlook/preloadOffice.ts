import type { HostInfo } from "./hostInfo.ts";

/** The locales that office.js has texts in; for another region of a language it takes the first one here. */
const locales =
  "ar-sa bg-bg bn-in ca-es cs-cz da-dk de-de el-gr en-us es-es et-ee eu-es fa-ir fi-fi fr-fr gl-es he-il hi-in hr-hr " +
  "hu-hu id-id it-it ja-jp kk-kz ko-kr lo-la lt-lt lv-lv ms-my nb-no nl-nl nn-no pl-pl pt-br pt-pt ro-ro ru-ru " +
  "sk-sk sl-si sr-cyrl-cs sr-cyrl-rs sr-latn-cs sr-latn-rs sv-se th-th tr-tr uk-ua ur-pk vi-vn zh-cn zh-tw";

/**
 * Tells the browser at once what office.js will ask for one after the other in Outlook on the web: its file for that
 * host, MicrosoftAjax and two files of texts (bench/README.md has the gain). Other hosts load other files, so nothing
 * is done there.
 *
 * How office.js picks its files and the locale's folder was read from @microsoft/office-js 1.1.110 (dist/office.js); a
 * wrong guess costs a needless request and nothing else.
 */
export function preloadOffice({ host, platform, version, displayLanguage }: HostInfo): void {
  const officeJs = document.querySelector<HTMLScriptElement>('script[src$="office.js"]')?.src;
  if (officeJs === undefined || host !== "outlook" || platform !== "web" || version < 16.01) return;
  const base = officeJs.replace(/[^/]+$/, "");
  const texts = base + folderOf(displayLanguage.toLowerCase());
  preload(`${base}outlook-web-16.01.js`, "anonymous");
  preload(`${texts}/office_strings.js`, "anonymous");
  if (!("Sys" in window)) preload("https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js", "anonymous");
  preload(`${texts}/outlook_strings.js`, null);
}

function folderOf(name: string): string {
  const known = locales.split(" ");
  return (
    known.find((one) => one === name) ??
    known.find((one) => one.startsWith(`${name.slice(0, 2)}-`)) ??
    "en-us"
  );
}

/** `crossOrigin` has to be as office.js will ask for the file, else it is fetched twice. */
function preload(href: string, crossOrigin: "anonymous" | null): void {
  document.head.append(
    Object.assign(document.createElement("link"), { rel: "preload", as: "script", href, crossOrigin }),
  );
}
