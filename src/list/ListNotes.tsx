import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import { Search48Regular } from "@fluentui/react-icons/svg/search";
import type { ChangeSubject, NotRestored } from "../imList/changes/change.ts";
import type { WholeList } from "../imList/wholeList.ts";
import type { Found } from "../imList/search.ts";
import { endedAnnouncement, undoneText } from "../actions/changeText.ts";
import { Card } from "../components/Card.tsx";
import { LiveRegion } from "../components/LiveRegion.tsx";
import { visuallyHidden } from "../components/visuallyHidden.ts";
import { useWording } from "../components/WordingContext.tsx";
import type { EndedChange } from "../store/state.ts";

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, margin: "0 16px", color: tokens.colorNeutralForeground3 },
  visuallyHidden,
  empty: { padding: "48px 32px", textAlign: "center", color: tokens.colorNeutralForeground2 },
  emptyTitle: { ...typographyStyles.subtitle2, margin: "0 0 4px", overflowWrap: "anywhere" },
  hint: { ...typographyStyles.body1, margin: "0 0 16px" },
  undoReport: { margin: "8px 16px" },
  undoIcon: { color: tokens.colorNeutralForeground3 },
  undoText: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface ListNotesProps {
  readonly found: Found | undefined;
  readonly unread: Pick<WholeList, "unread" | "unreadGroups">;
  readonly ended: EndedChange | undefined;
  readonly onDismiss: () => void;
}

/** The notes above the groups: the number of matches, what could not be loaded, and what an undo restored. */
export function ListNotes({ found, unread, ended, onDismiss }: ListNotesProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text, count } = wording;
  const matches = found ? found.groups + found.people : 0;
  const end = ended?.end.kind === "done" ? ended.end : undefined;
  const undone = ended?.change.about.undone;
  const rescues = ended?.rescues ?? [];
  return (
    <>
      <p role="status" className={matches > 0 ? styles.note : styles.visuallyHidden}>
        {found &&
          text("matchesOf", {
            matches: count("matches", matches),
            groups: count("groupsCount", found.groups),
            people: count("people", found.people),
          })}
      </p>
      <LiveRegion text={ended && !undone ? endedAnnouncement(ended, wording) : ""} />
      {unread.unread > 0 && <p className={styles.note}>{count("unreadContacts", unread.unread)}</p>}
      {unread.unreadGroups > 0 && <p className={styles.note}>{count("unreadGroups", unread.unreadGroups)}</p>}
      <div role="status">
        {undone && end?.notRestored && (
          <UndoReport undone={undone} notRestored={end.notRestored} rescues={rescues} onDismiss={onDismiss} />
        )}
      </div>
    </>
  );
}

interface UndoReportProps {
  readonly undone: ChangeSubject;
  readonly notRestored: NotRestored;
  readonly rescues: EndedChange["rescues"];
  readonly onDismiss: () => void;
}

function UndoReport({ undone, notRestored, rescues, onDismiss }: UndoReportProps) {
  const styles = useStyles();
  const wording = useWording();
  const { title, text } = undoneText(undone, notRestored, rescues, wording);
  const button = (
    <Button size="small" onClick={onDismiss}>
      {wording.text("ok")}
    </Button>
  );
  return (
    <div className={styles.undoReport}>
      <Card
        dense
        icon={<Info20Filled className={styles.undoIcon} />}
        label={title}
        title={title}
        buttons={button}
      >
        <p className={styles.undoText}>{text}</p>
      </Card>
    </div>
  );
}

/** Replaces the groups if a search has no match. */
export function NoMatch({ query, onClear }: { readonly query: string; readonly onClear: () => void }) {
  const styles = useStyles();
  const { text } = useWording();
  return (
    <div className={styles.empty}>
      <Search48Regular aria-hidden />
      <p className={styles.emptyTitle}>{text("noMatch", { query: query.trim() })}</p>
      <p className={styles.hint}>{text("noMatchHint")}</p>
      <Button onClick={onClear}>{text("clearSearch")}</Button>
    </div>
  );
}

/** Shown above the groups if the list has no contacts. */
export function NoContacts() {
  const styles = useStyles();
  const { text } = useWording();
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{text("noContactsYet")}</p>
      <p className={styles.hint}>{text("noContactsHint")}</p>
    </div>
  );
}
