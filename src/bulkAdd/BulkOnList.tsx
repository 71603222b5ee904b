import { makeStyles } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { BulkScreenKind, PaneState } from "../store/state.ts";
import type { Bulk } from "./createBulk.ts";
import { JobCard } from "./job/JobCard.tsx";
import { PeopleStrip } from "./people/PeopleStrip.tsx";

const useStyles = makeStyles({ card: { padding: "0 16px 8px", ":empty": { display: "none" } } });

/** How often a job of another pane is looked at again, in milliseconds. */
const lookedAgain = 5_000;

interface JobOnListProps {
  readonly bulk: Bulk;
  readonly pane: PaneState;
  readonly onOpen: (screen: BulkScreenKind) => void;
}

/** Above the list: the job that is at work or waits. */
export function JobOnList({ bulk, pane, onOpen }: JobOnListProps) {
  const styles = useStyles();
  const state = useSyncExternalStore(bulk.subscribe, bulk.state);
  const { findInterruptedJobs: lookForLeft } = bulk.jobs;
  const isTaken = state.offered.some((offered) => offered.isTaken);
  useEffect(() => {
    void lookForLeft();
    // Until the other pane is done with it.
    const timer = isTaken ? setInterval(() => void lookForLeft(), lookedAgain) : undefined;
    return () => clearInterval(timer);
  }, [lookForLeft, isTaken]);
  return (
    <div className={styles.card}>
      <JobCard
        state={state}
        jobs={bulk.jobs}
        isReadOnly={pane.accessMode === "readOnly"}
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
