import { makeStyles, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  list: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  row: {
    position: "absolute",
    insetInline: 0,
    top: 0,
    boxSizing: "border-box",
    padding: "8px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface RowListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** Indexes of the rows to show. A row is identified by its index. */
  readonly places: readonly number[];
  readonly children: (row: Row, place: number) => ReactNode;
  /** The estimated height of a row in pixels until it is rendered. */
  readonly height: (row: Row) => number;
  /** The row to focus, once for each new object. If there is no such row, the list itself is focused. */
  readonly focus?: { readonly place: number } | undefined;
}

/** A virtualized list: only rows in view are rendered. */
export function RowList<Row>({ label, rows, places, children, height, focus }: RowListProps<Row>) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const virtualizer = useVirtualizer({
    count: places.length,
    getScrollElement: () => list.current?.closest("main") ?? null,
    estimateSize: (index) => {
      const row = rows[places[index] ?? -1];
      return row ? height(row) : 0;
    },
    getItemKey: (index) => places[index] ?? index,
    overscan: 6,
    scrollMargin: list.current?.offsetTop ?? 0,
    useFlushSync: false,
  });
  const handledFocus = useRef<typeof focus>(undefined);
  const scrolled = useRef<typeof focus>(undefined);
  useEffect(() => {
    if (focus === handledFocus.current || !focus) return;
    const index = places.indexOf(focus.place);
    if (index >= 0 && scrolled.current !== focus) virtualizer.scrollToIndex(index);
    scrolled.current = focus;
    const element = list.current?.querySelector<HTMLElement>(`[data-place="${focus.place}"]`);
    // A row far away has to be rendered first.
    if (index >= 0 && !element) return;
    handledFocus.current = focus;
    (element?.querySelector<HTMLElement>("input, button") ?? element ?? list.current)?.focus({
      preventScroll: true,
    });
  });
  return (
    <ul
      ref={list}
      tabIndex={-1}
      aria-label={label}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const place = places[index] ?? -1;
        const row = rows[place];
        return (
          row && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              data-place={place}
              tabIndex={-1}
              aria-setsize={places.length}
              aria-posinset={index + 1}
              className={styles.row}
              style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
            >
              {children(row, place)}
            </li>
          )
        );
      })}
    </ul>
  );
}
