import { chooseLanguage, loadLanguage } from "./i18n/language.ts";
import { loadTheme, preferredTheme, selectedTheme } from "./app/themes.ts";
import { reloadOrShowNotice } from "./app/reloadOrShowNotice.ts";
import { readHostInfo, type HostInfo } from "./outlook/hostInfo.ts";
import { createPreferences } from "./shared/preferences.ts";

/*
 * Runs before main.tsx. Small, so that it loads early: requests the files that depend on Outlook, which the page itself
 * cannot name.
 */

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
 * How office.js selects its files and the locale's folder was read in @microsoft/office-js 1.1.110 (dist/office.js). A
 * wrong guess only costs a needless request.
 */
function preloadOffice({ host, platform, version, displayLanguage }: HostInfo): void {
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
  const localeNames = locales.split(" ");
  return (
    localeNames.find((one) => one === name) ??
    localeNames.find((one) => one.startsWith(`${name.slice(0, 2)}-`)) ??
    "en-us"
  );
}

/** Preloads a script. `crossOrigin` must match office.js's own request, otherwise the file is loaded twice. */
function preload(href: string, crossOrigin: "anonymous" | null): void {
  document.head.append(
    Object.assign(document.createElement("link"), { rel: "preload", as: "script", href, crossOrigin }),
  );
}

const info = readHostInfo(location.search, window.name);
if (info) preloadOffice(info);
const { theme, language } = createPreferences(() => localStorage).get();
// For the page's skeleton.
document.documentElement.style.colorScheme = selectedTheme(theme) ?? "";
// main.tsx handles a failure.
loadTheme(preferredTheme(theme)).catch(() => undefined);
loadLanguage(chooseLanguage(info?.displayLanguage ?? navigator.language, [], language)).catch(
  () => undefined,
);

// A cached page may request files that a newer release has replaced. main.tsx sets `running`.
addEventListener("load", () => {
  if (document.documentElement.dataset["running"] === undefined) reloadOrShowNotice();
});
