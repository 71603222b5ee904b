import { chooseLanguage, loadLanguage } from "./i18n/language.ts";
import { reloadOrShowNotice } from "./app/reloadOrShowNotice.ts";
import { readHostInfo } from "./outlook/hostInfo.ts";
import { preloadOffice } from "./outlook/preloadOffice.ts";

/*
 * What comes before main.tsx: small, so that it is there early, and asks for what the page itself cannot name, because
 * it depends on Outlook.
 */
const info = readHostInfo(location.search, window.name);
if (info) preloadOffice(info);
// If it does not come, main.tsx sees to that.
loadLanguage(chooseLanguage(info?.displayLanguage ?? navigator.language)).catch(() => undefined);

// A page that a browser has kept may ask for files that a newer release has replaced. main.tsx says that it runs.
addEventListener("load", () => {
  if (document.documentElement.dataset["running"] === undefined) reloadOrShowNotice();
});
