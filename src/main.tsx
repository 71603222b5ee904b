import type { ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { createClient, type EwsClient } from "./ews/client.ts";
import { chooseLanguage, loadLanguage, type Language } from "./i18n/language.ts";
import { sayNotLoaded } from "./notLoaded.ts";
import { retry } from "./imList/retry.ts";
import { ewsRequest } from "./outlook/ewsRequest.ts";
import { readHostInfo } from "./outlook/hostInfo.ts";
import { followItem } from "./outlook/item.ts";
import { start, type StartFailure } from "./outlook/start.ts";
import { followTheme } from "./outlook/theme.ts";
import { App } from "./taskpane/App.tsx";
import { Notice } from "./taskpane/Notice.tsx";
import { createPane } from "./taskpane/pane.ts";
import type { ThemePort } from "./taskpane/useTheme.ts";
import { queue } from "./transport/queue.ts";
import { timeout, type Clock } from "./transport/timeout.ts";

/**
 * The composition root: the one place that gives each layer what it needs. Where Outlook says beforehand who it is, the
 * pane is shown while office.js is still on its way; what is asked of Exchange waits for it.
 */
async function main(root: Root): Promise<void> {
  const starting = start(document.querySelector<HTMLScriptElement>('script[src*="office.js"]'));
  const pane = createPane({
    client: retry(clientOf(starting), { now: Date.now, pause, random: Math.random }),
    now: Date.now,
    pause,
  });
  void pane.readList();

  const hint = readHostInfo(location.search, window.name);
  if (hint?.host === "outlook") {
    const { displayLanguage } = hint;
    const language = await speak(displayLanguage);
    root.render(<App {...{ pane, language, displayLanguage }} />);
  }

  const started = await starting;
  if (!started.ok) {
    root.render(notice(started.failure, await speak(navigator.language)));
    return;
  }
  const { mailbox, userAddress, displayLanguage } = started.value;
  const language = await speak(displayLanguage);
  const theme: ThemePort = (changed) => followTheme(mailbox, changed);
  root.render(<App {...{ pane, language, displayLanguage, theme }} address={userAddress} />);
  followItem(mailbox, pane.itemSelected);
}

/** Sends through Outlook once it has started. If it never does, a notice takes the pane's place and nobody waits. */
function clientOf(starting: ReturnType<typeof start>): EwsClient {
  const client = starting.then((started) => {
    if (!started.ok) return new Promise<never>(() => undefined);
    const { mailbox, displayLanguage } = started.value;
    const send = queue(timeout(ewsRequest(mailbox), 55_000, clock));
    return createClient({ send, mailboxCulture: displayLanguage });
  });
  return { call: async (operation, input, options) => (await client).call(operation, input, options) };
}

/** Loads the language that fits and tells the page of it. */
async function speak(displayLanguage: string): Promise<Language> {
  const language = await loadLanguage(chooseLanguage(displayLanguage));
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.direction;
  document.title = language.messages.imGroups;
  return language;
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

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => void clock.after(milliseconds, resolve));

document.documentElement.dataset["running"] = "";
const place = document.getElementById("root");
if (place) main(createRoot(place)).catch(sayNotLoaded);
