import { createJob, type Job, type JobRow } from "../../../src/bulkAdd/job/job.ts";
import { planRows } from "../../../src/bulkAdd/job/plan.ts";
import { people, wantedRow } from "./running.ts";
import { imGroup, listOf } from "../../imList/listOf.ts";

const list = listOf([imGroup("Other Contacts", [], "OtherContacts")], []);

/** Job whose rows have these states in order. The last state also applies to all later rows. */
export function jobIn(states: readonly JobRow["state"][], rows: readonly string[] = people(4)): Job {
  const job = createJob(
    { id: "job", mailbox: "me@x", title: "team.csv", madeAt: 1 },
    planRows(list, rows.map(wantedRow)),
    list,
  );
  return {
    ...job,
    isChecked: true,
    rows: job.rows.map((row, place) => ({ ...row, state: states[place] ?? states.at(-1) ?? row.state })),
  };
}

export const done: JobRow["state"] = { kind: "done", outcome: "made" };
export const waiting: JobRow["state"] = { kind: "waiting", tries: 0 };
