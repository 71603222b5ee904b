import { mergeClasses } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";
import { isPhoneContact, personAddress } from "../imList/person.ts";
import { Avatar } from "../components/Avatar.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { GroupIcon } from "./GroupIcon.tsx";
import { Marked } from "./Marked.tsx";
import { rowName } from "./rowName.ts";
import type { GroupRow, NoteRow, PersonRow, TreeRow } from "./treeRows.ts";
import { useRowStyles } from "./useRowStyles.ts";

interface RowWordsProps<R extends TreeRow> {
  readonly row: R;
  /** The words that are searched for. */
  readonly words: readonly string[];
  /** Whether what stands at the row's end is hidden by something else. */
  readonly isEndTaken: boolean;
  /** What stands in place of the name. */
  readonly editing: ReactNode;
}

/** What a row says. */
export function RowText(props: RowWordsProps<TreeRow>) {
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

function GroupText({ row, words, isEndTaken, editing }: RowWordsProps<GroupRow>) {
  const styles = useRowStyles();
  const wording = useWording();
  const { count, number, text } = wording;
  const { entry, open, all } = row;
  const name = rowName(row, wording);
  const size = number(entry.size);
  const isPart = all > entry.people.length;
  return (
    <>
      <span className={mergeClasses(styles.icon, styles.chevron)} aria-hidden>
        {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      </span>
      <GroupIcon kind={entry.kind} />
      {editing ?? (
        <span dir="auto" title={name} className={mergeClasses(styles.groupName, styles.line)}>
          <Marked text={name} words={words} />
        </span>
      )}
      {isEndTaken || editing ? null : entry.kind === "distribution" ? (
        <span className={styles.second}>{text("distributionGroup")}</span>
      ) : (
        <span className={styles.second} role="img" aria-label={count("people", entry.size)}>
          {isPart ? text("someOf", { some: number(entry.people.length), all: size }) : size}
        </span>
      )}
    </>
  );
}

function PersonText({ row, words, isEndTaken }: RowWordsProps<PersonRow>) {
  const { persona, inGroups } = row;
  const styles = useRowStyles();
  const wording = useWording();
  const name = rowName(row, wording);
  const second = isPhoneContact(persona) ? wording.text("phone") : personAddress(persona);
  return (
    <>
      <Avatar persona={persona} />
      <span className={styles.words}>
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
