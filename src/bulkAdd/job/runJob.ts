import type { EwsClient } from "../../ews/client.ts";
import type { EwsFailure } from "../../ews/failure.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Result } from "../../shared/result.ts";
import { markInterrupted, type Job } from "./job.ts";
import type { JobJournal } from "./jobJournal.ts";
import { trackJob, type JobState } from "./trackJob.ts";
import { createJobTasks } from "./createJobTasks.ts";
import { createRunnerControl, type Clock, type JobPhase, type PauseReason } from "./runnerControl.ts";
import { removeOrphans } from "./removeOrphans.ts";
import { runTasks } from "./runTasks.ts";

export interface RunnerPorts extends Clock {
  /** Sends each call once: the runner has its own pace, so none that tries again by itself. */
  readonly client: EwsClient;
  /** Reads the whole list. One that misses members makes the runner add them again, which Exchange takes as done. */
  readonly readList: () => Promise<Result<ImItemList, EwsFailure>>;
  /** Has the job already. */
  readonly journal: Pick<JobJournal, "write">;
  /** How many calls may be in flight: 3 through Outlook (documented), as configured by the direct route. */
  readonly maxInFlight: number;
  /** Told whenever the job or the status may have changed, often. */
  readonly onChange: () => void;
}

export type RunnerStatus =
  | {
      readonly kind: "running";
      readonly phase: JobPhase;
      /** How many calls may be in flight now. */
      readonly limit: number;
      /** Until when nothing is sent, in milliseconds since the epoch: the server asks for it, or is throttling. */
      readonly restsUntil: number | undefined;
    }
  /** What is in flight still comes in. */
  | { readonly kind: "paused"; readonly reason: PauseReason }
  | { readonly kind: "stopping" }
  | { readonly kind: "ended" };

/** A job that is run. */
export interface Runner {
  /** As it is now; made at each call, so ask for it no more often than it is shown. */
  readonly job: () => Job;
  readonly status: () => RunnerStatus;
  readonly pause: () => void;
  /** Goes on after any kind of pause. */
  readonly resume: () => void;
  /** Ends it: what is in flight comes in, what had no answer is found out if it can be, the rest is cancelled. */
  readonly stop: () => void;
  /** Resolves with the ended job, once that is in the journal. */
  readonly ended: Promise<Job>;
}

/**
 * Runs a job from where it is: groups first, then their rows. A call is sent once its intent is in the journal; one
 * whose outcome is not known is decided by reading the list, and is repeated only if it has not taken effect. Nothing
 * rejects.
 */
export function runJob(start: Job, ports: RunnerPorts): Runner {
  const { client, readList, journal, maxInFlight, onChange } = ports;
  const state = trackJob(markInterrupted(start), journal, onChange);
  const control = createRunnerControl(maxInFlight, ports, onChange);
  const tasks = createJobTasks(state);
  let isEnded = false;

  const run = async (): Promise<Job> => {
    const taskPorts = { control, client, readList, flush: state.flush };
    await runTasks(tasks.groups(), taskPorts);
    tasks.settleGroupRows();
    control.setPhase("rows");
    await runTasks(tasks.rows(), taskPorts);
    cancelWaiting(state);
    await removeOrphans(tasks.orphans(), { control, state, client, readList });
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
    const isResting = restsUntil > ports.now();
    const phase = control.phase();
    return { kind: "running", phase, limit, restsUntil: isResting ? restsUntil : undefined };
  };

  return {
    job: state.job,
    status,
    pause: () => control.pauseFor({ kind: "person" }),
    resume: control.resume,
    stop: control.stop,
    ended: run(),
  };
}

function cancelWaiting(state: JobState): void {
  for (const row of state.job().rows)
    if (row.state.kind === "waiting") state.setRow(row.place, { kind: "cancelled" });
}
