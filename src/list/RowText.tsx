import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { Mail16Regular } from "@fluentui/react-icons/svg/mail";
import { People16Regular } from "@fluentui/react-icons/svg/people";
import { PersonCircle16Regular } from "@fluentui/react-icons/svg/person-circle";
import { Star16Regular } from "@fluentui/react-icons/svg/star";
import { Tag16Regular } from "@fluentui/react-icons/svg/tag";
import type { ReactNode } from "react";
import type { ImGroupKind } from "../ews/model/imGroup.ts";
import { isPhoneContact, personAddress } from "../imList/person.ts";
import { marked } from "../imList/search.ts";
import { Avatar } from "../components/Avatar.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { rowName, type GroupRow, type NoteRow, type PersonRow, type TreeRow } from "./treeRows.ts";

const useStyles = makeStyles({
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

interface RowTextProps<R extends TreeRow> {
  readonly row: R;
  /** The words of the search. */
  readonly words: readonly string[];
  /** True while something else covers the end of the row. */
  readonly isEndTaken: boolean;
  /** Replaces the name while it is edited. */
  readonly editing: ReactNode;
}

/** The text of a row: name, second line, and counts. Each name has its own direction (dir="auto"), in any language. */
export function RowText(props: RowTextProps<TreeRow>) {
  const { row } = props;
  switch (row.kind) {
    case "group":
      return <GroupText {...props} row={row} />;
    case "person":
      return <PersonText {...props} row={row} />;
    case "note":
      return <NoteText row={row} />;
  }
}

function GroupText({ row, words, isEndTaken, editing }: RowTextProps<GroupRow>) {
  const styles = useStyles();
  const wording = useWording();
  const { count, number, text } = wording;
  const { entry, isOpen, peopleCount } = row;
  const name = rowName(row, wording);
  const size = number(entry.size);
  const isFiltered = peopleCount > entry.people.length;
  return (
    <>
      <span className={mergeClasses(styles.icon, styles.chevron)} aria-hidden>
        {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      </span>
      <GroupIcon kind={entry.kind} />
      {editing ?? (
        <span dir="auto" title={name} className={mergeClasses(styles.groupName, styles.line)}>
          <Marked text={name} words={words} />
        </span>
      )}
      {isEndTaken || editing ? null : entry.kind === "distribution" ? (
        <span className={styles.second}>{text("kind_distribution")}</span>
      ) : (
        <span className={styles.second} role="img" aria-label={count("people", entry.size)}>
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
        <span dir="auto" title={second} className={mergeClasses(styles.second, styles.line)}>
          <Marked text={second} words={words} />
        </span>
      </span>
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

const icons = {
  favorites: Star16Regular,
  user: People16Regular,
  distribution: Mail16Regular,
  otherContacts: PersonCircle16Regular,
  tagged: Tag16Regular,
  unknown: People16Regular,
} as const;

/** The icon of a group's kind. Decoration only: the technical details name the kind. */
function GroupIcon({ kind }: { readonly kind: ImGroupKind }) {
  const Icon = icons[kind];
  return (
    <span className={useStyles().icon} aria-hidden>
      <Icon />
    </span>
  );
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
