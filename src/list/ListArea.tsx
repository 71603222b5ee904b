import { makeStyles } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from "react";
import type { Persona } from "../ews/model/persona.ts";
import { renameGroup } from "../imList/changes/renameGroup.ts";
import { knownGroup, sourceIds } from "../imList/contacts.ts";
import { ChangeDock } from "../actions/ChangeDock.tsx";
import { RenameField } from "../actions/RenameField.tsx";
import { pendingIds, shownList } from "./useShownRows.ts";
import { useListActions } from "../actions/useListActions.tsx";
import type { Pane } from "../store/pane.ts";
import { useWording } from "../components/WordingContext.tsx";
import type { ListState, PaneState } from "../store/state.ts";
import { RefusalOptions } from "../failures/lazy.ts";
import { NoContacts, NoMatch } from "./Empty.tsx";
import { GroupTree } from "./GroupTree.tsx";
import { ListNotes } from "./ListNotes.tsx";
import { RowButtons } from "./RowButtons.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import type { PersonRow, TreeRow } from "./treeRows.ts";
import type { TreeView } from "./treeView.ts";
import { useFocusRequests } from "./useFocusRequests.ts";
import { useShownRows } from "./useShownRows.ts";

const useStyles = makeStyles({
  area: { display: "flex", flexDirection: "column", minHeight: "100%" },
  dock: { position: "sticky", bottom: 0, zIndex: 1, marginTop: "auto" },
});

interface ListAreaProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly list: Extract<ListState, { kind: "ready" }>;
  readonly address: string;
  readonly view: TreeView;
  readonly onView: (view: TreeView) => void;
  readonly onPerson: (persona: Persona) => void;
  /** Whether one comes back from another screen. */
  readonly returning: boolean;
  /** Stands between the search and the groups. */
  readonly strip: ReactNode;
}

/** The list itself: searched, looked at, changed. */
export function ListArea(props: ListAreaProps) {
  const { pane, state, list, address, view, onView, onPerson, returning, strip } = props;
  const styles = useStyles();
  const { text } = useWording();
  const [focusCalls, focusTree] = useFocusRequests(returning ? 1 : 0);
  const search = useRef<HTMLInputElement>(null);
  const [editing, setEditing] = useState<{ readonly key: string; readonly typed?: string }>();

  const items = useMemo(() => shownList(list.items, state.changes), [list.items, state.changes]);
  const pending = useMemo(() => pendingIds(state.changes), [state.changes]);
  // What is typed shows at once; the list follows, and never holds up the next key.
  const query = useDeferredValue(view.query);
  const { rows, words, found, prepareSearch } = useShownRows(items, { ...view, query });
  const isChosen = (row: TreeRow): row is PersonRow => row.kind === "person" && view.selected.has(row.key);
  const chosen = view.selected.size > 0 ? rows.filter(isChosen) : [];

  const actions = useListActions({
    pane,
    shown: () => {
      const { list: now, changes } = pane.state();
      return now.kind === "ready" ? shownList(now.items, changes) : undefined;
    },
    selectedWith: (row) => (view.selected.has(row.key) && chosen.length > 1 ? chosen : [row]),
    onRename: ({ key }) => setEditing({ key }),
    onDetails: ({ persona }) => onPerson(persona),
    onCopied: (done) => setSaid(text(done ? "copied" : "copyFailed")),
    onDone: focusTree,
  });
  const [said, setSaid] = useState("");

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
  const allowed = (row: TreeRow) => (pendingText(row) === undefined ? actions.actionsOf(row) : []);

  const openMenu = (row: TreeRow, target: HTMLElement) => {
    onView({ ...view, focused: row.key });
    if (allowed(row).length > 0) actions.openMenu(row, target);
  };

  const editField = (row: TreeRow) => {
    if (row.kind !== "group" || row.key !== editing?.key) return undefined;
    const known = knownGroup(row.entry.group);
    const stop = () => {
      setEditing(undefined);
      focusTree();
    };
    return (
      known && (
        <RenameField
          name={known.name}
          typed={editing.typed}
          list={items}
          onCancel={stop}
          onSave={(newName) => {
            stop();
            void pane.change(renameGroup(known, newName));
          }}
        />
      )
    );
  };

  return (
    <div className={styles.area}>
      <SearchBox
        field={search}
        query={view.query}
        onQuery={(typed) => onView({ ...view, query: typed, focused: undefined, selected: new Set() })}
        onFocus={prepareSearch}
        onDown={focusTree}
      />
      {strip}
      <ListNotes
        found={found}
        said={said}
        unread={list}
        ended={state.ended}
        onDismiss={() => pane.dispatch({ kind: "dismissed" })}
      />
      {found && rows.length === 0 ? (
        <NoMatch
          query={query}
          onClear={() => {
            onView({ ...view, query: "" });
            search.current?.focus();
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
            onMenu={openMenu}
            actions={(row) => (
              <RowButtons
                actions={allowed(row)}
                onAction={(action) => actions.act(action, row)}
                onMenu={(target) => openMenu(row, target)}
              />
            )}
            pending={pendingText}
            editing={editField}
            focusRequests={focusCalls}
            isBehind={query !== view.query}
          />
        </>
      )}
      <div className={styles.dock}>
        <ChangeDock
          refusalOptions={(refused, again) => (
            <RefusalOptions
              pane={pane}
              state={state}
              address={address}
              refused={refused}
              onSelected={again}
            />
          )}
          running={state.changes}
          ended={state.ended}
          onChange={(change) => void pane.change(change)}
          onStop={pane.stopChange}
          onDismiss={() => {
            pane.dispatch({ kind: "dismissed" });
            focusTree();
          }}
          onRenameAgain={({ lockKeys: [key], about }) => {
            pane.dispatch({ kind: "dismissed" });
            if (key !== undefined) setEditing({ key, ...(about.to !== undefined && { typed: about.to }) });
          }}
        />
        {chosen.length > 1 && chosen[0] && (
          <SelectionBar
            count={chosen.length}
            onMove={() => chosen[0] && actions.act("move", chosen[0])}
            onMore={(target) => chosen[0] && actions.openMenu(chosen[0], target)}
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
