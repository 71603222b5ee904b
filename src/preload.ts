import { chooseLanguage, loadLanguage } from "./i18n/language.ts";
import { loadTheme, preferredTheme, selectedTheme } from "./app/themes.ts";
import { reloadOrShowNotice } from "./app/reloadOrShowNotice.ts";
import { readHostInfo } from "./outlook/hostInfo.ts";
import { preloadOffice } from "./outlook/preloadOffice.ts";
import { createPreferences } from "./shared/preferences.ts";

/*
 * Runs before main.tsx. Small, so that it loads early: requests the files that depend on Outlook, which the page itself
 * cannot name.
 */

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
