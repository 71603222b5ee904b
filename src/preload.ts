import { sayNotLoaded } from "./notLoaded.ts";

/**
 * Tells the browser at once what office.js will ask for one after the other in Outlook on the web: its file for that
 * host, MicrosoftAjax and two files of texts. By far the largest gain at start (bench/README.md). Other hosts load
 * other files, so nothing is done there.
 *
 * Where office.js finds its host and how it picks the locale's folder was read from @microsoft/office-js 1.1.110
 * (dist/office.js); a wrong guess costs a needless request and nothing else.
 */

/** The locales that office.js has texts in; for another region of a language it takes the first one here. */
const locales =
  "ar-sa bg-bg bn-in ca-es cs-cz da-dk de-de el-gr en-us es-es et-ee eu-es fa-ir fi-fi fr-fr gl-es he-il hi-in hr-hr " +
  "hu-hu id-id it-it ja-jp kk-kz ko-kr lo-la lt-lt lv-lv ms-my nb-no nl-nl nn-no pl-pl pt-br pt-pt ro-ro ru-ru " +
  "sk-sk sl-si sr-cyrl-cs sr-cyrl-rs sr-latn-cs sr-latn-rs sv-se th-th tr-tr uk-ua ur-pk vi-vn zh-cn zh-tw";

// A page that a browser has kept may ask for files that a newer release has replaced. main.tsx says that it runs.
addEventListener("load", () => {
  if (document.documentElement.dataset["running"] === undefined) sayNotLoaded();
});

const [host, platform, version, locale = ""] = hostInfo().toLowerCase().split(/[|$]/);
const base = document.querySelector<HTMLScriptElement>('script[src$="office.js"]')?.src.replace(/[^/]+$/, "");

if (base && host === "outlook" && platform === "web" && Number(version) >= 16.01) {
  const texts = base + folderOf(locale);
  preload(`${base}outlook-web-16.01.js`, "anonymous");
  preload(`${texts}/office_strings.js`, "anonymous");
  if (!("Sys" in window)) preload("https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js", "anonymous");
  preload(`${texts}/outlook_strings.js`, null);
}

/** For example `Outlook|Web|16.01|en-US|<id>|||16`; empty outside Office. */
function hostInfo(): string {
  const [, query] = /[?&]_host_Info=([^&]*)/.exec(location.search) ?? [];
  try {
    return decodeURIComponent(query ?? (JSON.parse(window.name) as { hostInfo?: string }).hostInfo ?? "");
  } catch {
    return "";
  }
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
