import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { WholeList } from "../imList/wholeList.ts";
import type { Found } from "../imList/search.ts";
import { changeDoneText } from "../actions/changeDoneText.ts";
import { UndoReport } from "../actions/UndoReport.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { EndedChange } from "../store/state.ts";

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, margin: "0 16px", color: tokens.colorNeutralForeground3 },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface ListNotesProps {
  readonly found: Found | undefined;
  /** What is told to those alone who do not see it happen. */
  readonly said: string;
  readonly unread: Pick<WholeList, "unread" | "unreadGroups">;
  /** The last change, if it has ended. */
  readonly ended: EndedChange | undefined;
  readonly onDismiss: () => void;
}

/** Between the search and the groups: how much was found, what could not be read, what an undo has brought back. */
export function ListNotes({ found, said, unread, ended, onDismiss }: ListNotesProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text, count } = wording;
  const matches = found ? found.groups + found.people : 0;
  const end = ended?.end.kind === "done" ? ended.end : undefined;
  const undone = ended?.change.about.undone;
  const undoable =
    ended && end && !undone && text("undoAvailable", { what: changeDoneText(ended.change, wording).title });
  return (
    <>
      <p role="status" className={matches > 0 ? styles.note : styles.unseen}>
        {found
          ? text("matchesOf", {
              matches: count("matches", matches),
              groups: count("groupsCount", found.groups),
              people: count("people", found.people),
            })
          : (undoable ?? said)}
      </p>
      {unread.unread > 0 && <p className={styles.note}>{count("unreadContacts", unread.unread)}</p>}
      {unread.unreadGroups > 0 && <p className={styles.note}>{count("unreadGroups", unread.unreadGroups)}</p>}
      {undone && end?.notRestored && (
        <UndoReport undone={undone} notRestored={end.notRestored} onDismiss={onDismiss} />
      )}
    </>
  );
}
