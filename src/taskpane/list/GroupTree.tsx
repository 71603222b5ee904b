import { makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, type KeyboardEvent } from "react";
import type { Persona } from "../../ews/model/persona.ts";
import type { Wording } from "../../i18n/wording.ts";
import type { JoinedList } from "../../imList/membership.ts";
import { personName } from "../../imList/person.ts";
import { useWording } from "../parts/WordingContext.tsx";
import { groupName } from "../parts/groupName.ts";
import { Row } from "./Row.tsx";
import { treeMove, typeAhead } from "./treeKeys.ts";
import { treeRows, type TreeRow } from "./treeRows.ts";

const useStyles = makeStyles({ tree: { paddingInline: "8px", paddingBlock: "8px", outlineStyle: "none" } });

/** Which groups are open, and which row has the focus: kept while other screens cover the list. */
export interface TreeView {
  readonly open: ReadonlySet<string>;
  readonly focused: string | undefined;
}

interface GroupTreeProps {
  readonly list: JoinedList;
  readonly view: TreeView;
  readonly onView: (view: TreeView) => void;
  readonly onPerson: (persona: Persona) => void;
  /** Whether the focused row takes the keyboard's focus on arrival: after coming back from another screen. */
  readonly takeFocus: boolean;
}

const nameOf = (row: TreeRow, wording: Wording): string =>
  row.kind === "person"
    ? personName(row.persona)
    : row.kind === "group"
      ? groupName(row.entry.kind, row.entry.group.displayName, wording)
      : "";

/** The groups with their people: one tab stop, moved in by keys. */
export function GroupTree({ list, view, onView, onPerson, takeFocus }: GroupTreeProps) {
  const styles = useStyles();
  const wording = useWording();
  const tree = useRef<HTMLDivElement>(null);
  const typed = useRef({ letters: "", at: 0 });
  const rows = useMemo(() => treeRows(list, view.open), [list, view.open]);
  const focused = rows.some(({ key }) => key === view.focused) ? view.focused : rows[0]?.key;

  const focusRow = () => tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  useEffect(() => {
    if (takeFocus) focusRow();
  }, [takeFocus]);

  // The focus follows its row only when a key has moved it.
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) focusRow();
    moved.current = false;
  });

  const toggle = (key: string) => {
    const open = new Set(view.open);
    if (!open.delete(key)) open.add(key);
    onView({ open, focused: key });
  };
  const activate = (row: TreeRow) => {
    if (row.kind === "group") toggle(row.key);
    else onView({ ...view, focused: row.key });
    if (row.kind === "person") onPerson(row.persona);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (focused === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const rightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
    const move = treeMove(rows, focused, event.key, rightToLeft) ?? letterMove(event);
    if (!move) return;
    event.preventDefault();
    moved.current = true;
    if (move.kind === "focus") onView({ ...view, focused: move.key });
    else if (move.kind === "toggle") toggle(move.key);
    else activate(move.row);
  };

  const letterMove = ({ key, timeStamp }: KeyboardEvent) => {
    if (key.length !== 1 || key === " " || focused === undefined) return undefined;
    const { letters, at } = typed.current;
    typed.current = { letters: timeStamp - at < 500 ? letters + key : key, at: timeStamp };
    const target = typeAhead(rows, focused, typed.current.letters, (row) => nameOf(row, wording));
    return target === undefined ? undefined : ({ kind: "focus", key: target } as const);
  };

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={wording.text("list")}
      className={styles.tree}
      onKeyDown={onKeyDown}
    >
      {rows.map((row) => (
        <Row
          key={row.key}
          row={row}
          isStop={row.key === focused}
          isSelected={row.key === view.focused}
          onActivate={() => activate(row)}
        />
      ))}
    </div>
  );
}
