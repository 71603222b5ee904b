import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { WholeList } from "../../imList/readWholeList.ts";
import type { Found } from "../../imList/search.ts";
import { useWording } from "../parts/WordingContext.tsx";

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, margin: "0 16px", color: tokens.colorNeutralForeground3 },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface ListNotesProps {
  readonly found: Found | undefined;
  /** What is told to those alone who do not see it happen. */
  readonly said: string;
  readonly unread: Pick<WholeList, "unread" | "unreadGroups">;
}

/** Between the search and the groups: how much was found, and what could not be read. */
export function ListNotes({ found, said, unread }: ListNotesProps) {
  const styles = useStyles();
  const { text, count } = useWording();
  const matches = found ? found.groups + found.people : 0;
  return (
    <>
      <p role="status" className={matches > 0 ? styles.note : styles.unseen}>
        {found
          ? text("matchesOf", {
              matches: count("matches", matches),
              groups: count("groupsCount", found.groups),
              people: count("people", found.people),
            })
          : said}
      </p>
      {unread.unread > 0 && <p className={styles.note}>{count("unreadContacts", unread.unread)}</p>}
      {unread.unreadGroups > 0 && <p className={styles.note}>{count("unreadGroups", unread.unreadGroups)}</p>}
    </>
  );
}
