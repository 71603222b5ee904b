import { FluentProvider } from "@fluentui/react-components";
import { startTransition } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { DiagnosticsPort } from "./diagnostics/createDiagnosis.ts";
import { loadConfig } from "./config/loadConfig.ts";
import type { EwsClient } from "./ews/client.ts";
import type { Exchange } from "./exchange/connect.ts";
import type { Messages, StartTextKey } from "./i18n/messages.ts";
import { chooseLanguage, languageTags, loadLanguage, type Language } from "./i18n/language.ts";
import { mayReload, reloadOrShowNotice } from "./app/reloadOrShowNotice.ts";
import { beginMessage } from "./outlook/newMessage.ts";
import { readHostInfo } from "./outlook/hostInfo.ts";
import { ewsRequest } from "./outlook/ewsRequest.ts";
import { hostFileHasRun } from "./outlook/preloadOffice.ts";
import { start, type StartFailure } from "./outlook/start.ts";
import { followItem, followTheme } from "./outlook/events.ts";
import { App } from "./app/App.tsx";
import type { Bulk } from "./bulkAdd/createBulk.ts";
import type { Directory } from "./directory/createDirectory.ts";
import type { LargeChanges } from "./actions/largeChanges/createLargeChanges.ts";
import { pause } from "./shared/pause.ts";
import { createPreferences, type Preferences } from "./shared/preferences.ts";
import type { SettingsPort } from "./settings/settingsPort.ts";
import { createPane } from "./store/pane.ts";
import { readDrafts } from "./store/drafts.ts";
import { createRestart, storeDrafts, takeDrafts } from "./app/restart.ts";
import { loadTheme, preferredTheme } from "./app/themes.ts";
import { useTheme, type ThemePort } from "./app/useTheme.ts";
import { NoticePage } from "./components/NoticePage.tsx";
import type { Clock } from "./exchange/timeout.ts";

/**
 * The composition root, together with composeBulkAdd.ts: gives each layer its ports. If the address of the page names
 * Outlook, the pane is shown while office.js still loads. Requests to Exchange wait for office.js.
 */
async function main(root: Root): Promise<void> {
  const starting = start(document.querySelector<HTMLScriptElement>('script[src*="office.js"]'));
  const configuring = loadConfig((...request) => fetch(...request), {
    url: location.href,
    policy: document.querySelector<HTMLMetaElement>("meta[http-equiv]")?.content ?? "",
    languages: languageTags,
  });
  // Prevents an unhandled rejection: the failure is handled below, maybe later than it occurs.
  configuring.catch(() => undefined);
  let setExchange: (exchange: Exchange) => void = () => undefined;
  const exchange = new Promise<Exchange>((resolve) => (setExchange = resolve));
  const client: EwsClient = {
    call: async (operation, input, options) => (await exchange).client.call(operation, input, options),
  };
  let startMessage: (to: readonly string[]) => boolean = () => false;
  const preferences = createPreferences(() => localStorage);
  const pane = createPane({
    client,
    now: Date.now,
    pause,
    accessMode: {
      get: async () => (await exchange).accessMode.get(),
      set: (mode) => void exchange.then(({ accessMode }) => accessMode.set(mode)),
    },
    beginMessage: (to) => startMessage(to),
    records: {
      follow: (change) =>
        largeChanges().then(
          ({ follow }) => follow(change),
          () => change,
        ),
      dismissed: (change) =>
        void largeChanges().then(
          ({ dismissed }) => dismissed(change),
          () => undefined,
        ),
    },
  });
  void pane.readList();
  let loadedBulk: Bulk | undefined;
  let loadedChanges: Promise<LargeChanges> | undefined;
  const largeChanges = () =>
    (loadedChanges ??= import(/* webpackChunkName: "bulk" */ "./composeLargeChanges.ts").then(
      async ({ composeLargeChanges }) => composeLargeChanges(await starting, pause),
    ));
  const session = () => sessionStorage;
  const restart = createRestart({
    state: pane.state,
    isBusy: () => loadedBulk?.hasUnsavedWork() ?? false,
    storeDrafts: (drafts) => storeDrafts(session, drafts),
    mayReload: () => mayReload(session, Date.now()),
    reload: () => location.reload(),
  });
  pane.dispatch({ kind: "restored", stored: readDrafts(takeDrafts(session)) });

  const hint = readHostInfo(location.search, window.name);
  if (hint?.host === "outlook") {
    const { displayLanguage } = hint;
    // The list needs office.js first. The buttons can wait for it unnoticed.
    const [language] = await Promise.all([speak(preferences.get(), displayLanguage), hostFileHasRun(60)]);
    root.render(<App {...{ pane, preferences, language, displayLanguage, restart, loadExchange }} />);
  }

  const [started, configured] = await Promise.all([starting, configuring]);
  if (!started.ok) {
    const language = await speak(preferences.get(), navigator.language);
    root.render(<Notice {...{ language }} failure={started.failure} selected={preferences.get().theme} />);
    return;
  }
  const { mailbox, userAddress, displayLanguage } = started.value;
  startMessage = (to) => beginMessage(mailbox, to);
  const theme: ThemePort = (changed) => followTheme(mailbox, changed);
  if (!configured.ok) {
    const language = await speak(preferences.get(), displayLanguage);
    const { SettingsNotice } = await import(/* webpackChunkName: "settings" */ "./app/SettingsNotice.tsx");
    const messages = await language.fetchAll();
    const selected = preferences.get().theme;
    root.render(
      <SettingsNotice {...{ language, messages, theme, selected }} failures={configured.failure} />,
    );
    return;
  }
  const config = configured.value;
  const { ewsUrl, supportUrl, offer, languages } = config;
  const version = document.documentElement.dataset["version"] ?? "";
  const { connect } = await loadExchange();
  const connection = connect({
    sendThroughOutlook: ewsRequest(mailbox),
    userAddress,
    displayLanguage,
    config,
    clock,
    pause,
    version,
    onAccessMode: (mode, because) => pane.dispatch({ kind: "accessModeChanged", mode, because }),
  });
  // The list is requested before the pane is drawn again.
  setExchange(connection);
  const directHost = ewsUrl && new URL(ewsUrl).host;
  pane.dispatch({
    kind: "configured",
    settings: { directHost, supportUrl, offer },
    mode: connection.accessMode.get(),
  });

  const diagnostics: DiagnosticsPort = {
    connections: connection.connections,
    calls: connection.calls,
    route: config.route,
    environment: async () => {
      const { readEnvironment } = await import(
        /* webpackChunkName: "diagnostics" */ "./outlook/environment.ts"
      );
      return { ...readEnvironment(mailbox), displayLanguage, paneVersion: version };
    },
  };
  const bulk = async () => {
    const { composeBulkAdd } = await import(/* webpackChunkName: "bulk" */ "./composeBulkAdd.ts");
    return (loadedBulk ??= composeBulkAdd({
      outlook: started.value,
      exchange: connection,
      config,
      pane,
      directory,
      pause,
    }));
  };
  let loadedDirectory: Directory | undefined;
  const directory = async () => {
    const { composeDirectory } = await import(/* webpackChunkName: "directory" */ "./composeDirectory.ts");
    return (loadedDirectory ??= composeDirectory({
      exchange: connection,
      pane,
      pause,
      isBusy: () => loadedBulk?.isJobRunning() ?? false,
    }));
  };
  let loadedSettings: SettingsPort | undefined;
  const settings = async () => {
    const { composeSettings } = await import(/* webpackChunkName: "settingsScreen" */ "./composeSettings.ts");
    return (loadedSettings ??= composeSettings({
      ...{ preferences, displayLanguage, languages, version, bulk, largeChanges },
      redraw: async () => {
        const language = await speak(preferences.get(), displayLanguage, languages);
        show(language, await language.fetchAll());
      },
    }));
  };
  // In slices, between which Outlook can handle the request for the list.
  const show = (language: Language, messages?: Messages) =>
    startTransition(() =>
      root.render(
        <App
          {...{
            pane,
            preferences,
            language,
            messages,
            displayLanguage,
            restart,
            loadExchange,
            theme,
            diagnostics,
            bulk,
            largeChanges,
            directory,
            settings,
          }}
          address={userAddress}
        />,
      ),
    );
  show(await speak(preferences.get(), displayLanguage, languages));
  followItem(mailbox, (isSelected) => {
    if (isSelected) pane.itemSelected();
    loadedBulk?.people.itemChanged();
  });
}

/** Loads what is shown first: the language, which is set for the page, and the theme. */
async function speak(
  { theme, language: selected }: Preferences,
  displayLanguage: string,
  allowed?: readonly string[],
): Promise<Language> {
  const [language] = await Promise.all([
    loadLanguage(chooseLanguage(displayLanguage, allowed, selected)),
    loadTheme(preferredTheme(theme)),
  ]);
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.direction;
  document.title = language.messages.imGroups;
  return language;
}

/** The texts of a start without Outlook, the title first. */
const startFailureTexts = {
  outside: ["outsideTitle", "outsideText", "outsideHow"],
  officeMissing: ["officeMissing", "officeMissingText"],
} as const satisfies Record<StartFailure, readonly StartTextKey[]>;

interface NoticeProps {
  readonly failure: StartFailure;
  readonly language: Language;
  /** The theme that the user has selected. */
  readonly selected: string;
}

/** A page instead of the pane, if it is opened outside Outlook or office.js did not load. */
function Notice({ failure, language, selected }: NoticeProps) {
  const { messages, direction } = language;
  const [title, ...texts] = startFailureTexts[failure];
  return (
    <FluentProvider theme={useTheme(selected)} dir={direction}>
      <NoticePage title={messages[title]} texts={texts.map((key) => messages[key])} />
    </FluentProvider>
  );
}

/** Loads what calls Exchange, which is needed only once office.js is ready. */
const loadExchange = () => import(/* webpackChunkName: "exchange" */ "./exchange/connect.ts");

const clock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

document.documentElement.dataset["running"] = "";
const place = document.getElementById("root");
if (place) main(createRoot(place)).catch(reloadOrShowNotice);
