import { mergeClasses } from "@fluentui/react-components";
import { useState, type MouseEvent, type ReactNode } from "react";
import { RowText } from "./RowText.tsx";
import type { TreeRow } from "./treeRows.ts";
import { useRowStyles } from "./useRowStyles.ts";

interface RowProps {
  readonly row: TreeRow;
  /** The words that are searched for. */
  readonly words: readonly string[];
  /** Whether Tab comes to this row. */
  readonly isStop: boolean;
  /** Whether it is chosen, or marked as the one that was made or looked at last. */
  readonly isSelected: boolean;
  readonly onClick: (event: MouseEvent) => void;
  /** The row's menu was asked for with the mouse. */
  readonly onMenu: (target: HTMLElement) => void;
  /** What stands at its end while it is pointed at. */
  readonly actions: ReactNode;
  /** What stands in place of the count while a change is under way. */
  readonly pending: string | undefined;
  /** What stands in place of the name while it is being changed. */
  readonly editing: ReactNode;
}

/** One row of the tree. Names are other people's text: isolated in direction, cut at their own end. */
export function Row(props: RowProps) {
  const { row, words, isStop, isSelected, onClick, onMenu, actions, pending, editing } = props;
  const styles = useRowStyles();
  const [isPointedAt, setPointedAt] = useState(false);
  const showsActions = isPointedAt && pending === undefined && !editing;
  return (
    <div
      role="treeitem"
      aria-level={row.kind === "group" ? 1 : 2}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.kind === "group" ? row.open : undefined}
      aria-selected={isSelected}
      tabIndex={isStop ? 0 : -1}
      className={mergeClasses(
        styles.row,
        styles[row.kind],
        editing ? styles.edited : isSelected && styles.selected,
      )}
      onClick={onClick}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(event.currentTarget);
      }}
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
    >
      <RowText row={row} words={words} isEndTaken={showsActions || pending !== undefined} editing={editing} />
      {pending !== undefined && <span className={styles.second}>{pending}</span>}
      {showsActions && actions}
    </div>
  );
}
