import type { EwsClient, Trace, Wait } from "../../ews/client.ts";
import type { EwsFailure } from "../../ews/failure.ts";
import { isOutcomeUnknown } from "../../ews/failureMeaning.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Edit } from "../edits.ts";
import type { WithLocks } from "../locks.ts";
import type { Step } from "./step.ts";

/*
 * The one way to change the list. Forms, row actions, undo, and the rows of a job all run their steps here: send, and if
 * the outcome is not known, read the list until it is.
 */

/** How a step ended. */
export type StepResult<Response> = StepDone<Response> | ({ readonly done: false } & StepFailure);

interface StepDone<Response> {
  readonly done: true;
  readonly response: Response;
  readonly trace: Trace;
  /** Exchange did not respond, and the list showed that the step was done. */
  readonly confirmedByReread: boolean;
}

/** Why a step was not done. */
export interface StepFailure extends FailedCall {
  /**
   * "failed": Exchange did not act. "foundUndone": there was no response, and the list showed that nothing was done.
   * "unknown": nobody asks for the outcome any more, or the list could not be read.
   */
  readonly stage: "failed" | "foundUndone" | "unknown";
  /** The user stopped it. */
  readonly stopped?: true;
}

interface FailedCall {
  readonly failure: EwsFailure;
  readonly trace: Trace;
}

/** How far a step is. */
export type StepProgress =
  /** `wait`: the call failed for now, and is sent again after a while. */
  | { readonly stage: "sending"; readonly wait: Wait | undefined }
  /** "checking": the list is being read to find out. "unknown": it could not be read, a later reading decides. */
  | ({ readonly stage: "checking" | "unknown" } & FailedCall);

/** Runs one step to its end. Never rejects for what a server or a host does. */
export type RunStep = <Response>(step: Step<Response>) => Promise<StepResult<Response>>;

/** Something to do to the list, in one or several steps. */
export interface Work<Result> {
  /** Store IDs of the groups and contacts that it changes. Work on the same ones waits. */
  readonly lockKeys: readonly string[];
  /** `currentList` gives the list as far as it is known by now. */
  readonly run: (runStep: RunStep, currentList: () => ImItemList) => Promise<Result>;
}

export interface RunOptions {
  /** Stops the work: what was sent stays done, and a call under way is found out. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: StepProgress) => void) | undefined;
  /** Says that nobody asks any more for the outcome of a call without a response. */
  readonly abandoned?: AbortSignal | undefined;
}

/**
 * Reads the list until it shows what became of a call without a response: what `find` makes of it, "notMade", or
 * "undecided" if it cannot be read, or was abandoned.
 */
export type CheckOutcome = <Found>(
  failure: EwsFailure,
  find: (list: ImItemList) => Found | undefined,
  options: {
    readonly abandoned: AbortSignal | undefined;
    /** The list could not be read. A later reading decides. */
    readonly onUnread: () => void;
  },
) => Promise<{ readonly found: Found } | "notMade" | "undecided">;

export interface StepPorts {
  /** Sends calls, and sends them again while that is worth it. */
  readonly client: EwsClient;
  readonly checkOutcome: CheckOutcome;
  /** Applies to the list what Exchange has done. */
  readonly applyEdit: (edit: Edit) => void;
}

/** Creates the function that runs steps. */
export const createStepRunner =
  ({ client, checkOutcome, applyEdit }: StepPorts, options: RunOptions = {}): RunStep =>
  async (step) => {
    const { signal, abandoned, onProgress = () => undefined } = options;
    const { result, trace } = await step.send(client, {
      signal,
      onWait: (wait) => onProgress({ stage: "sending", wait }),
    });
    if (result.ok) {
      applyEdit(step.edit(result.value));
      return { done: true, response: result.value, trace, confirmedByReread: false };
    }
    const failed: FailedCall = { failure: result.failure, trace };
    const notDone = (stage: StepFailure["stage"]) =>
      ({ done: false, stage, ...failed, ...(signal?.aborted && { stopped: true as const }) }) as const;
    if (!isOutcomeUnknown(result.failure)) return notDone("failed");

    onProgress({ stage: "checking", ...failed });
    const outcome = await checkOutcome(result.failure, step.find, {
      abandoned,
      onUnread: () => onProgress({ stage: "unknown", ...failed }),
    });
    if (outcome === "notMade") return notDone("foundUndone");
    if (outcome === "undecided") return notDone("unknown");
    onProgress({ stage: "sending", wait: undefined });
    return { done: true, response: outcome.found.response, trace, confirmedByReread: true };
  };

export interface ExecutorPorts extends StepPorts {
  readonly withLocks: WithLocks;
  readonly currentList: () => ImItemList;
}

/** Does work on the list, one step after the other, under the locks that it needs. */
export type Execute = <Result>(work: Work<Result>, options: RunOptions) => Promise<Result>;

export const createExecutor =
  ({ withLocks, currentList, ...ports }: ExecutorPorts): Execute =>
  ({ lockKeys, run }, options) =>
    withLocks(lockKeys, () => run(createStepRunner(ports, options), currentList), options.signal);
