import { makeStyles } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from "react";
import type { Persona } from "../ews/model/persona.ts";
import { renameGroup } from "../imList/changes/renameGroup.ts";
import { knownGroup, sourceIds } from "../imList/contacts.ts";
import { RenameField } from "../actions/RenameField.tsx";
import { useListActions } from "../actions/useListActions.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { Pane } from "../store/pane.ts";
import type { ListState, PaneState } from "../store/state.ts";
import { GroupTree, useFocusRequests } from "./GroupTree.tsx";
import { ListDock } from "./ListDock.tsx";
import { ListNotes, NoContacts, NoMatch } from "./ListNotes.tsx";
import { SearchBox } from "./SearchBox.tsx";
import type { PersonRow, TreeRow } from "./treeRows.ts";
import type { TreeView } from "./treeView.ts";
import { pendingIds, shownList, useShownRows } from "./useShownRows.ts";

const useStyles = makeStyles({
  area: { display: "flex", flexDirection: "column", minHeight: "100%" },
});

interface ListAreaProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly list: Extract<ListState, { kind: "ready" }>;
  /** The user's own address. */
  readonly address: string;
  readonly view: TreeView;
  readonly onView: (view: TreeView) => void;
  readonly onPerson: (persona: Persona) => void;
  /** True if another screen was shown before. The tree is focused then. */
  readonly isReturning: boolean;
  /** The people of the open item, between the search and the groups. */
  readonly itemPeople: ReactNode;
}

/** The list with its search, the tree of groups, and everything that changes it. */
export function ListArea(props: ListAreaProps) {
  const { pane, state, list, address, view, onView, onPerson, isReturning, itemPeople } = props;
  const styles = useStyles();
  const { text } = useWording();
  const [focusRequests, focusTree] = useFocusRequests(isReturning ? 1 : 0);
  const searchField = useRef<HTMLInputElement>(null);
  const [announcement, setAnnouncement] = useState("");
  /** The group that is being renamed. */
  const [renaming, setRenaming] = useState<{ readonly key: string; readonly typed?: string | undefined }>();

  const items = useMemo(() => shownList(list.items, state.changes), [list.items, state.changes]);
  const pending = useMemo(() => pendingIds(state.changes), [state.changes]);
  // Typing is never delayed: the tree may show the results of an earlier query for a moment.
  const query = useDeferredValue(view.query);
  const { rows, words, found, prepareSearch } = useShownRows(items, { ...view, query });
  const isSelected = (row: TreeRow): row is PersonRow => row.kind === "person" && view.selected.has(row.key);
  const selected = view.selected.size > 0 ? rows.filter(isSelected) : [];

  const actions = useListActions({
    pane,
    getShownList: () => {
      const { list: current, changes } = pane.state();
      return current.kind === "ready" ? shownList(current.items, changes) : undefined;
    },
    selectedWith: (row) => (view.selected.has(row.key) && selected.length > 1 ? selected : [row]),
    onRename: ({ key }) => setRenaming({ key }),
    onDetails: ({ persona }) => onPerson(persona),
    onCopied: (isDone) => setAnnouncement(text(isDone ? "copied" : "copyFailed")),
    onDone: focusTree,
  });

  const pendingText = (row: TreeRow): string | undefined => {
    const ids =
      row.kind === "group"
        ? [row.key]
        : row.kind === "person"
          ? sourceIds(row.persona).map(({ id }) => id)
          : [];
    const stage = ids.map((id) => pending.get(id)).find((one) => one !== undefined);
    return stage && text(stage);
  };
  const getActions = (row: TreeRow) => (pendingText(row) === undefined ? actions.getActions(row) : []);

  const openMenu = (row: TreeRow, target: HTMLElement) => {
    onView({ ...view, focused: row.key });
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

  return (
    <div className={styles.area}>
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
        onDismiss={() => pane.dispatch({ kind: "dismissed" })}
      />
      {found && rows.length === 0 ? (
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
            onPerson={(row) => row.kind === "person" && onPerson(row.persona)}
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
          />
        </>
      )}
      <ListDock
        pane={pane}
        state={state}
        address={address}
        selected={selected}
        onMove={(row) => actions.runAction("move", row)}
        onMore={actions.openMenu}
        onClearSelection={() => {
          onView({ ...view, selected: new Set() });
          focusTree();
        }}
        onRename={(key, typed) => setRenaming({ key, typed })}
        onDismiss={focusTree}
      />
      {actions.overlay}
    </div>
  );
}
