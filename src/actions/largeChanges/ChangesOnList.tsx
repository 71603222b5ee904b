import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { useEffect } from "react";
import { MessageCard } from "../../components/MessageCard.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import type { PaneState, Screen } from "../../store/state.ts";
import { recordText, recordTitle } from "./recordText.ts";
import { useLargeChanges, type LoadLargeChanges } from "./useLargeChanges.ts";

const useStyles = makeStyles({
  cards: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "0 16px 8px",
    ":empty": { display: "none" },
  },
});

interface ChangesOnListProps {
  readonly state: PaneState;
  readonly load: LoadLargeChanges;
  readonly onOpen: (screen: Screen) => void;
}

/** Above the list: the newest large change that can be undone or continued, unless its result is shown below the list. */
export function ChangesOnList({ state, load, onOpen }: ChangesOnListProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;
  const { changes, records, stored } = useLargeChanges(load, state);
  useEffect(() => {
    void changes?.findRecords();
  }, [changes]);
  const record = records.filter(({ id }) => id !== state.ended?.change.recordId).at(-1);
  return (
    <div className={styles.cards}>
      {record && (
        <MessageCard
          icon={<ArrowUndo20Regular />}
          title={recordTitle(record, wording)}
          text={recordText(record, stored.includes(record.id), wording)}
        >
          <Button size="small" onClick={() => onOpen({ kind: "changeReport", id: record.id })}>
            {text("showReport")}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => void changes?.forget(record.id)}>
            {text("dismiss")}
          </Button>
        </MessageCard>
      )}
    </div>
  );
}
