import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { FluentIcon } from "@fluentui/react-icons";
import { FolderArrowRight20Regular } from "@fluentui/react-icons/svg/folder-arrow-right";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { PersonSubtract20Regular } from "@fluentui/react-icons/svg/person-subtract";
import { useState, type MouseEvent, type ReactNode } from "react";
import type { RowAction } from "../actions/rowActions.ts";
import { useWording } from "../components/WordingContext.tsx";
import { RowText } from "./RowText.tsx";
import type { TreeRow } from "./treeRows.ts";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    boxSizing: "border-box",
    paddingInline: "8px",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    transitionProperty: "background-color",
    transitionDuration: "100ms",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Selected },
    "@media (forced-colors: active)": { outline: "1px solid Highlight", outlineOffset: "-1px" },
  },
  /** No hover color: the red text of an error would have too little contrast on it. */
  edited: { cursor: "default", ":hover": { backgroundColor: "transparent" } },
  group: { minHeight: "36px" },
  person: { minHeight: "44px", paddingInlineStart: "32px" },
  note: {
    minHeight: "36px",
    paddingInlineStart: "32px",
    color: tokens.colorNeutralForeground3,
    cursor: "default",
  },
  pending: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, flexShrink: 0 },
  buttons: { display: "flex", flexShrink: 0, marginInlineEnd: "-4px" },
  button: {
    display: "flex",
    padding: "4px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundPressed, color: tokens.colorBrandForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  /** On touch screens there is only More, whose menu contains the other actions. */
  mouseOnly: { "@media (pointer: coarse)": { display: "none" } },
});

interface RowProps {
  readonly row: TreeRow;
  /** The words of the search. */
  readonly words: readonly string[];
  /** True if the row is the tab stop of the tree. */
  readonly isTabStop: boolean;
  /** True if the row is selected, or if it is focused while no row is selected. */
  readonly isSelected: boolean;
  /** The actions for the buttons that appear on hover. */
  readonly actions: readonly RowAction[];
  /** Replaces the count while a change of the row is running. */
  readonly pending: string | undefined;
  /** Replaces the name while it is edited. */
  readonly editing: ReactNode;
  readonly onClick: (event: MouseEvent) => void;
  readonly onAction: (action: RowAction) => void;
  readonly onMenu: (target: HTMLElement) => void;
}

/** A row of the tree. */
export function Row(props: RowProps) {
  const { row, words, isTabStop, isSelected, actions, pending, editing, onClick, onAction, onMenu } = props;
  const styles = useStyles();
  const [isHovered, setIsHovered] = useState(false);
  const showsButtons = isHovered && pending === undefined && !editing;
  return (
    <div
      role="treeitem"
      aria-level={row.kind === "group" ? 1 : 2}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.kind === "group" ? row.isOpen : undefined}
      aria-selected={isSelected}
      tabIndex={isTabStop ? 0 : -1}
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
      onPointerEnter={() => setIsHovered(true)}
      onPointerLeave={() => setIsHovered(false)}
    >
      <RowText row={row} words={words} isEndTaken={showsButtons || pending !== undefined} editing={editing} />
      {pending !== undefined && <span className={styles.pending}>{pending}</span>}
      {showsButtons && <RowButtons actions={actions} onAction={onAction} onMenu={onMenu} />}
    </div>
  );
}

const buttonIcons = { move: FolderArrowRight20Regular, removeFromGroup: PersonSubtract20Regular };

/** The buttons of a row. They are no tab stops, because each has a key. */
function RowButtons({ actions, onAction, onMenu }: Pick<RowProps, "actions" | "onAction" | "onMenu">) {
  const styles = useStyles();
  const { text } = useWording();
  if (actions.length === 0) return null;
  return (
    <span className={styles.buttons}>
      {(["move", "removeFromGroup"] as const)
        .filter((action) => actions.includes(action))
        .map((action) => (
          <RowButton
            key={action}
            label={text(action)}
            Icon={buttonIcons[action]}
            isMouseOnly
            onClick={() => onAction(action)}
          />
        ))}
      <RowButton label={text("more")} Icon={MoreHorizontal20Regular} onClick={onMenu} />
    </span>
  );
}

interface RowButtonProps {
  readonly label: string;
  readonly Icon: FluentIcon;
  readonly isMouseOnly?: boolean;
  readonly onClick: (target: HTMLElement) => void;
}

function RowButton({ label, Icon, isMouseOnly, onClick }: RowButtonProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      tabIndex={-1}
      className={mergeClasses(styles.button, isMouseOnly && styles.mouseOnly)}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        onClick(event.currentTarget);
      }}
    >
      <Icon />
    </button>
  );
}
