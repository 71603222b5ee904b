import { makeStyles } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import type { PaneState } from "../state.ts";
import type { Bulk, BulkScreenKind } from "./createBulk.ts";
import { JobCard } from "./job/JobCard.tsx";
import { PeopleStrip } from "./people/PeopleStrip.tsx";

const useStyles = makeStyles({ card: { padding: "0 16px 8px", ":empty": { display: "none" } } });

interface BulkOnListProps {
  readonly bulk: Bulk;
  readonly pane: PaneState;
  readonly onOpen: (screen: BulkScreenKind) => void;
}

/** Above the list: the job that is at work or waits. */
export function JobOnList({ bulk, pane, onOpen }: BulkOnListProps) {
  const styles = useStyles();
  const state = useSyncExternalStore(bulk.subscribe, bulk.state);
  const { lookForLeft } = bulk.jobs;
  useEffect(() => void lookForLeft(), [lookForLeft]);
  return (
    <div className={styles.card}>
      <JobCard
        state={state}
        jobs={bulk.jobs}
        isReadOnly={pane.way === "readOnly"}
        onShow={() => onOpen("job")}
      />
    </div>
  );
}

/** Between the search and the groups: whom the open item names. */
export function PeopleOnList({ bulk, pane, onOpen }: BulkOnListProps) {
  const isShown = pane.settings.offer.import && pane.way !== "readOnly";
  const list = pane.list.kind === "ready" ? pane.list.items : undefined;
  return isShown && <PeopleStrip people={bulk.people} list={list} onOpen={() => onOpen("people")} />;
}
