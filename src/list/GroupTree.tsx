import { makeStyles } from "@fluentui/react-components";
import {
  defaultRangeExtractor,
  measureElement,
  useVirtualizer,
  type Virtualizer,
} from "@tanstack/react-virtual";
import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from "react";
import type { RowAction } from "../actions/rowActions.ts";
import { useWording } from "../components/WordingContext.tsx";
import type { Persona } from "../ews/model/persona.ts";
import { Row } from "./Row.tsx";
import { treeMove, typeAhead, updateSelection, type SelectionMode, type TreeMove } from "./treeNavigation.ts";
import { rowName, type TreeRow } from "./treeRows.ts";
import type { TreeView } from "./treeView.ts";

const useStyles = makeStyles({
  tree: { position: "relative", margin: "8px", outlineStyle: "none" },
  place: { position: "absolute", insetInline: 0, top: 0 },
});

interface GroupTreeProps {
  readonly rows: readonly TreeRow[];
  readonly view: TreeView;
  /** The words of the search. */
  readonly words: readonly string[];
  readonly onView: (view: TreeView) => void;
  /** Called when a person's row is opened. */
  readonly onPerson: (persona: Persona) => void;
  /** Handles a key before the tree does. Returns true if the tree should ignore it. */
  readonly onKey: (row: TreeRow, event: KeyboardEvent, target: HTMLElement) => boolean;
  readonly onAction: (action: RowAction, row: TreeRow) => void;
  readonly onMenu: (row: TreeRow, target: HTMLElement) => void;
  readonly getActions: (row: TreeRow) => readonly RowAction[];
  /** Returns the text that replaces a row's count while a change is running. */
  readonly pendingText: (row: TreeRow) => string | undefined;
  /** Renders the field that replaces a group's name while it is renamed. */
  readonly renderEditor: (row: TreeRow) => ReactNode;
  readonly focusRequests: FocusRequests;
  /** True while the rows are older than the search. The focus waits for the new rows. */
  readonly isBehind: boolean;
}

/** Requests to focus the tree's focused row, which may not be rendered yet, or no longer. */
interface FocusRequests {
  readonly count: number;
  /** How many of them are done. Outlives the tree, which is not rendered while a search has no match. */
  readonly done: RefObject<number>;
}

/** Returns the requests so far, and a function that adds one. `initial`: their number at the start. */
export function useFocusRequests(initial: number): readonly [FocusRequests, () => void] {
  const [count, setCount] = useState(initial);
  const done = useRef(0);
  const request = useCallback(() => setCount((last) => last + 1), []);
  return [{ count, done }, request];
}

const heights = { group: 36, person: 44, note: 36 } as const;

/** Returns the last measured height of a row, or the estimate if there is none. */
function lastSize(row: Element, list: Virtualizer<HTMLElement, Element>): number {
  const index = list.indexFromElement(row);
  return list.itemSizeCache.get(list.options.getItemKey(index)) ?? list.options.estimateSize(index);
}

/** The tree of groups and people. It is one tab stop, and keys move within it. Only the visible rows are in the page. */
export function GroupTree(props: GroupTreeProps) {
  const { rows, view, words, onView, onPerson, onKey, onAction, onMenu, focusRequests, isBehind } = props;
  const styles = useStyles();
  const wording = useWording();
  const tree = useRef<HTMLDivElement>(null);
  const typeAheadState = useRef({ letters: "", time: 0 });
  const focusedIndex = Math.max(
    0,
    rows.findIndex(({ key }) => key === view.focused),
  );
  const focused = rows[focusedIndex]?.key;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => tree.current?.closest("main") ?? null,
    estimateSize: (index) => heights[rows[index]?.kind ?? "group"],
    getItemKey: (index) => rows[index]?.key ?? index,
    // Not measured on mount, which would force a layout while a key is handled. The observer measures a row before it
    // is painted.
    measureElement: (row, entry, list) => (entry ? measureElement(row, entry, list) : lastSize(row, list)),
    overscan: 6,
    scrollMargin: tree.current?.offsetTop ?? 0,
    scrollPaddingStart: 48,
    // Keeps the focused row in the page when it is scrolled out of view.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), focusedIndex])].sort((a, b) => a - b),
    useFlushSync: false,
  });

  // Focuses the row after a key has moved the focus, or on request. The row may have to be rendered first. These are
  // layout effects: a later effect of an earlier render would focus the row that the key has left.
  const { count, done } = focusRequests;
  const isFocusPending = useRef(false);
  useLayoutEffect(() => {
    if (count > done.current) isFocusPending.current = true;
    done.current = count;
  }, [count, done]);
  useLayoutEffect(() => {
    if (!isFocusPending.current || isBehind || rows.length === 0) return;
    virtualizer.scrollToIndex(focusedIndex);
    const row = tree.current?.querySelector<HTMLElement>('[tabindex="0"]');
    row?.focus({ preventScroll: true });
    isFocusPending.current = !row;
  });

  const toggle = (key: string) => {
    const open = new Set(view.open);
    if (!open.delete(key)) open.add(key);
    onView({ ...view, open, ...updateSelection({ ...view, focused }, rows, key, "one") });
  };
  const select = (key: string, mode: SelectionMode) =>
    onView({ ...view, ...updateSelection({ ...view, focused }, rows, key, mode) });

  const onClick = (row: TreeRow, event: MouseEvent) => {
    const mode = event.shiftKey ? "range" : event.ctrlKey || event.metaKey ? "toggle" : "one";
    if (row.kind === "group" && mode === "one") toggle(row.key);
    else select(row.key, mode);
    if (row.kind === "person" && mode === "one") onPerson(row.persona);
  };

  const applyMove = (move: TreeMove, event: KeyboardEvent) => {
    const isRange = event.shiftKey && event.key.startsWith("Arrow");
    if (move.kind === "focus") select(move.key, isRange ? "range" : "one");
    else if (move.kind === "toggle") toggle(move.key);
    else {
      select(move.row.key, "one");
      if (move.row.kind === "person") onPerson(move.row.persona);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const row = rows[focusedIndex];
    if (focused === undefined || !row) return;
    const target = event.target as HTMLElement;
    if (event.key === " " && (event.ctrlKey || event.metaKey)) select(focused, "toggle");
    else if (event.key === "Escape" && view.selected.size > 0) select(focused, "one");
    else if (!onKey(row, event, target)) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const rightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
      const move = letterMove(event) ?? treeMove(rows, focused, event.key, rightToLeft);
      if (!move) return;
      isFocusPending.current = true;
      applyMove(move, event);
    }
    event.preventDefault();
  };

  const letterMove = ({ key, timeStamp }: KeyboardEvent) => {
    const { letters, time } = typeAheadState.current;
    const before = timeStamp - time < 500 ? letters : "";
    // A space belongs to the name if letters were typed just before. Otherwise it opens the row.
    if (key.length !== 1 || (key === " " && before === "") || focused === undefined) return undefined;
    typeAheadState.current = { letters: before + key, time: timeStamp };
    const target = typeAhead(rows, focused, typeAheadState.current.letters, (row) => rowName(row, wording));
    return target === undefined ? undefined : ({ kind: "focus", key: target } as const);
  };

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={wording.text("list")}
      aria-multiselectable
      className={styles.tree}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        return (
          row && (
            <div
              key={key}
              role="none"
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.place}
              style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
            >
              <Row
                row={row}
                words={words}
                isTabStop={row.key === focused}
                isSelected={view.selected.size > 0 ? view.selected.has(row.key) : row.key === view.focused}
                actions={props.getActions(row)}
                pending={props.pendingText(row)}
                editing={props.renderEditor(row)}
                onClick={(event) => onClick(row, event)}
                onAction={(action) => onAction(action, row)}
                onMenu={(target) => onMenu(row, target)}
              />
            </div>
          )
        );
      })}
    </div>
  );
}
