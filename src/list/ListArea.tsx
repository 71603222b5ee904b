import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import {
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from "react";
import { ChangeDock } from "../actions/ChangeDock.tsx";
import { RenameField } from "../actions/RenameField.tsx";
import { pendingIds, shownListOf } from "../actions/shownList.ts";
import { useListActions } from "../actions/useListActions.tsx";
import { groupName } from "../components/groupName.ts";
import { IconButton } from "../components/IconButton.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { renameGroup } from "../imList/changes/renameGroup.ts";
import { knownGroup, sourceIds } from "../imList/contacts.ts";
import { composeEdits } from "../imList/edits.ts";
import { joinList, type GroupWithPeople } from "../imList/membership.ts";
import { indexList, search, wordsOf } from "../imList/search.ts";
import { once } from "../shared/once.ts";
import type { Pane } from "../store/pane.ts";
import type { ListState, PaneState, Screen } from "../store/state.ts";
import { GroupTree, useFocusRequests } from "./GroupTree.tsx";
import { ListNotes, NoContacts, NoMatch } from "./ListNotes.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { treeRows, type PersonRow, type TreeRow } from "./treeRows.ts";
import type { TreeView } from "./treeView.ts";
import { isFocusNowhere, useFocusAfterChange } from "./useFocusAfterChange.ts";

const useStyles = makeStyles({
  area: { display: "flex", flexDirection: "column", minHeight: "100%" },
  dock: { position: "sticky", bottom: 0, zIndex: 1, marginTop: "auto" },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "flex-end",
    gap: "4px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  count: { ...typographyStyles.body1Strong, flexGrow: 1 },
});

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
  /** The people of the open item, between the search and the groups. */
  readonly itemPeople: ReactNode;
}

/** The list with its search, the tree of groups, and everything that changes it. */
export function ListArea(props: ListAreaProps) {
  const { pane, state, list, address, view, onView, onOpen, isReturning, itemPeople } = props;
  const styles = useStyles();
  const { text } = useWording();
  const [focusRequests, focusTree, dropFocusRequests] = useFocusRequests(isReturning ? 1 : 0);
  const searchField = useRef<HTMLInputElement>(null);
  const [announcement, setAnnouncement] = useState("");
  /** The group that is being renamed. */
  const [renaming, setRenaming] = useState<{ readonly key: string; readonly typed?: string | undefined }>();

  // The progress of a change of many people leaves the list as it is.
  const edits = useSameElements(state.changes.map(({ change }) => change.shown));
  const items = useMemo(() => composeEdits(edits)(list.items), [list.items, edits]);
  const pending = useMemo(() => pendingIds(state.changes), [state.changes]);
  // Typing is never delayed: the tree may show the results of an earlier query for a moment.
  const query = useDeferredValue(view.query);
  const { rows, words, groups, found, prepareSearch } = useShownRows(items, { ...view, query });
  const isSelected = (row: TreeRow): row is PersonRow => row.kind === "person" && view.selected.has(row.key);
  const selected = view.selected.size > 0 ? rows.filter(isSelected) : [];
  /** The selected row that the commands for all of them start from. */
  const mainSelected = selected.find(({ key }) => key === view.focused) ?? selected[0];
  const hasNoMatch = found !== undefined && rows.length === 0;
  const area = useRef<HTMLDivElement>(null);
  const dock = useRef<HTMLDivElement>(null);
  const dockHeight = useHeight(dock);

  const actions = useListActions({
    pane,
    getShownList: () => shownListOf(pane.state()),
    selectedWith: (row) => (view.selected.has(row.key) && selected.length > 1 ? selected : [row]),
    onRename: ({ key }) => setRenaming({ key }),
    onCopied: (isDone) => setAnnouncement(text(isDone ? "copied" : "copyFailed")),
    onDone: focusTree,
  });

  const setFocused = (focused: string) => onView({ ...view, focused });

  const handlers = useFocusAfterChange({ state, groups, view, onView, focusTree, area });
  useLayoutEffect(() => {
    if (!hasNoMatch) return;
    // There is no row to focus, and none is to be focused while the user types the next search.
    dropFocusRequests();
    if (isFocusNowhere()) searchField.current?.focus();
  }, [hasNoMatch, dropFocusRequests]);

  const pendingText = (row: TreeRow): string | undefined => {
    const ids = row.kind === "person" ? sourceIds(row.persona).map(({ id }) => id) : [row.key];
    const stage = ids.map((id) => pending.get(id)).find((one) => one !== undefined);
    return stage && text(stage);
  };
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
  return (
    <div ref={area} className={styles.area} {...handlers}>
      <SearchBox
        field={searchField}
        query={view.query}
        onQuery={(typed) => onView({ ...view, query: typed, focused: undefined, selected: new Set() })}
        onFocus={prepareSearch}
        onLeave={focusTree}
      />
      {itemPeople}
      <ListNotes
        found={found}
        announcement={announcement}
        unread={list}
        ended={state.ended}
        onDismiss={dismiss}
      />
      {hasNoMatch ? (
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
            onKey={(row, event, target) =>
              pendingText(row) === undefined && actions.onKey(row, event, target)
            }
            onAction={actions.runAction}
            onMenu={openMenu}
            getActions={getActions}
            pendingText={pendingText}
            renderEditor={renderEditor}
            focusRequests={focusRequests}
            isBehind={query !== view.query}
            covered={dockHeight}
          />
        </>
      )}
      <div ref={dock} className={styles.dock}>
        <ChangeDock
          {...{ pane, state, address }}
          onUndo={actions.undo}
          onDismiss={dismiss}
          onRename={(key, typed) => {
            setFocused(key);
            dismiss();
            setRenaming({ key, typed });
          }}
        />
        {mainSelected && selected.length > 1 && (
          <SelectionBar
            count={selected.length}
            onMove={() => {
              setFocused(mainSelected.key);
              actions.runAction("move", mainSelected);
            }}
            onMore={(target) => openMenu(mainSelected, target)}
            onClear={() => {
              onView({ ...view, selected: new Set() });
              focusTree();
            }}
          />
        )}
      </div>
      {actions.overlay}
    </div>
  );
}

interface SelectionBarProps {
  readonly count: number;
  readonly onMove: () => void;
  readonly onMore: (target: HTMLElement) => void;
  readonly onClear: () => void;
}

/** What can be done with several selected people. */
function SelectionBar({ count: selectedCount, onMove, onMore, onClear }: SelectionBarProps) {
  const styles = useStyles();
  const { text, count } = useWording();
  return (
    <div className={styles.bar}>
      <span role="status" className={styles.count}>
        {count("selected", selectedCount)}
      </span>
      <Button size="small" onClick={onMove}>
        {text("moveToGroup")}
      </Button>
      <Button size="small" onClick={(event) => onMore(event.currentTarget)}>
        {text("more")}
      </Button>
      <IconButton size="small" icon={<Dismiss16Regular />} label={text("clearSelection")} onClick={onClear} />
    </div>
  );
}

/**
 * Returns the rows of a list: sorted, filtered by the search, with the people of the expanded groups. `prepareSearch`
 * builds the search index ahead, so that the first key of a search does not wait for it.
 */
function useShownRows(items: ImItemList, { open, query, showTagged }: TreeView) {
  const wording = useWording();
  const { locale } = wording;
  const joined = useMemo(
    () => joinList(items, locale, { withTagged: showTagged }),
    [items, locale, showTagged],
  );
  const words = useMemo(() => wordsOf(query), [query]);
  const index = useMemo(() => once(() => indexList(joined)), [joined]);
  const found = useMemo(() => {
    const nameOf = ({ kind, group }: GroupWithPeople) =>
      groupName({ kind, name: group.displayName }, wording);
    return words.length > 0 ? search(index(), words, nameOf) : undefined;
  }, [index, words, wording]);
  const shown = found?.list ?? joined;
  const rows = useMemo(() => treeRows(shown, open, found?.opened), [shown, found, open]);
  return { rows, words, groups: shown.groups, found, prepareSearch: index };
}

/** Returns the height of an element in pixels, and follows it. */
function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setHeight(entry?.borderBoxSize[0]?.blockSize ?? 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return height;
}

/** Returns the array of the last render as long as its elements are the same. */
function useSameElements<Element>(next: readonly Element[]): readonly Element[] {
  const [last, setLast] = useState(next);
  const isSame = next.length === last.length && next.every((element, index) => element === last[index]);
  if (!isSame) setLast(next);
  return isSame ? last : next;
}
