import { makeStyles } from "@fluentui/react-components";
import {
  useCallback,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { createPortal } from "react-dom";
import { ChangeDock, hasChange, RowMenu, ShortcutsDialog } from "../actions/lazy.ts";
import { OverlayLoading } from "../actions/OverlayLoading.tsx";
import { RenameField } from "../actions/RenameField.tsx";
import { pendingTextOf, shownListOf } from "../actions/shownList.ts";
import { useListActions } from "../actions/useListActions.tsx";
import { isFocusNowhere } from "../components/isFocusNowhere.ts";
import { onIntent, type Part } from "../components/onIntent.ts";
import { useConfirmDialog } from "../components/useConfirmDialog.ts";
import { useWording } from "../components/WordingContext.tsx";
import type { CountKey } from "../i18n/messages.ts";
import { renameGroup } from "../imList/changes/renameGroup.ts";
import { knownGroup, sourceIds } from "../imList/contacts.ts";
import { composeEdits } from "../imList/edits.ts";
import { isEmptyList } from "../imList/isEmptyList.ts";
import type { Pane } from "../store/pane.ts";
import type { ListState, PaneState, Screen } from "../store/state.ts";
import { GroupTree, useFocusRequests } from "./GroupTree.tsx";
import { SelectionBar } from "./lazyParts.ts";
import { EmptyList } from "./EmptyList.tsx";
import { FirstRunTips } from "./FirstRunTips.tsx";
import { ListNotes, NoContacts, NoMatch } from "./ListNotes.tsx";
import { Meters } from "./Meters.tsx";
import { SearchBox } from "./SearchBox.tsx";
import type { BarAction } from "./SelectionBar.tsx";
import type { PersonRow, TreeRow } from "./treeRows.ts";
import type { TreeView } from "./treeView.ts";
import { personKey } from "../actions/rowKeys.ts";
import { useDrag } from "./useDrag.tsx";
import { useFocusAfterChange } from "./useFocusAfterChange.ts";
import { useSelectionAnnounced } from "./useSelectionAnnounced.ts";
import { useShownRows } from "./useShownRows.ts";

const useStyles = makeStyles({
  selection: { display: "flex", flexGrow: 1, minWidth: 0 },
  area: { display: "flex", flexDirection: "column", minHeight: "100%" },
});

/** The labels of the buttons for the selected people, which name their number. */
const barLabels = {
  move: "moveTitle",
  copyTo: "addPeopleToGroup",
  email: "emailPeople",
  copyAddress: "copySomeAddresses",
  removeFromList: "removePeopleFromList",
} as const satisfies Record<BarAction, CountKey>;

export interface ListAreaProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly list: Extract<ListState, { kind: "ready" }>;
  /** The user's own address. */
  readonly address: string;
  readonly view: TreeView;
  readonly onView: (view: TreeView) => void;
  readonly onOpen: (screen: Screen) => void;
  /** True if another screen was shown before. The tree is focused then. */
  readonly isReturning: boolean;
  /** Loaded ahead when the user points at the list. */
  readonly personPage: Part;
  /** The people of the open item, between the search and the groups. */
  readonly itemPeople: ReactNode;
  /** Where the bar for the selected people and the results of changes are shown. Each is null while it is not in the page. */
  readonly slots: { readonly bar: HTMLElement | null; readonly dock: HTMLElement | null };
  /** Replaces the status line. */
  readonly onHint: (hint: string | undefined) => void;
  /** Opens the import of contacts. Undefined if that is not possible. */
  readonly onImport: (() => void) | undefined;
  /** Tells assistive technology something. Has to be the same function in each render. */
  readonly onAnnounce: (text: string) => void;
}

/** The list with its search, the tree of groups, and everything that changes it. */
export function ListArea(props: ListAreaProps) {
  const { pane, state, list, address, view, onView, onOpen, isReturning, itemPeople } = props;
  const { slots, onHint, onAnnounce } = props;
  const styles = useStyles();
  const wording = useWording();
  const { text, count } = wording;
  const [focusRequests, focusTree, dropFocusRequests] = useFocusRequests(isReturning ? 1 : 0);
  const shortcutsFrom = useRef<HTMLElement>(null);
  const shortcuts = useConfirmDialog(useCallback(() => shortcutsFrom.current?.focus(), []));
  const searchField = useRef<HTMLInputElement>(null);
  /** What became of a message or a chat, in the status line until the user goes on. */
  const [note, setNote] = useState<string>();
  /** The group that is being renamed. */
  const [renaming, setRenaming] = useState<{ readonly key: string; readonly typed?: string | undefined }>();

  // The progress of a change of many people leaves the list as it is.
  const edits = useSameElements(state.changes.map(({ change }) => change.shown));
  const items = useMemo(() => composeEdits(edits)(list.items), [list.items, edits]);
  const pendingTextOfIds = useMemo(() => pendingTextOf(state.changes, wording), [state.changes, wording]);
  // Typing is never delayed: the tree may show the results of an earlier query for a moment.
  const query = useDeferredValue(view.query);
  const { rows, words, groups, found, prepareSearch } = useShownRows(items, { ...view, query });
  const isSelected = (row: TreeRow): row is PersonRow => row.kind === "person" && view.selected.has(row.key);
  const selected = view.selected.size > 0 ? rows.filter(isSelected) : [];
  // Somebody who is selected in two groups counts once.
  const selectedPeople = new Set(selected.map(({ persona }) => persona)).size;
  useSelectionAnnounced(selectedPeople, state.changes.length > 0, onAnnounce);
  /** The selected row that the commands for all of them start from. */
  const mainSelected = selected.find(({ key }) => key === view.focused) ?? selected[0];
  const hasNoMatch = found !== undefined && rows.length === 0;
  const area = useRef<HTMLDivElement>(null);

  const actions = useListActions({
    pane,
    getShownList: () => shownListOf(pane.state()),
    selectedWith: (row) => (view.selected.has(row.key) ? selected : [row]),
    onRename: ({ key }) => setRenaming({ key }),
    onSelectEveryone: ({ key, entry }) => {
      const everyone = entry.people.map((persona) => personKey(key, persona));
      onView({
        ...view,
        open: new Set([...view.open, key]),
        focused: key,
        selected: new Set([...view.selected, ...everyone]),
      });
      focusTree();
    },
    onCopied: (isDone) => onAnnounce(text(isDone ? "copied" : "copyFailed")),
    onNote: (said) => {
      setNote(said);
      onAnnounce(said);
    },
    onDone: focusTree,
  });

  const setFocused = (focused: string) => onView({ ...view, focused });

  const { drag, drop } = actions;
  const dragging = useDrag({ items, rows, view, onView, drag, drop, focusTree });
  useLayoutEffect(() => {
    onHint(dragging.hint ?? note);
    return () => onHint(undefined);
  }, [dragging.hint, note, onHint]);

  const isInList = () =>
    [area.current, slots.dock, slots.bar].some((place) => place?.contains(document.activeElement));
  const handlers = useFocusAfterChange({ state, groups, view, onView, focusTree, isInList });
  useLayoutEffect(() => {
    if (!hasNoMatch) return;
    // There is no row to focus, and none is to be focused while the user types the next search.
    dropFocusRequests();
    if (isFocusNowhere()) searchField.current?.focus();
    if (view.selected.size > 0) onView({ ...view, selected: new Set() });
  });

  const pendingText = (row: TreeRow): string | undefined =>
    pendingTextOfIds(row.kind === "person" ? sourceIds(row.persona).map(({ id }) => id) : [row.key]);
  const getActions = (row: TreeRow) => (pendingText(row) === undefined ? actions.getActions(row) : []);

  const openMenu = (row: TreeRow, target: HTMLElement) => {
    setFocused(row.key);
    if (getActions(row).length > 0) actions.openMenu(row, target);
  };

  const renderEditor = (row: TreeRow) => {
    if (row.kind !== "group" || row.key !== renaming?.key) return undefined;
    const group = knownGroup(row.entry.group);
    const close = () => {
      setRenaming(undefined);
      focusTree();
    };
    return (
      group && (
        <RenameField
          name={group.name}
          typed={renaming.typed}
          list={items}
          onCancel={close}
          onSave={(newName) => {
            close();
            void pane.change(renameGroup(group, newName));
          }}
        />
      )
    );
  };

  const dismiss = () => {
    pane.dismiss();
    focusTree();
  };
  const clearSelection = () => {
    onView({ ...view, selected: new Set() });
    focusTree();
  };
  const isEmpty = isEmptyList(list);
  const hasOwnCard =
    list.failed !== undefined ||
    (state.ended?.end.kind === "done" && state.ended.end.notRestored !== undefined);
  const allowed =
    mainSelected && pendingText(mainSelected) === undefined ? actions.menuActions(mainSelected) : [];
  const barLabel = (action: BarAction): string | undefined =>
    mainSelected && allowed.includes(action)
      ? count(barLabels[action], actions.countOf(action, mainSelected))
      : undefined;
  return (
    <div
      ref={area}
      className={styles.area}
      {...onIntent(RowMenu, props.personPage)}
      onKeyDownCapture={(event) => {
        setNote(undefined);
        handlers.onKeyDownCapture(event);
      }}
      onPointerDownCapture={() => {
        setNote(undefined);
        handlers.onPointerDownCapture();
      }}
    >
      {!isEmpty && (
        <>
          <Meters list={items} />
          <SearchBox
            field={searchField}
            query={view.query}
            onQuery={(typed) => onView({ ...view, query: typed, focused: undefined })}
            onFocus={prepareSearch}
            onLeave={focusTree}
          />
          {!hasOwnCard && <FirstRunTips onDismiss={focusTree} />}
          {itemPeople}
        </>
      )}
      <ListNotes found={found} unread={list} ended={state.ended} onDismiss={dismiss} />
      {isEmpty ? (
        <EmptyList
          isReadOnly={state.accessMode === "readOnly"}
          takesFocus={focusRequests.count > 0}
          onNewContact={() => onOpen({ kind: "addContact" })}
          onNewGroup={() => onOpen({ kind: "createGroup" })}
          onImport={props.onImport}
        />
      ) : hasNoMatch ? (
        <NoMatch
          query={query}
          onClear={() => {
            onView({ ...view, query: "" });
            searchField.current?.focus();
          }}
        />
      ) : (
        <>
          {items.personas.length === 0 && <NoContacts />}
          <GroupTree
            rows={rows}
            view={view}
            words={words}
            onView={onView}
            onPerson={(persona) => onOpen({ kind: "person", persona })}
            onKey={(row, event, target) => {
              if (event.key === "?") {
                shortcutsFrom.current = target;
                shortcuts.ask();
              }
              return (
                event.key === "?" || (pendingText(row) === undefined && actions.onKey(row, event, target))
              );
            }}
            onAction={actions.runAction}
            onMenu={openMenu}
            getActions={getActions}
            pendingText={pendingText}
            renderEditor={renderEditor}
            focusRequests={focusRequests}
            isBehind={query !== view.query}
            onDrag={dragging.onDrag}
            dropTarget={dragging.target}
          />
        </>
      )}
      {slots.dock &&
        hasChange(state) &&
        createPortal(
          <ChangeDock
            {...{ pane, state, address }}
            onUndo={actions.undo}
            onDismiss={dismiss}
            onRename={(key, typed) => {
              setFocused(key);
              dismiss();
              setRenaming({ key, typed });
            }}
          />,
          slots.dock,
        )}
      {slots.bar &&
        mainSelected &&
        createPortal(
          <section aria-label={text("selection")} className={styles.selection}>
            <SelectionBar
              people={selectedPeople}
              labelOf={barLabel}
              onAction={(action) => {
                setFocused(mainSelected.key);
                actions.runAction(action, mainSelected);
              }}
              onClear={clearSelection}
              onFocusLost={focusTree}
            />
          </section>,
          slots.bar,
        )}
      {actions.overlay}
      {shortcuts.isThere && (
        <ShortcutsDialog
          {...shortcuts.dialog}
          loading={<OverlayLoading onCancel={shortcuts.dialog.onUnmount} />}
        />
      )}
      {dragging.layer}
    </div>
  );
}

/** Returns the array of the last render as long as its elements are the same. */
function useSameElements<Element>(next: readonly Element[]): readonly Element[] {
  const [last, setLast] = useState(next);
  const isSame = next.length === last.length && next.every((element, index) => element === last[index]);
  if (!isSame) setLast(next);
  return isSame ? last : next;
}
