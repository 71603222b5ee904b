import { makeStyles } from "@fluentui/react-components";
import {
  defaultRangeExtractor,
  measureElement,
  useVirtualizer,
  type Virtualizer,
} from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { useWording } from "../components/WordingContext.tsx";
import { updateSelection, type SelectionMode } from "./updateSelection.ts";
import { Row } from "./Row.tsx";
import { rowName } from "./treeRows.ts";
import { treeMove, typeAhead, type TreeMove } from "./treeKeys.ts";
import type { TreeRow } from "./treeRows.ts";
import type { TreeView } from "./treeView.ts";
import type { FocusRequests } from "./useFocusRequests.ts";

const useStyles = makeStyles({
  tree: { position: "relative", margin: "8px", outlineStyle: "none" },
  place: { position: "absolute", insetInline: 0, top: 0 },
});

interface GroupTreeProps {
  readonly rows: readonly TreeRow[];
  readonly view: TreeView;
  /** The words that are searched for. */
  readonly words: readonly string[];
  readonly onView: (view: TreeView) => void;
  /** A person's row was chosen to be looked at. */
  readonly onPerson: (row: TreeRow) => void;
  /** Is asked first; true if the key was meant for it. */
  readonly onKey: (row: TreeRow, event: KeyboardEvent, target: HTMLElement) => boolean;
  readonly onMenu: (row: TreeRow, target: HTMLElement) => void;
  /** What stands at a row's end while it is pointed at. */
  readonly actions: (row: TreeRow) => ReactNode;
  /** What a change under way puts in the place of a row's count. */
  readonly pending: (row: TreeRow) => string | undefined;
  /** What stands in place of a group's name while it is being renamed. */
  readonly editing: (row: TreeRow) => ReactNode;
  /** Calls for the keyboard's focus on the focused row. */
  readonly focusRequests: FocusRequests;
  /** Whether other rows are about to come: the focus waits for them. */
  readonly isBehind: boolean;
}

const heights = { group: 36, person: 44, note: 36 } as const;

/** A row's height as it was, or as rows of its kind are. */
function sizeBefore(row: Element, list: Virtualizer<HTMLElement, Element>): number {
  const index = list.indexFromElement(row);
  return list.itemSizeCache.get(list.options.getItemKey(index)) ?? list.options.estimateSize(index);
}

/** The groups with their people: one tab stop, moved in by keys. Only the rows in sight are in the page. */
export function GroupTree(props: GroupTreeProps) {
  const { rows, view, words, onView, onPerson, onKey, onMenu, focusRequests: focusCalls, isBehind } = props;
  const styles = useStyles();
  const wording = useWording();
  const tree = useRef<HTMLDivElement>(null);
  const typed = useRef({ letters: "", at: 0 });
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === view.focused),
  );
  const focused = rows[at]?.key;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => tree.current?.closest("main") ?? null,
    estimateSize: (index) => heights[rows[index]?.kind ?? "group"],
    getItemKey: (index) => rows[index]?.key ?? index,
    // A row that is put in place is not measured there and then, which would lay out the page within the key that is
    // being handled: its observer measures it before it is painted.
    measureElement: (row, entry, list) => (entry ? measureElement(row, entry, list) : sizeBefore(row, list)),
    overscan: 6,
    scrollMargin: tree.current?.offsetTop ?? 0,
    scrollPaddingStart: 48,
    // The row that has the focus stays in the page, wherever one scrolls to.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), at])].sort((a, b) => a - b),
    useFlushSync: false,
  });

  // The focus follows its row when a key has moved it or when it is called for; the row may have to be drawn first.
  // Within the commit: a later effect of an earlier drawing would answer a key with the row that it has left.
  const { count: made, answered } = focusCalls;
  const wantsFocus = useRef(false);
  useLayoutEffect(() => {
    if (made > answered.current) wantsFocus.current = true;
    answered.current = made;
  }, [made, answered]);
  useLayoutEffect(() => {
    if (!wantsFocus.current || isBehind || rows.length === 0) return;
    virtualizer.scrollToIndex(at);
    const row = tree.current?.querySelector<HTMLElement>('[tabindex="0"]');
    row?.focus({ preventScroll: true });
    wantsFocus.current = !row;
  });

  const toggle = (key: string, how: SelectionMode) => {
    const open = new Set(view.open);
    if (!open.delete(key)) open.add(key);
    onView({ ...view, open, ...updateSelection({ ...view, focused }, rows, key, how) });
  };
  const go = (key: string, how: SelectionMode) =>
    onView({ ...view, ...updateSelection({ ...view, focused }, rows, key, how) });

  const onClick = (row: TreeRow, event: MouseEvent) => {
    const how = event.shiftKey ? "range" : event.ctrlKey || event.metaKey ? "toggle" : "one";
    if (row.kind === "group" && how === "one") toggle(row.key, how);
    else go(row.key, how);
    if (row.kind === "person" && how === "one") onPerson(row);
  };

  const perform = (move: TreeMove, event: KeyboardEvent) => {
    const how = event.shiftKey && event.key !== "Shift" ? "range" : "one";
    if (move.kind === "focus") go(move.key, event.key.startsWith("Arrow") ? how : "one");
    else if (move.kind === "toggle") toggle(move.key, "one");
    else {
      go(move.row.key, "one");
      if (move.row.kind === "person") onPerson(move.row);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const row = rows[at];
    if (focused === undefined || !row) return;
    const target = event.target as HTMLElement;
    if (event.key === " " && (event.ctrlKey || event.metaKey)) go(focused, "toggle");
    else if (event.key === "Escape" && view.selected.size > 0) go(focused, "one");
    else if (!onKey(row, event, target)) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const rightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
      const move = letterMove(event) ?? treeMove(rows, focused, event.key, rightToLeft);
      if (!move) return;
      wantsFocus.current = true;
      perform(move, event);
    }
    event.preventDefault();
  };

  const letterMove = ({ key, timeStamp }: KeyboardEvent) => {
    const { letters, at: typedAt } = typed.current;
    const begun = timeStamp - typedAt < 500 ? letters : "";
    // A blank is a letter within a name that is being typed, and otherwise opens a row.
    if (key.length !== 1 || (key === " " && begun === "") || focused === undefined) return undefined;
    typed.current = { letters: begun + key, at: timeStamp };
    const target = typeAhead(rows, focused, typed.current.letters, (row) => rowName(row, wording));
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
                isStop={row.key === focused}
                isSelected={view.selected.size > 0 ? view.selected.has(row.key) : row.key === view.focused}
                onClick={(event) => onClick(row, event)}
                onMenu={(target) => onMenu(row, target)}
                actions={props.actions(row)}
                pending={props.pending(row)}
                editing={props.editing(row)}
              />
            </div>
          )
        );
      })}
    </div>
  );
}
