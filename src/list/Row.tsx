import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { FluentIcon } from "@fluentui/react-icons";
import { Checkmark12Filled } from "@fluentui/react-icons/svg/checkmark";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { PersonSubtract20Regular } from "@fluentui/react-icons/svg/person-subtract";
import { useState, type MouseEvent, type ReactNode } from "react";
import { MoveIcon } from "../actions/MoveIcon.tsx";
import type { RowAction } from "../actions/rowActions.ts";
import { Avatar } from "../components/Avatar.tsx";
import { GroupIcon } from "../components/GroupIcon.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { Wording } from "../i18n/wording.ts";
import { isPhoneContact, personAddress } from "../imList/person.ts";
import { marked } from "../imList/search.ts";
import { rowName, type GroupRow, type NoteRow, type PersonRow, type TreeRow } from "./treeRows.ts";

const useStyles = makeStyles({
  row: {
    position: "relative",
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
    "&:hover [data-check]": { opacity: 1 },
    "&:focus-visible [data-check]": { opacity: 1 },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Selected },
    "@media (forced-colors: active)": { outline: "1px solid Highlight", outlineOffset: "-1px" },
  },
  /** In Fluent's colors, of a group that people are dragged over. */
  dropTarget: {
    backgroundColor: tokens.colorBrandBackground2,
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-2px",
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  /** In the column of the chevrons, so that nothing moves when it appears. Its target is larger than what is drawn. */
  check: {
    position: "absolute",
    insetBlock: 0,
    insetInlineStart: 0,
    width: "32px",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    opacity: 0,
  },
  seen: { opacity: 1 },
  box: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    width: "16px",
    height: "16px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForegroundInverted,
  },
  checked: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    border: `1px solid ${tokens.colorCompoundBrandBackground}`,
    "@media (forced-colors: active)": { color: "Highlight", border: "1px solid Highlight" },
  },
  dropText: {
    ...typographyStyles.caption1Strong,
    color: tokens.colorNeutralForeground1,
    flexShrink: 0,
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
  icon: { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground3 },
  chevron: { ":dir(rtl)": { transform: "scaleX(-1)" } },
  texts: { flexGrow: 1, minWidth: 0, textAlign: "left" },
  line: {
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "left",
  },
  groupName: { ...typographyStyles.body1Strong, flexGrow: 1, minWidth: 0 },
  name: typographyStyles.body1,
  second: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, flexShrink: 0 },
  match: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    borderRadius: "2px",
    "@media (forced-colors: active)": { backgroundColor: "Highlight", color: "HighlightText" },
  },
});

interface RowProps {
  readonly row: TreeRow;
  /** The words of the search. */
  readonly words: readonly string[];
  /** True if the row is the tab stop of the tree. */
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  /** True while any row is selected. Then every person has a checkbox, and no row has buttons. */
  readonly isAnySelected: boolean;
  /** Says what dropping the dragged people here does. Undefined while none are over this group. */
  readonly dropText: string | undefined;
  /** The actions for the buttons that appear on hover and with the focus ring. */
  readonly actions: readonly RowAction[];
  /** Replaces the count while a change of the row is running. */
  readonly pending: string | undefined;
  /** Replaces the name while it is edited. */
  readonly editing: ReactNode;
  readonly onClick: (event: MouseEvent) => void;
  readonly onAction: (action: RowAction) => void;
  readonly onMenu: (target: HTMLElement) => void;
  readonly onContextMenu: (target: HTMLElement) => void;
}

/**
 * A row of the tree. Each name has its own direction (dir="auto"), in any language. Its accessible name stays the same
 * while its buttons are shown.
 */
export function Row(props: RowProps) {
  const { row, words, isTabStop, isSelected, isAnySelected, dropText, actions, pending, editing } = props;
  const { onClick, onAction, onMenu, onContextMenu } = props;
  const styles = useStyles();
  const wording = useWording();
  const [isHovered, setIsHovered] = useState(false);
  const [hasRing, setHasRing] = useState(false);
  /** True from a tap on a touch screen, which hovers over nothing, until the row has lost the focus. */
  const [isTapped, setIsTapped] = useState(false);
  const isDropTarget = dropText !== undefined;
  const showsButtons =
    (isHovered || hasRing || isTapped) &&
    pending === undefined &&
    !editing &&
    !isAnySelected &&
    !isDropTarget;
  const isEndTaken = showsButtons || pending !== undefined || isDropTarget;
  return (
    <div
      role="treeitem"
      aria-level={row.kind === "group" ? 1 : 2}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.kind === "group" ? row.isOpen : undefined}
      aria-selected={row.kind === "person" ? isSelected : undefined}
      // While a name is edited, the field and its error are the content.
      aria-label={editing ? undefined : rowLabel(row, dropText ?? pending, wording)}
      tabIndex={isTabStop ? 0 : -1}
      className={mergeClasses(
        styles.row,
        styles[row.kind],
        editing ? styles.edited : isSelected && styles.selected,
        isDropTarget && styles.dropTarget,
      )}
      onClick={onClick}
      onContextMenu={(event) => {
        event.preventDefault();
        onContextMenu(event.currentTarget);
      }}
      onFocus={({ currentTarget, target }) =>
        setHasRing(target === currentTarget && target.matches(":focus-visible"))
      }
      onBlur={({ currentTarget, relatedTarget }) => {
        setHasRing(false);
        if (!currentTarget.contains(relatedTarget)) setIsTapped(false);
      }}
      onPointerUp={({ pointerType }) => pointerType === "touch" && setIsTapped(true)}
      onPointerEnter={() => setIsHovered(true)}
      onPointerLeave={() => setIsHovered(false)}
    >
      {row.kind === "person" && (
        <span aria-hidden data-check className={mergeClasses(styles.check, isAnySelected && styles.seen)}>
          <span className={mergeClasses(styles.box, isSelected && styles.checked)}>
            {isSelected && <Checkmark12Filled />}
          </span>
        </span>
      )}
      {row.kind === "group" && <GroupText {...{ row, words, editing, isEndTaken }} />}
      {row.kind === "person" && <PersonText {...{ row, words, isEndTaken }} />}
      {row.kind === "note" && <NoteText row={row} />}
      {pending !== undefined && !isDropTarget && <span className={styles.second}>{pending}</span>}
      {isDropTarget && <span className={styles.dropText}>{dropText}</span>}
      {showsButtons && <RowButtons actions={actions} onAction={onAction} onMenu={onMenu} />}
    </div>
  );
}

const buttonIcons = { move: MoveIcon, removeFromGroup: PersonSubtract20Regular };

/** The buttons of a row. They are no tab stops, because each has a key. A key that is pressed on them acts on the row. */
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
      // The space key would click the button when it is released.
      onKeyUp={(event) => event.preventDefault()}
      onClick={(event) => {
        event.stopPropagation();
        onClick(event.currentTarget);
      }}
    >
      <Icon />
    </button>
  );
}

/** Between the texts of a row, which would otherwise be one word for software that reads the content. Not drawn. */
const space = " ";

interface RowTextProps<R extends TreeRow> extends Pick<RowProps, "words"> {
  readonly row: R;
  /** True while something else covers the end of the row. */
  readonly isEndTaken: boolean;
}

function GroupText({ row, words, isEndTaken, editing }: RowTextProps<GroupRow> & Pick<RowProps, "editing">) {
  const styles = useStyles();
  const wording = useWording();
  const { number, text } = wording;
  const { entry, isOpen, peopleCount } = row;
  const name = rowName(row, wording);
  const size = number(entry.size);
  const isFiltered = peopleCount > entry.people.length;
  return (
    <>
      <span className={mergeClasses(styles.icon, styles.chevron)} aria-hidden>
        {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      </span>
      <span className={styles.icon} aria-hidden>
        <GroupIcon kind={entry.kind} />
      </span>
      {editing ?? (
        <span dir="auto" title={name} className={mergeClasses(styles.groupName, styles.line)}>
          <Marked text={name} words={words} />
        </span>
      )}
      {space}
      {isEndTaken || editing ? null : entry.kind === "distribution" ? (
        <span className={styles.second}>{text("kind_distribution")}</span>
      ) : (
        <span className={styles.second}>
          {isFiltered ? text("someOf", { some: number(entry.people.length), all: size }) : size}
        </span>
      )}
    </>
  );
}

function PersonText({ row, words, isEndTaken }: RowTextProps<PersonRow>) {
  const { persona, inGroups } = row;
  const styles = useStyles();
  const wording = useWording();
  const name = rowName(row, wording);
  const second = isPhoneContact(persona) ? wording.text("phone") : personAddress(persona);
  return (
    <>
      <Avatar persona={persona} />
      <span className={styles.texts}>
        <span dir="auto" title={name} className={mergeClasses(styles.name, styles.line)}>
          <Marked text={name} words={words} />
        </span>
        {space}
        <span dir="auto" title={second} className={mergeClasses(styles.second, styles.line)}>
          <Marked text={second} words={words} />
        </span>
      </span>
      {space}
      {inGroups > 1 && !isEndTaken && (
        <span className={styles.second}>{wording.count("inGroups", inGroups)}</span>
      )}
    </>
  );
}

function NoteText({ row }: { readonly row: NoteRow }) {
  const { entry } = row.group;
  const { text, count } = useWording();
  if (entry.kind === "distribution") return text("membersNotListed");
  return entry.size === 0 ? text("noOneInGroup") : count("notDescribed", entry.size - entry.people.length);
}

/**
 * Returns the accessible name of a row: what is visible, with the unit of a number. `end` replaces the number. Undefined
 * for a note, whose text is its name.
 */
function rowLabel(row: TreeRow, end: string | undefined, wording: Wording): string | undefined {
  const { count, text, number } = wording;
  if (row.kind === "note") return undefined;
  const parts: string[] = [rowName(row, wording)];
  if (row.kind === "person") {
    const { persona, inGroups } = row;
    parts.push(isPhoneContact(persona) ? text("phone") : personAddress(persona));
    parts.push(end ?? (inGroups > 1 ? count("inGroups", inGroups) : ""));
  } else {
    const { kind, size, people } = row.entry;
    const isFiltered = row.peopleCount > people.length;
    const some = () => text("someOf", { some: number(people.length), all: number(size) });
    const members = () => (isFiltered ? some() : count("people", size));
    parts.push(end ?? (kind === "distribution" ? text("kind_distribution") : members()));
  }
  return parts.filter((part) => part !== "").join(" ");
}

/** A text with its search matches highlighted. */
function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  const { match } = useStyles();
  if (words.length === 0) return text;
  return marked(text, words).map((part, index) =>
    part.found ? (
      <mark key={index} className={match}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}
