import type { EwsFailure } from "../../ews/failure.ts";
import type { WholeList } from "../../imList/wholeList.ts";
import type { Result } from "../../shared/result.ts";
import { compareWithList } from "./compareWithList.ts";
import { markInterrupted, resetFailed, type Job } from "./job.ts";
import type { JobJournal } from "./jobJournal.ts";
import { createJobTasks } from "./createJobTasks.ts";
import { removeOrphans } from "./removeOrphans.ts";
import { createRunnerControl, type Clock, type JobPhase, type PauseReason } from "./runnerControl.ts";
import { runTasks, type TaskPorts } from "./runTasks.ts";
import { trackJob } from "./trackJob.ts";

export interface RunnerPorts extends Clock, Pick<TaskPorts, "client" | "readList"> {
  /** Refreshes the list that the pane shows, and returns it. */
  readonly refreshList: () => Promise<Result<WholeList, EwsFailure>>;
  /** True if the job has run before and failed rows are tried again: what has changed since is found out first. */
  readonly isRetry?: boolean;
  /** Contains the job already. */
  readonly journal: Pick<JobJournal, "write">;
  /** How many calls may be in flight: 3 through Outlook (documented), as configured over the direct connection. */
  readonly maxInFlight: number;
  /** Called whenever the job or its status may have changed. That is often. */
  readonly onChange: () => void;
}

export type RunnerStatus =
  | {
      readonly kind: "running";
      readonly phase: JobPhase;
      /** How many calls may be in flight now. */
      readonly limit: number;
      /** Nothing is sent for this many milliseconds, because the server throttles. Undefined if it does not. */
      readonly restsFor: number | undefined;
    }
  /** Calls in flight are still awaited. */
  | { readonly kind: "paused"; readonly reason: PauseReason }
  | { readonly kind: "stopping" }
  | { readonly kind: "ended" };

/** A running job. */
export type Runner = ReturnType<typeof runJob>;

/**
 * Runs a job from its current state: groups first, then rows. A call is sent after its intent is in the journal. If its
 * outcome is unknown, the list decides, and the call is repeated only if it had no effect. At the end, all rows are
 * compared with the list. Nothing rejects.
 */
export function runJob(start: Job, ports: RunnerPorts) {
  const { client, readList, refreshList, journal, maxInFlight, onChange } = ports;
  const state = trackJob(markInterrupted(start), journal, onChange);
  const control = createRunnerControl(maxInFlight, ports, onChange);
  let isEnded = false;

  /** Compares the rows of a job that is tried again with the list: those that are gone by now are tried again, too. */
  const prepareRetry = async (): Promise<void> => {
    control.setPhase("checking");
    while (!control.isStopping()) {
      if (control.pauseReason()) {
        await control.waitForChange();
        continue;
      }
      const list = await refreshList();
      if (list.ok) {
        state.replace(resetFailed(compareWithList(state.job(), list.value)));
        return;
      }
      control.pauseFor({ kind: "reading", failure: list.failure });
    }
  };

  const checkRows = async (): Promise<void> => {
    control.setPhase("checking");
    const list = await refreshList();
    state.replace(list.ok ? compareWithList(state.job(), list.value) : { ...state.job(), isChecked: false });
  };

  const run = async (): Promise<Job> => {
    const taskPorts = { control, state, client, readList };
    if (ports.isRetry) await prepareRetry();
    const tasks = createJobTasks(state);
    control.setPhase("groups");
    await runTasks(tasks.groups(), taskPorts);
    tasks.settleGroupRows();
    control.setPhase("rows");
    await runTasks(tasks.rows(), taskPorts);
    for (const row of state.job().rows)
      if (row.state.kind === "waiting") state.setRow(row.place, { kind: "cancelled" });
    await removeOrphans(tasks.orphans(), taskPorts);
    await checkRows();
    state.setHead({ isEnded: true });
    await state.flush("intent");
    isEnded = true;
    onChange();
    return state.job();
  };

  const status = (): RunnerStatus => {
    if (isEnded) return { kind: "ended" };
    if (control.isStopping()) return { kind: "stopping" };
    const reason = control.pauseReason();
    if (reason) return { kind: "paused", reason };
    const { limit, restsUntil } = control.pace();
    const restsFor = restsUntil - ports.now();
    return {
      kind: "running",
      phase: control.phase(),
      limit,
      restsFor: restsFor > 0 ? restsFor : undefined,
    };
  };

  return {
    /** The job as it is now. Each call creates a copy, so use it only when the job is shown. */
    job: state.job,
    status,
    pause: () => control.pauseFor({ kind: "person" }),
    /** Ends any kind of pause. */
    resume: control.resume,
    /**
     * Stops the job. Calls in flight are awaited, unknown outcomes are resolved if possible, and the rest is canceled.
     */
    stop: control.stop,
    /** Resolves with the ended job once the journal has it. */
    ended: run(),
  };
}
