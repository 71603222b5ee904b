import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import type { Language } from "../i18n/language.ts";
import type { Bulk } from "../bulkAdd/createBulk.ts";
import type { DiagnosticsPort } from "../diagnostics/createDiagnosis.ts";
import { findUnseenAttempt } from "../failures/findUnseenAttempt.ts";
import { initialView } from "../list/treeView.ts";
import type { BulkAddParts } from "../list/ListScreen.tsx";
import { ListScreen } from "../list/ListScreen.tsx";
import {
  DiagnosticsScreen,
  prefetchActions,
  prefetchResult,
  prefetchScreens,
  ResultScreen,
} from "./screens.ts";
import type { Pane } from "../store/pane.ts";
import { BulkScreen, JobOnList, PeopleOnList, ExportDialog } from "../bulkAdd/lazy.ts";
import { StripSkeleton } from "../components/StripSkeleton.tsx";
import { Announcer } from "./Announcer.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { useLanguageTexts, WordingProvider } from "../components/WordingContext.tsx";
import { viewAfter } from "../list/treeView.ts";
import type { Restart } from "./restart.ts";
import { useBulk, type BulkAccess } from "./useBulk.ts";
import { useTheme, type ThemePort } from "./useTheme.ts";
import { typedTexts, type FormKind } from "../store/drafts.ts";
import { forms } from "../forms/lazy.ts";
import type { PaneState, Screen } from "../store/state.ts";

const useStyles = makeStyles({ root: { minHeight: "100vh", overflowX: "hidden" } });

interface AppProps {
  readonly pane: Pane;
  readonly language: Language;
  readonly displayLanguage: string;
  /** Undefined until Outlook has started. */
  readonly theme?: ThemePort;
  /** Undefined until Outlook has started. */
  readonly diagnostics?: DiagnosticsPort;
  /** Loads the room bulkAdd. Undefined until Outlook has started. */
  readonly bulk?: () => Promise<Bulk>;
  readonly restart: Restart;
  /** Empty until Outlook has started. */
  readonly address?: string;
}

/** The whole pane: theme and texts around the open screen. */
export function App(props: AppProps) {
  const { pane, language, displayLanguage, restart, theme, diagnostics, bulk, address = "" } = props;
  const texts = useLanguageTexts(language, displayLanguage);
  return (
    <FluentProvider theme={useTheme(theme)} dir={language.direction} onKeyDown={keepKeysFromOffice}>
      <WordingProvider value={texts}>
        {/* Not the class of the provider: Fluent would also apply it to menus and dialogs. */}
        <div className={useStyles().root}>
          <ErrorBoundary restart={restart}>
            <Screens {...{ pane, address, diagnostics, bulk }} fetchTexts={texts.fetchAll} />
          </ErrorBoundary>
        </div>
      </WordingProvider>
    </FluentProvider>
  );
}

interface ScreensProps {
  readonly pane: Pane;
  readonly address: string;
  readonly diagnostics: DiagnosticsPort | undefined;
  readonly bulk: (() => Promise<Bulk>) | undefined;
  readonly fetchTexts: () => Promise<void>;
}

function Screens({ pane, address, diagnostics, bulk, fetchTexts }: ScreensProps) {
  const state = useSyncExternalStore(pane.subscribe, pane.state);
  if (state.fault !== undefined) throw state.fault;
  const [view, setView] = useState(initialView);
  const [isReturning, setIsReturning] = useState(false);

  const isTyping = typedTexts(state.drafts).length > 0;
  useEffect(() => prefetchScreens(fetchTexts), [fetchTexts]);
  const isRead = state.list.kind === "ready";
  useEffect(() => {
    if (isRead) prefetchActions();
  }, [isRead]);
  useEffect(() => {
    if (isTyping) prefetchResult();
  }, [isTyping]);

  const bulkAccess = useBulk(bulk, isRead);

  const open = (screen: Screen) => pane.dispatch({ kind: "opened", screen });
  const toList = () => {
    setView(viewAfter(view, state.screen));
    setIsReturning(true);
    open({ kind: "list" });
  };
  const form = (kind: FormKind) => {
    const Form = forms[kind].Screen;
    const onDiscard = () => {
      pane.dispatch({ kind: "discarded", form: kind });
      toList();
    };
    return <Form key={kind} {...{ pane, state, address, onDiscard }} onBack={toList} />;
  };

  const unseenAttempt = findUnseenAttempt(state);

  return (
    <>
      {screenOf(state)}
      <Announcer state={state} />
    </>
  );

  function screenOf({ screen, list }: PaneState): ReactNode {
    switch (screen.kind) {
      case "list":
        return (
          <ListScreen
            pane={pane}
            state={state}
            address={address}
            view={view}
            onView={setView}
            onOpen={open}
            unseenAttempt={unseenAttempt}
            isReturning={isReturning}
            bulkAdd={bulkAddParts(bulkAccess, state)}
          />
        );
      case "createGroup":
      case "addContact":
      case "addPhoneContact":
      case "addDistributionGroup":
        return form(screen.kind);
      case "diagnostics":
        return <DiagnosticsScreen {...{ pane, state, address }} port={diagnostics} onBack={toList} />;
      case "people":
      case "source":
      case "check":
      case "job":
        return (
          bulkAccess.bulk && (
            <BulkScreen
              screen={screen.kind}
              bulk={bulkAccess.bulk}
              pane={state}
              address={address}
              onBack={toList}
            />
          )
        );
      case "groupResult":
      case "contactResult":
      case "person":
        return (
          <ResultScreen
            key={screen.kind}
            result={screen}
            list={list}
            address={address}
            onNewContact={() => open({ kind: "addContact" })}
            onDone={toList}
          />
        );
    }
  }
}

/** The parts of the list screen that belong to bulkAdd. */
function bulkAddParts({ bulk, open }: BulkAccess, state: PaneState): BulkAddParts {
  const list = state.list.kind === "ready" ? state.list : undefined;
  return {
    jobCard: bulk && <JobOnList bulk={bulk} pane={state} onOpen={open} />,
    itemPeople:
      bulk && list ? (
        <PeopleOnList people={bulk.people} list={list.items} onOpen={open} loading={<StripSkeleton />} />
      ) : (
        <StripSkeleton />
      ),
    exportDialog:
      bulk &&
      list &&
      ((dialog) => <ExportDialog {...dialog} list={list} files={bulk.files} now={bulk.now()} />),
    onPeople: () => open("people"),
    onFile: () => open("source"),
  };
}

/**
 * Keeps Tab and Escape from office.js. On the web, office.js listens for them at the window, after React has handled
 * them, and moves the focus itself. Tab: it moves out of the pane from a focused element that is not a tab stop, such as
 * the title of a result. Escape: it focuses the first button, from anywhere (both measured with office.js 1.1.110).
 */
function keepKeysFromOffice(event: { readonly key: string; stopPropagation(): void }): void {
  if (event.key === "Tab" || event.key === "Escape") event.stopPropagation();
}
