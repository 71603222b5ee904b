import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { isPhoneContact, personAddress, personName } from "../../imList/person.ts";
import { Avatar } from "../parts/Avatar.tsx";
import { useWording } from "../parts/WordingContext.tsx";
import { GroupIcon } from "./GroupIcon.tsx";
import { groupName } from "../parts/groupName.ts";
import type { GroupRow, NoteRow, PersonRow, TreeRow } from "./treeRows.ts";

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
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  group: { height: "36px" },
  person: { minHeight: "44px", paddingInlineStart: "32px" },
  note: {
    minHeight: "36px",
    paddingInlineStart: "32px",
    color: tokens.colorNeutralForeground3,
    cursor: "default",
  },
  icon: { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground3 },
  chevron: { ":dir(rtl)": { transform: "scaleX(-1)" } },
  words: { flexGrow: 1, minWidth: 0, textAlign: "left" },
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
});

interface RowProps<R extends TreeRow> {
  readonly row: R;
  /** Whether Tab comes to this row. */
  readonly isStop: boolean;
  /** Whether it is marked as the one that was made or looked at last. */
  readonly isSelected: boolean;
  readonly onActivate: () => void;
}

/** One row of the tree. Names are other people's text: isolated in direction, cut at their own end. */
export function Row({ row, isStop, isSelected, onActivate }: RowProps<TreeRow>) {
  const styles = useStyles();
  const level = row.kind === "group" ? 1 : 2;
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.kind === "group" ? row.open : undefined}
      aria-selected={isSelected}
      tabIndex={isStop ? 0 : -1}
      className={mergeClasses(styles.row, styles[row.kind], isSelected && styles.selected)}
      onClick={onActivate}
    >
      {row.kind === "group" ? (
        <GroupWords row={row} />
      ) : row.kind === "person" ? (
        <PersonWords row={row} />
      ) : (
        <NoteWords row={row} />
      )}
    </div>
  );
}

function GroupWords({ row: { entry, open } }: { readonly row: GroupRow }) {
  const styles = useStyles();
  const wording = useWording();
  const { count, number } = wording;
  const name = groupName(entry.kind, entry.group.displayName, wording);
  return (
    <>
      <span className={mergeClasses(styles.icon, styles.chevron)} aria-hidden>
        {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      </span>
      <GroupIcon kind={entry.kind} />
      <span dir="auto" title={name} className={mergeClasses(styles.groupName, styles.line)}>
        {name}
      </span>
      {entry.kind !== "distribution" && (
        <span className={styles.second} role="img" aria-label={count("people", entry.size)}>
          {number(entry.size)}
        </span>
      )}
    </>
  );
}

function PersonWords({ row: { persona, inGroups } }: { readonly row: PersonRow }) {
  const styles = useStyles();
  const { text, count } = useWording();
  const name = personName(persona);
  const second = isPhoneContact(persona) ? text("phone") : personAddress(persona);
  return (
    <>
      <Avatar persona={persona} />
      <span className={styles.words}>
        <span dir="auto" title={name} className={mergeClasses(styles.name, styles.line)}>
          {name}
        </span>
        <span dir="auto" title={second} className={mergeClasses(styles.second, styles.line)}>
          {second}
        </span>
      </span>
      {inGroups > 1 && <span className={styles.second}>{count("inGroups", inGroups)}</span>}
    </>
  );
}

function NoteWords({ row: { entry } }: { readonly row: NoteRow }) {
  const { text, count } = useWording();
  if (entry.kind === "distribution") return text("membersNotListed");
  return entry.size === 0 ? text("noOneInGroup") : count("notDescribed", entry.size - entry.people.length);
}
