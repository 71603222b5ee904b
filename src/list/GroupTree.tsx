import { makeStyles } from "@fluentui/react-components";
import {
  defaultRangeExtractor,
  elementScroll,
  measureElement,
  useVirtualizer,
  type Virtualizer,
} from "@tanstack/react-virtual";
import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
} from "react";
import type { RowAction } from "../actions/rowActions.ts";
import { isRightToLeft } from "../components/isRightToLeft.ts";
import { useWording } from "../components/WordingContext.tsx";
import type { Persona } from "../ews/model/persona.ts";
import { activeRow } from "./activeRow.ts";
import { Row } from "./Row.tsx";
import {
  shownOf,
  treeMove,
  typeAhead,
  updateSelection,
  type SelectionMode,
  type TreeMove,
} from "./treeNavigation.ts";
import { rowName, type PersonRow, type TreeRow } from "./treeRows.ts";
import type { TreeView } from "./treeView.ts";
import { scrollIntoSight, tabStopOf, useKeptInSight } from "./useKeptInSight.ts";
import { useRowPress, type PointerPlace } from "./useRowPress.ts";

const useStyles = makeStyles({
  // Otherwise, Shift with a click would also select the text between the rows.
  tree: { position: "relative", margin: "8px", outlineStyle: "none", userSelect: "none" },
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
  /** Called when the mouse begins to drag a person's row. */
  readonly onDrag: (row: PersonRow, from: PointerPlace) => void;
  readonly dropTarget: DropTarget | undefined;
}

/** The group that dragged people are over. */
export interface DropTarget {
  /** Key of the group's row. */
  readonly group: string;
  /** Says what happens if they are dropped there. */
  readonly text: string;
}

/** Requests to focus the tree's active row, which may not be rendered yet, or no longer. */
interface FocusRequests {
  readonly count: number;
  /** How many of them are done. Outlives the tree, which is not rendered while a search has no match. */
  readonly done: RefObject<number>;
}

/**
 * Returns the requests so far, a function that adds one, and a function that drops those that are not done. `initial`:
 * their number at the start.
 */
export function useFocusRequests(initial: number): readonly [FocusRequests, () => void, () => void] {
  const [count, setCount] = useState(initial);
  const done = useRef(0);
  const request = useCallback(() => setCount((last) => last + 1), []);
  const drop = useCallback(() => {
    done.current = count;
  }, [count]);
  return [{ count, done }, request, drop];
}

const heights = { group: 36, person: 44, note: 36 } as const;

/** Returns the last measured height of a row, or the estimate if there is none. */
function lastSize(row: Element, list: Virtualizer<HTMLElement, Element>): number {
  const index = list.indexFromElement(row);
  return list.itemSizeCache.get(list.options.getItemKey(index)) ?? list.options.estimateSize(index);
}

/** Tells the virtualizer the size of its scroll container, after each layout that changes it. */
function watchSize(
  { scrollElement }: Virtualizer<HTMLElement, Element>,
  tell: (size: { readonly width: number; readonly height: number }) => void,
): (() => void) | undefined {
  if (!scrollElement) return undefined;
  const observer = new ResizeObserver(() =>
    tell({ width: scrollElement.offsetWidth, height: scrollElement.offsetHeight }),
  );
  observer.observe(scrollElement);
  return () => observer.disconnect();
}

/**
 * The tree of groups and people. It is one tab stop, and keys move within it. The row that has the focus is the active
 * one. Only the visible rows are in the page.
 */
export function GroupTree(props: GroupTreeProps) {
  const { rows, view, words, onView, onPerson, onKey, onAction, onMenu, focusRequests, isBehind } = props;
  const styles = useStyles();
  const wording = useWording();
  const tree = useRef<HTMLDivElement>(null);
  const typeAheadState = useRef({ letters: "", time: 0 });
  /** The last rows in which the focused row was. */
  const lastRows = useRef(rows);
  const active = activeRow(lastRows.current, rows, view);
  const activeIndex = Math.max(
    0,
    rows.findIndex(({ key }) => key === active),
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => tree.current?.closest("main") ?? null,
    estimateSize: (index) => heights[rows[index]?.kind ?? "group"],
    getItemKey: (index) => rows[index]?.key ?? index,
    // Not measured on mount, which would force a layout while a key is handled. The observer measures a row before it
    // is painted.
    measureElement: (row, entry, list) => (entry ? measureElement(row, entry, list) : lastSize(row, list)),
    // The first rows are rendered without a look at the layout, which would force one before they are in the page.
    initialRect: { width: 0, height: window.innerHeight },
    observeElementRect: watchSize,
    scrollToFn: (offset, options, list) => {
      if (offset !== 0 || options.adjustments || list.scrollOffset) elementScroll(offset, options, list);
    },
    overscan: 6,
    scrollMargin: tree.current?.offsetTop ?? 0,
    // Keeps the active row in the page when it is scrolled out of view.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), activeIndex])].sort((a, b) => a - b),
    useFlushSync: false,
  });

  // Focuses the row after a key has moved the focus, on request, and after the row with the focus has left the page. The
  // row may have to be rendered first. These are layout effects: a later effect of an earlier render would focus the row
  // that the key has left.
  const { count, done } = focusRequests;
  const isFocusPending = useRef(false);
  /** True while the focus is in the tree. Not reset when the element with the focus is removed from the page. */
  const hasFocus = useRef(false);
  /** True from focusing a row until the user scrolls or clicks. */
  const isKeptInSight = useRef(false);
  useLayoutEffect(() => {
    if (active === view.focused) lastRows.current = rows;
  }, [active, view.focused, rows]);
  useLayoutEffect(() => {
    if (count > done.current) isFocusPending.current = true;
    done.current = count;
  }, [count, done]);
  useLayoutEffect(() => {
    const isLost = hasFocus.current && document.hasFocus() && document.activeElement === document.body;
    if ((!isFocusPending.current && !isLost) || isBehind || rows.length === 0) return;
    const row = tabStopOf(tree.current);
    if (row && isFocusPending.current) {
      isKeptInSight.current = true;
      scrollIntoSight(row);
    }
    row?.focus({ preventScroll: true });
    isFocusPending.current = !row;
  });
  useKeptInSight(tree, isKeptInSight);
  useLayoutEffect(() => {
    if (isBehind) return;
    const selected = shownOf(view.selected, rows);
    if (selected === view.selected) return;
    // The next active row depends on what was selected, so that it is kept together with the selection.
    onView({ ...view, focused: view.focused === undefined ? undefined : active, selected });
  });

  /** True from pressing a mouse button until it has clicked. */
  const isPressed = useRef(false);
  /** Makes a row the active one. */
  const activate = (key: string) => {
    if (key === view.focused) return;
    // A range that is selected with the mouse begins at the row that was clicked before.
    onView({ ...view, focused: key, ...(!isPressed.current && { anchor: key, rangeEnd: undefined }) });
  };
  const onFocus = (event: FocusEvent) => {
    hasFocus.current = true;
    const row = rowOf(event.target);
    if (row) activate(row.key);
  };
  /** The row that an element is in. */
  const rowOf = (element: EventTarget): TreeRow | undefined => {
    const item = (element as Element).closest('[role="treeitem"]');
    return rows[Number(item?.closest<HTMLElement>("[data-index]")?.dataset["index"])];
  };

  const toggle = (key: string) => {
    const open = new Set(view.open);
    if (!open.delete(key)) open.add(key);
    onView({ ...view, open, ...updateSelection(view, rows, key, "focus") });
  };
  const expandAll = () => {
    const groups = rows.flatMap(({ kind, key }) => (kind === "group" ? [key] : []));
    onView({ ...view, open: new Set([...view.open, ...groups]) });
  };
  const select = (key: string, mode: SelectionMode, from = view.focused) =>
    onView({ ...view, ...updateSelection({ ...view, focused: from }, rows, key, mode) });

  const { pressed, isTouch, takeLong } = useRowPress({
    onLongPress: (row) => row.kind === "person" && select(row.key, "toggle"),
    onDrag: (row, from) => {
      isPressed.current = false;
      if (row.kind === "person") props.onDrag(row, from);
    },
  });
  const onPointerDown = (event: PointerEvent) => {
    isPressed.current = true;
    const row = rowOf(event.target);
    if (row) pressed(row, event.nativeEvent);
  };

  const modeOf = (row: TreeRow, { target, shiftKey, ctrlKey, metaKey }: MouseEvent): SelectionMode => {
    if (shiftKey) return "range";
    if (ctrlKey || metaKey) return "toggle";
    if (row.kind !== "person") return "focus";
    if (isTouch()) return view.selected.size > 0 ? "toggle" : "focus";
    return (target as Element).closest("[data-check]") ? "toggle" : "focus";
  };
  const onClick = (row: TreeRow, event: MouseEvent) => {
    isPressed.current = false;
    if (takeLong()) return;
    const mode = modeOf(row, event);
    if (row.kind === "group" && mode === "focus") toggle(row.key);
    else select(row.key, mode);
    if (row.kind === "person" && mode === "focus") onPerson(row.persona);
  };

  const applyMove = (move: TreeMove, row: TreeRow, event: KeyboardEvent) => {
    // A letter may be a capital one.
    const isRange = event.shiftKey && event.key.length > 1;
    if (move.kind === "focus") select(move.key, isRange ? "range" : "focus", row.key);
    else if (move.kind === "toggle") toggle(move.key);
    else if (move.kind === "expandAll") expandAll();
    else if (move.kind === "select") select(move.key, "toggle");
    else {
      select(move.row.key, "focus");
      if (move.row.kind === "person") onPerson(move.row.persona);
    }
  };

  // A key acts on the row that it is pressed in, whichever row was active before: assistive technology and scripts set
  // the focus without any key.
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    isPressed.current = false;
    const row = rowOf(event.target);
    if (!row) return;
    const { key } = row;
    activate(key);
    if (event.key.length > 1) typeAheadState.current = { letters: "", time: 0 };
    if (event.key === " " && (event.ctrlKey || event.metaKey)) select(key, "toggle");
    else if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey)) select(key, "all");
    else if (event.key === "Enter" && event.altKey) onAction("details", row);
    else if (event.key === "Escape" && view.selected.size > 0) select(key, "none");
    else if (onKey(row, event, event.target as HTMLElement)) {
      // The row may be scrolled out of view, where its menu would open too.
      scrollIntoSight(event.target as HTMLElement);
    } else {
      const isToEnd = event.shiftKey && (event.key === "Home" || event.key === "End");
      if (event.altKey || ((event.ctrlKey || event.metaKey) && !isToEnd)) return;
      const typed = letterMove(event, key);
      const move = typed ? typed.move : treeMove(rows, key, event.key, isRightToLeft(event.currentTarget));
      if (!move) return;
      isFocusPending.current = true;
      applyMove(move, row, event);
    }
    event.preventDefault();
  };

  /** Returns what a letter of a name does. Undefined if the key is none. */
  const letterMove = ({ key, timeStamp }: KeyboardEvent, from: string) => {
    const { letters, time } = typeAheadState.current;
    const before = timeStamp - time < 500 ? letters : "";
    // A space and an asterisk belong to the name if letters were typed just before.
    if (key.length !== 1 || ((key === " " || key === "*") && before === "")) return undefined;
    typeAheadState.current = { letters: before + key, time: timeStamp };
    const target = typeAhead(rows, from, typeAheadState.current.letters, (row) => rowName(row, wording));
    return { move: target === undefined ? undefined : ({ kind: "focus", key: target } as const) };
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
      onFocus={onFocus}
      // The element stays the active one if the whole window loses the focus.
      onBlur={({ target }) => (hasFocus.current = document.activeElement === target)}
      onPointerDown={onPointerDown}
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
                isTabStop={row.key === active}
                isSelected={view.selected.has(row.key)}
                isAnySelected={view.selected.size > 0}
                dropText={row.key === props.dropTarget?.group ? props.dropTarget.text : undefined}
                actions={props.getActions(row)}
                pending={props.pendingText(row)}
                editing={props.renderEditor(row)}
                onClick={(event) => onClick(row, event)}
                onAction={(action) => {
                  activate(row.key);
                  onAction(action, row);
                }}
                onMenu={(target) => onMenu(row, target)}
                // On a touch screen, a long press on a person selects.
                onContextMenu={(target) => !(isTouch() && row.kind === "person") && onMenu(row, target)}
              />
            </div>
          )
        );
      })}
    </div>
  );
}
