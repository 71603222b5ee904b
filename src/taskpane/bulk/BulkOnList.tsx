import { makeStyles } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { PaneState } from "../state.ts";
import type { Bulk, BulkScreenKind } from "./createBulk.ts";
import { JobCard } from "./job/JobCard.tsx";
import { PeopleStrip } from "./people/PeopleStrip.tsx";

const useStyles = makeStyles({ card: { padding: "0 16px 8px", ":empty": { display: "none" } } });

interface JobOnListProps {
  readonly bulk: Bulk;
  readonly pane: PaneState;
  readonly onOpen: (screen: BulkScreenKind) => void;
}

/** Above the list: the job that is at work or waits. */
export function JobOnList({ bulk, pane, onOpen }: JobOnListProps) {
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

interface PeopleOnListProps extends Pick<Bulk, "people"> {
  readonly list: ImItemList;
  readonly onOpen: (screen: BulkScreenKind) => void;
}

/** Between the search and the groups: whom the open item names. */
export const PeopleOnList = ({ people, list, onOpen }: PeopleOnListProps) => (
  <PeopleStrip people={people} list={list} onOpen={() => onOpen("people")} />
);
