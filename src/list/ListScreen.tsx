import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { PeopleAdd20Regular } from "@fluentui/react-icons/svg/people-add";
import { useCallback, useState, type ReactNode } from "react";
import { HeaderMenu, ShortcutsDialog } from "../actions/lazy.ts";
import type { DialogState } from "../actions/PaneDialog.tsx";
import { LiveRegion } from "../components/LiveRegion.tsx";
import { Header, Screen } from "../components/Screen.tsx";
import { skeletonBox } from "../components/skeletonBox.ts";
import { onIntent, type Part } from "../components/onIntent.ts";
import { Spinner } from "../components/Spinner.tsx";
import { useConfirmDialog } from "../components/useConfirmDialog.ts";
import { useStartWording } from "../components/WordingContext.tsx";
import type { UnseenAttempt } from "../failures/findUnseenAttempt.ts";
import { AccessModeNotice, FailureCard, RefusalOptions, WaitLine } from "../failures/lazy.ts";
import type { StartWording } from "../i18n/wording.ts";
import { isEmptyList } from "../imList/isEmptyList.ts";
import type { BulkScreenKind, FailedCall, PaneState } from "../store/state.ts";
import { cardsAbove } from "./cardsAbove.ts";
import { ListArea } from "./lazy.ts";
import type { ListAreaProps } from "./ListArea.tsx";
import { viewWithAll } from "./treeView.ts";

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    gap: "8px",
    padding: "0 16px 8px",
    minHeight: "32px",
    flexShrink: 0,
  },
  grown: {
    "& button": { flexGrow: 1, flexBasis: 0, paddingInline: "8px" },
  },
  cards: { display: "flex", flexDirection: "column", gap: "12px", padding: "8px 16px" },
  status: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    display: "flex",
    alignItems: "center",
    minHeight: "32px",
    paddingInline: "16px",
    boxSizing: "border-box",
  },
  rows: {
    padding: "2px 16px 8px",
    "@media (forced-colors: active)": { "& span": { border: "1px solid GrayText" } },
  },
  searchLoading: { ...skeletonBox, display: "block", height: "32px", marginBottom: "8px" },
  itemPeopleLoading: { ...skeletonBox, display: "block", height: "36px", marginBottom: "16px" },
  row: { display: "flex", alignItems: "center", gap: "8px" },
  group: { height: "36px" },
  person: { height: "44px", paddingInlineStart: "24px" },
  square: { ...skeletonBox, width: "16px", height: "16px" },
  round: { ...skeletonBox, width: "28px", height: "28px", borderRadius: "50%" },
  lines: { display: "flex", flexDirection: "column", gap: "6px" },
  line: { ...skeletonBox, height: "14px" },
  nameLine: { ...skeletonBox, height: "12px" },
  secondLine: { ...skeletonBox, height: "10px" },
});

/** Focuses the More button, after a dialog that its menu has opened. */
const focusMoreButton = () => document.querySelector<HTMLElement>("header [aria-haspopup=menu]")?.focus();

/** The parts that the room `bulkAdd` shows on this screen. */
export interface BulkAddParts {
  /** The cards of jobs and of large changes, above the list. */
  readonly jobCard: ReactNode;
  /** The people of the open item, between the search and the groups. */
  readonly itemPeople: ReactNode;
  /** Undefined until the room has loaded and there is a list to export. */
  readonly exportDialog: ((dialog: DialogState) => ReactNode) | undefined;
  /** Opens a screen of that room. */
  readonly onOpen: (screen: BulkScreenKind) => void;
}

interface ListScreenProps extends Omit<
  ListAreaProps,
  "list" | "itemPeople" | "slots" | "onHint" | "onAnnounce" | "onImport"
> {
  /** A change that failed after the user had left its form. */
  readonly unseenAttempt: UnseenAttempt | undefined;
  readonly bulkAdd: BulkAddParts;
  /** Loaded ahead when the user points at its button. */
  readonly newContactForm: Part;
}

/** The start screen: header, commands, and the list. */
export function ListScreen(props: ListScreenProps) {
  const { pane, state, address, view, onView, onOpen, unseenAttempt, bulkAdd } = props;
  const { list } = state;
  const styles = useStyles();
  const wording = useStartWording();
  const { text } = wording;
  const [menu, setMenu] = useState<HTMLElement>();
  const [bar, setBar] = useState<HTMLElement | null>(null);
  const [dock, setDock] = useState<HTMLElement | null>(null);
  const [hint, setHint] = useState<string>();
  const [announcement, setAnnouncement] = useState("");
  // A text that is the same as before would not be announced again.
  const announce = useCallback(
    (said: string) => setAnnouncement((last) => (last === said ? `${said}\u00a0` : said)),
    [],
  );
  const exportDialog = useConfirmDialog(focusMoreButton);
  const shortcuts = useConfirmDialog(focusMoreButton);
  const isLoading = list.kind === "loading" || list.reading;
  // The options below have the one primary button then.
  const isRefused =
    list.kind !== "loading" && list.failed !== undefined && isConnectionRefused(list.failed, state);
  const isReadOnly = state.accessMode === "readOnly";
  const closeMenu = () => {
    menu?.focus();
    setMenu(undefined);
  };

  // The wait before an automatic retry can be stopped.
  const status = list.wait ? (
    <WaitLine wait={list.wait} onStop={pane.stopReading} />
  ) : (
    listStatus(state, wording)
  );
  const header = (
    <>
      <Header title={text("imGroups")} address={address}>
        <Button
          appearance="subtle"
          icon={isLoading && list.kind !== "loading" ? <Spinner /> : <ArrowClockwise20Regular />}
          aria-label={text("refresh")}
          title={text("refresh")}
          disabledFocusable={isLoading}
          onClick={() => void pane.readList()}
        />
        <Button
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={text("more")}
          title={text("more")}
          aria-haspopup="menu"
          aria-expanded={menu !== undefined}
          {...onIntent(HeaderMenu)}
          onClick={(event) => setMenu(event.currentTarget)}
        />
      </Header>
      {list.kind === "ready" && view.selected.size > 0 ? (
        <div ref={setBar} className={styles.buttons} />
      ) : list.kind === "ready" && isEmptyList(list) ? null : (
        <div className={mergeClasses(styles.buttons, styles.grown)}>
          <Button
            appearance={isRefused ? "secondary" : "primary"}
            disabled={isReadOnly}
            icon={<Add20Regular />}
            {...onIntent(props.newContactForm)}
            onClick={() => onOpen({ kind: "addContact" })}
          >
            {text("newContact")}
          </Button>
          <Button
            disabled={isReadOnly}
            icon={<PeopleAdd20Regular />}
            onClick={() => onOpen({ kind: "createGroup" })}
          >
            {text("newGroup")}
          </Button>
        </div>
      )}
    </>
  );
  const footer = (
    <>
      <div ref={setDock} />
      <div className={styles.status}>{hint ?? status}</div>
    </>
  );
  return (
    <Screen header={header} footer={footer}>
      <LiveRegion text={announcement} />
      <div {...{ [cardsAbove]: "" }}>
        {unseenAttempt && (
          <div className={styles.cards}>
            <FailureCard {...unseenAttempt} onForm={() => onOpen({ kind: unseenAttempt.context.change })} />
          </div>
        )}
        {(isReadOnly || state.switchedToDirect) && (
          <AccessModeNotice pane={pane} state={state} address={address} />
        )}
        {bulkAdd.jobCard}
      </div>
      <ListContent {...props} slots={{ bar, dock }} onHint={setHint} onAnnounce={announce} />
      {menu && (
        <HeaderMenu
          target={menu}
          listView={list.kind === "ready" ? view : undefined}
          isReadOnly={isReadOnly}
          supportUrl={state.settings.supportUrl}
          offers={bulkAdd.exportDialog && list.kind === "ready" ? state.settings.offer : noOffers}
          onOpen={onOpen}
          onOpenBulk={bulkAdd.onOpen}
          onExport={exportDialog.ask}
          onShortcuts={shortcuts.ask}
          onListView={(choice) =>
            onView(
              typeof choice === "object"
                ? { ...view, ...choice }
                : viewWithAll(view, choice === "expandAll" && list.kind === "ready" ? list.items.groups : []),
            )
          }
          onAnnounce={announce}
          onClose={closeMenu}
        />
      )}
      {shortcuts.isThere && <ShortcutsDialog {...shortcuts.dialog} />}
      {exportDialog.isThere && bulkAdd.exportDialog?.(exportDialog.dialog)}
    </Screen>
  );
}

/** Import and export need the list. */
const noOffers = { import: false, export: false };

/** True if Exchange refuses add-ins, even if the direct connection was tried then and failed in another way. */
const isConnectionRefused = ({ failure, trace }: FailedCall, { accessMode }: PaneState): boolean =>
  failure.kind === "refused" || (trace.route === "direct" && accessMode === "outlook");

/** The list, or why it could not be loaded and what the user can do. */
function ListContent(props: ListScreenProps & Pick<ListAreaProps, "slots" | "onHint" | "onAnnounce">) {
  const { pane, state, address, bulkAdd } = props;
  const { list } = state;
  const styles = useStyles();
  const renderFailure = (failed: FailedCall) => (
    <div className={styles.cards}>
      <FailureCard
        failed={failed}
        context={{ change: "readList", stage: "failed", listShown: list.kind === "ready" }}
        onRetry={() => void pane.readList()}
      />
      {isConnectionRefused(failed, state) && (
        <RefusalOptions pane={pane} state={state} address={address} refused={failed} />
      )}
    </div>
  );

  const offersImport = state.settings.offer.import && state.accessMode !== "readOnly";
  if (list.kind === "loading") return <RowsLoading />;
  if (list.kind === "failed") return renderFailure(list.failed);
  return (
    <>
      {list.failed && renderFailure(list.failed)}
      <ListArea
        {...props}
        list={list}
        itemPeople={offersImport && bulkAdd.itemPeople}
        onImport={offersImport ? () => bulkAdd.onOpen("source") : undefined}
        loading={<RowsLoading />}
      />
    </>
  );
}

/** Returns the status line: what is running, or when the list was loaded. */
function listStatus({ list, changes }: PaneState, { text, count, number, time }: StartWording): string {
  if (changes.length > 0) return count("changesUnderWay", changes.length);
  if (list.kind === "loading" || list.reading) {
    const { progress } = list;
    return progress
      ? text("readingPortions", { read: number(progress.read), of: number(progress.of) })
      : text("loading");
  }
  return list.kind === "ready" ? text("updatedAt", { time: time(list.readAt) }) : text("notLoaded");
}

/** The rows of the skeleton: 0 for a group, 1 for a person. The same as in the page's own skeleton. */
const skeletonRows = [0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0] as const;

/** The skeleton of the search box and the list, shown while they load. */
function RowsLoading() {
  const styles = useStyles();
  return (
    <div className={styles.rows} aria-busy>
      <span className={styles.searchLoading} />
      <span className={styles.itemPeopleLoading} />
      {skeletonRows.map((isPerson, index) =>
        isPerson ? (
          <div key={index} className={mergeClasses(styles.row, styles.person)}>
            <span className={styles.round} />
            <span className={styles.lines}>
              <span className={styles.nameLine} style={{ width: index % 2 ? 96 : 128 }} />
              <span className={styles.secondLine} style={{ width: index % 2 ? 152 : 176 }} />
            </span>
          </div>
        ) : (
          <div key={index} className={mergeClasses(styles.row, styles.group)}>
            <span className={styles.square} />
            <span className={styles.line} style={{ width: index % 2 ? 84 : 112 }} />
          </div>
        ),
      )}
    </div>
  );
}
