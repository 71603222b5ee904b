import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { ChangeReport, ChangesOnList } from "../actions/lazy.ts";
import type { LoadLargeChanges } from "../actions/largeChanges/useLargeChanges.ts";
import type { Bulk } from "../bulkAdd/createBulk.ts";
import { BulkScreen } from "../bulkAdd/lazy.ts";
import { lazyScreen } from "../components/lazyScreen.tsx";
import { PhotosProvider, type PhotosPort } from "../components/PhotosContext.tsx";
import { PreferencesProvider } from "../components/PreferencesContext.tsx";
import { ScreenLoading } from "../components/Screen.tsx";
import { useLanguageTexts, useTexts, WordingProvider } from "../components/WordingContext.tsx";
import type { Directory } from "../directory/createDirectory.ts";
import type { DiagnosticsPort } from "../diagnostics/createDiagnosis.ts";
import { findUnseenAttempt } from "../failures/findUnseenAttempt.ts";
import { forms, PlainContactForm } from "../forms/lazy.ts";
import type { Language } from "../i18n/language.ts";
import type { Messages } from "../i18n/messages.ts";
import { ListScreen } from "../list/ListScreen.tsx";
import { viewAfter } from "../list/treeView.ts";
import { useTreeView } from "../list/useTreeView.ts";
import { GroupPage, PersonPage } from "../pages/lazy.ts";
import type { SettingsPort } from "../settings/settingsPort.ts";
import { formKinds, textsIn, typedTexts, type FormKind } from "../store/drafts.ts";
import { groupChoice } from "../imList/groupChoices.ts";
import type { Preferences } from "../shared/preferences.ts";
import type { Store } from "../shared/store.ts";
import type { Pane } from "../store/pane.ts";
import type { PaneState, Screen } from "../store/state.ts";
import { Announcer } from "./Announcer.tsx";
import { bulkAddParts, useBulk, useFormSources } from "./bulkAccess.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import type { Restart } from "./restart.ts";
import { screenTitle } from "./screenTitle.ts";
import { useFetchAhead } from "./useFetchAhead.ts";
import { useTheme, type ThemePort } from "./useTheme.ts";

const DiagnosticsScreen = lazyScreen(
  () => import(/* webpackChunkName: "diagnostics" */ "../diagnostics/DiagnosticsScreen.tsx"),
  "DiagnosticsScreen",
);

const SettingsScreen = lazyScreen(
  () => import(/* webpackChunkName: "settingsScreen" */ "../settings/SettingsScreen.tsx"),
  "SettingsScreen",
);

const useStyles = makeStyles({ root: { minHeight: "100vh", overflowX: "hidden" } });

interface ScreensProps {
  readonly pane: Pane;
  /** Loads what calls Exchange. */
  readonly loadExchange: () => Promise<unknown>;
  /** Empty until Outlook has started. */
  readonly address?: string;
  /** Undefined until Outlook has started. */
  readonly diagnostics?: DiagnosticsPort;
  /** Loads the room bulkAdd. Undefined until Outlook has started. */
  readonly bulk?: () => Promise<Bulk>;
  /** Loads the records of large changes. Undefined until Outlook has started. */
  readonly largeChanges?: LoadLargeChanges;
  /** Loads the company directory. Undefined until Outlook has started. */
  readonly directory?: () => Promise<Directory>;
  /** Loads the ports of the settings. Undefined until Outlook has started. */
  readonly settings?: () => Promise<SettingsPort>;
}

interface AppProps extends ScreensProps {
  readonly preferences: Store<Preferences>;
  readonly language: Language;
  /** All texts of the language, if they have loaded already. */
  readonly messages?: Messages | undefined;
  readonly displayLanguage: string;
  /** Undefined until Outlook has started. */
  readonly theme?: ThemePort;
  readonly restart: Restart;
}

/** The whole pane: theme and texts around the open screen. */
export function App({
  language,
  messages,
  displayLanguage,
  preferences,
  restart,
  theme,
  ...props
}: AppProps) {
  const texts = useLanguageTexts(language, displayLanguage, messages);
  const selected = useSyncExternalStore(preferences.subscribe, () => preferences.get().theme);
  return (
    <FluentProvider theme={useTheme(selected, theme)} dir={language.direction} onKeyDown={keepKeysFromOffice}>
      <WordingProvider value={texts}>
        {/* Not the class of the provider: Fluent would also apply it to menus and dialogs. */}
        <div className={useStyles().root}>
          <ErrorBoundary restart={restart}>
            <PreferencesProvider value={preferences}>
              <Screens {...props} />
            </PreferencesProvider>
          </ErrorBoundary>
        </div>
      </WordingProvider>
    </FluentProvider>
  );
}

function Screens(props: ScreensProps) {
  const {
    pane,
    loadExchange,
    address = "",
    diagnostics,
    bulk: loadBulk,
    largeChanges,
    directory,
    settings,
  } = props;
  const texts = useTexts();
  const state = useSyncExternalStore(pane.subscribe, pane.state);
  if (state.fault !== undefined) throw state.fault;
  const { screen, list } = state;
  const [view, setView] = useTreeView(screen);
  const [isReturning, setIsReturning] = useState(false);
  const isRead = list.kind === "ready";
  const bulkAccess = useBulk(loadBulk);
  useFetchAhead({
    ...{ loadExchange, isRead },
    fetchTexts: texts.fetchAll,
    fetchBulk: bulkAccess.fetch,
    isTyping: typedTexts(state.drafts).length > 0,
  });
  const photos = usePhotos(directory, isRead && state.accessMode === "direct");
  const sources = useFormSources(bulkAccess, loadBulk, state.settings.offer.import);

  const open = (next: Screen) => {
    const group = next.kind === "addContact" ? presetGroup(state, view.focused) : undefined;
    if (group) pane.dispatch({ kind: "typed", form: "addContact", draft: { group } });
    pane.dispatch({ kind: "opened", screen: next });
  };
  const toList = () => {
    setView(viewAfter(view, screen));
    setIsReturning(true);
    open({ kind: "list" });
  };
  const ways = {
    onBack: toList,
    onNewContact: () => open({ kind: "addContact" }),
    onShowGroup: (groupId: string) => {
      setView({ ...view, query: "", open: new Set([...view.open, groupId]), focused: groupId });
      setIsReturning(true);
      open({ kind: "list" });
    },
  };
  const title = screenTitle(screen, texts.all ?? texts.start);
  const isPage = "persona" in screen || "group" in screen;
  const loading = title !== undefined && (
    <ScreenLoading title={title} address={isPage ? "" : address} onBack={toList} />
  );
  const renderForm = (kind: FormKind) => {
    const Form = forms[kind];
    const onDiscard = () => {
      pane.dispatch({ kind: "discarded", form: kind });
      toList();
    };
    const formProps = { pane, state, address, directory, ...sources, onBack: toList, onDiscard };
    return (
      <Form
        key={kind}
        {...formProps}
        loading={kind === "addContact" ? <PlainContactForm {...{ ...formProps, loading }} /> : loading}
      />
    );
  };
  const renderScreen = (): ReactNode => {
    if (isForm(screen)) return renderForm(screen.kind);
    switch (screen.kind) {
      case "list":
        return (
          <ListScreen
            {...{ pane, state, address }}
            view={view}
            isReturning={isReturning || screen.added !== undefined}
            onView={setView}
            onOpen={open}
            newContactForm={forms.addContact}
            personPage={PersonPage}
            unseenAttempt={findUnseenAttempt(state)}
            bulkAdd={bulkAddParts(
              bulkAccess,
              state,
              largeChanges && <ChangesOnList {...{ pane, state, load: largeChanges }} onOpen={open} />,
            )}
          />
        );
      case "diagnostics":
        return (
          <DiagnosticsScreen {...{ pane, state, address, loading }} port={diagnostics} onBack={toList} />
        );
      case "settings":
        return <SettingsScreen {...{ address, loading }} load={settings} onBack={toList} />;
      case "people":
      case "source":
      case "check":
      case "job": {
        const { bulk } = bulkAccess;
        return (
          bulk && (
            <BulkScreen {...{ bulk, address, loading }} screen={screen.kind} pane={state} onBack={toList} />
          )
        );
      }
      case "changeReport":
        return (
          largeChanges && (
            <ChangeReport
              {...{ pane, state, address, loading, load: largeChanges }}
              id={screen.id}
              onBack={toList}
            />
          )
        );
      case "person":
      case "contactResult":
        return (
          <PersonPage
            key={screen.persona.personaId.id}
            {...{ pane, state, address, screen, loading, ...ways }}
          />
        );
      case "group":
      case "groupResult":
        return (
          <GroupPage key={screen.group.storeId?.id} {...{ pane, state, address, screen, loading, ...ways }} />
        );
    }
  };
  return (
    <>
      <PhotosProvider value={photos}>{renderScreen()}</PhotosProvider>
      <Announcer state={state} />
    </>
  );
}

/**
 * Returns the group of the active row, for a new contact. Undefined if contacts cannot be added to it, or if the form has
 * something in it already.
 */
function presetGroup({ list, screen, drafts }: PaneState, activeRow: string | undefined) {
  if (screen.kind !== "list" || list.kind !== "ready" || activeRow === undefined) return undefined;
  if (textsIn(drafts.addContact).length > 0) return undefined;
  const group = list.items.groups.find(
    ({ storeId }) => storeId && `${activeRow} `.startsWith(`${storeId.id} `),
  );
  return group && groupChoice(group);
}

const isForm = (screen: Screen): screen is Extract<Screen, { readonly kind: FormKind }> =>
  formKinds.some((kind) => kind === screen.kind);

/** Loads the room directory for its photos, which only the direct connection has, after everything else. */
function usePhotos(load: ScreensProps["directory"], isOffered: boolean): PhotosPort | undefined {
  const [photos, setPhotos] = useState<PhotosPort>();
  useEffect(() => {
    if (isOffered)
      load?.().then(
        (directory) => setPhotos(directory.photos),
        () => undefined,
      );
  }, [isOffered, load]);
  return isOffered ? photos : undefined;
}

/**
 * Keeps Tab and Escape from office.js. On the web, office.js listens for them at the window, after React has handled
 * them, and moves the focus itself. Tab: it moves out of the pane from a focused element that is not a tab stop, such as
 * the title of a result. Escape: it focuses the first button, from anywhere (both measured with office.js 1.1.110).
 */
function keepKeysFromOffice(event: { readonly key: string; stopPropagation(): void }): void {
  if (event.key === "Tab" || event.key === "Escape") event.stopPropagation();
}
