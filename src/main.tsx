import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { createClient } from "./ews/client.ts";
import { chooseLanguage, loadLanguage, type Language } from "./i18n/language.ts";
import { ewsRequest } from "./outlook/ewsRequest.ts";
import { sayNotLoaded } from "./notLoaded.ts";
import { followItem } from "./outlook/item.ts";
import { languageHint, start, type Outlook, type StartFailure } from "./outlook/start.ts";
import { followTheme } from "./outlook/theme.ts";
import { App } from "./taskpane/App.tsx";
import { Notice } from "./taskpane/Notice.tsx";
import { createPane } from "./taskpane/pane.ts";
import { queue } from "./transport/queue.ts";
import { timeout, type Clock } from "./transport/timeout.ts";

/** The composition root: the one place that gives each layer what it needs. */
async function main(): Promise<void> {
  // The catalog is fetched while office.js starts; what Outlook says in the end decides.
  void loadLanguage(chooseLanguage(languageHint(window.name) ?? navigator.language)).catch(() => undefined);
  const started = await start(document.querySelector<HTMLScriptElement>('script[src*="office.js"]'));
  const displayLanguage = started.ok ? started.value.displayLanguage : navigator.language;
  const language = await loadLanguage(chooseLanguage(displayLanguage));
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.direction;
  document.title = language.messages.imGroups;
  const root = document.getElementById("root");
  if (root)
    createRoot(root).render(started.ok ? wire(started.value, language) : notice(started.failure, language));
}

function wire(outlook: Outlook, language: Language): ReactNode {
  const { mailbox, userAddress, displayLanguage } = outlook;
  const send = queue(timeout(ewsRequest(mailbox), 55_000, clock));
  const pane = createPane({
    client: createClient({ send, mailboxCulture: displayLanguage }),
    now: Date.now,
  });
  void pane.readList();
  followItem(mailbox, pane.itemSelected);
  return (
    <App
      pane={pane}
      language={language}
      displayLanguage={displayLanguage}
      theme={(changed) => followTheme(mailbox, changed)}
      address={userAddress}
    />
  );
}

const notice = (failure: StartFailure, language: Language): ReactNode =>
  failure === "outside" ? (
    <Notice language={language} title="outsideTitle" texts={["outsideText", "outsideHow"]} />
  ) : (
    <Notice language={language} title="officeMissing" texts={["officeMissingText"]} />
  );

const clock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

document.documentElement.dataset["running"] = "";
main().catch(sayNotLoaded);
