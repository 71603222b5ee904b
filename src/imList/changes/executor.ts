import type { CallOptions, CallResult, EwsClient, Trace, Wait } from "../../ews/client.ts";
import type { EwsFailure } from "../../ews/failure.ts";
import { isOutcomeUnknown } from "../../ews/failureMeaning.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Edit } from "../edits.ts";
import type { WithLocks } from "../locks.ts";

/*
 * The only way to change the list. Forms, row actions, undo, and the rows of a job run their steps here: send the
 * request and, if the outcome is not known, load the list until it is.
 */

/** One EWS call that changes the list. */
export interface Step<Response> {
  readonly send: (client: EwsClient, options: CallOptions) => Promise<CallResult<Response>>;
  /** The list as the step leaves it. */
  edit(response: Response): Edit;
  /** What the response would have been, read from a list in which the step has taken effect; otherwise undefined. */
  readonly find: (list: ImItemList) => { readonly response: Response } | undefined;
}

export type StepResult<Response> =
  | {
      readonly done: true;
      readonly response: Response;
      readonly trace: Trace;
      /** True if Exchange did not respond, and the list showed that the step was done. */
      readonly confirmedByReread: boolean;
    }
  | ({ readonly done: false } & StepFailure);

export interface StepFailure extends FailedCall {
  /**
   * "failed": Exchange did not act. "foundUndone": there was no response, and the list showed that nothing was done.
   * "unknown": the check of the outcome was abandoned, or the list could not be loaded.
   */
  readonly stage: "failed" | "foundUndone" | "unknown";
  /** Set if the user stopped the step. */
  readonly stopped?: true;
}

export interface FailedCall {
  readonly failure: EwsFailure;
  readonly trace: Trace;
}

export type StepProgress =
  /** `wait`: the call failed temporarily, and is sent again after this wait. */
  | { readonly stage: "sending"; readonly wait: Wait | undefined }
  /**
   * "checking": the list is being loaded to check the outcome. "unknown": it could not be loaded, and a later load
   * decides.
   */
  | ({ readonly stage: "checking" | "unknown" } & FailedCall);

/** Runs one step to its end. Never rejects because of a server or a host. */
export type RunStep = <Response>(step: Step<Response>) => Promise<StepResult<Response>>;

/** A change of the list in one or several steps. */
export interface Work<Result> {
  /** Store IDs of the groups and contacts that the work changes. Other work on them waits. */
  readonly lockKeys: readonly string[];
  /** Does the work. `currentList` returns the list as far as it is known. */
  readonly run: (runStep: RunStep, currentList: () => ImItemList) => Promise<Result>;
}

interface RunOptions {
  /** Stops the work. Requests that were sent are not undone, and the outcome of a running call is checked. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: StepProgress) => void) | undefined;
  /** Abandons the check of the outcome of a call without a response. */
  readonly abandoned?: AbortSignal | undefined;
  /** True for work of one step, such as a form's: other work does not wait until a later load decides its outcome. */
  readonly isSingleStep?: boolean;
}

/**
 * Loads the list until it shows the outcome of a call without a response. Resolves with what `find` returns, "notMade",
 * or "undecided" if the list could not be loaded or the check was abandoned.
 */
export type CheckOutcome = <Found>(
  failure: EwsFailure,
  find: (list: ImItemList) => Found | undefined,
  options: {
    readonly abandoned: AbortSignal | undefined;
    /** Called if the list could not be loaded. A later load decides. */
    readonly onUnread: () => void;
  },
) => Promise<{ readonly found: Found } | "notMade" | "undecided">;

interface StepPorts {
  /** Client that sends calls, and retries them if that may help. */
  readonly client: EwsClient;
  readonly checkOutcome: CheckOutcome;
  /** Applies a change that Exchange has made to the list. */
  readonly applyEdit: (edit: Edit) => void;
}

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

interface ExecutorPorts extends StepPorts {
  readonly withLocks: WithLocks;
  readonly currentList: () => ImItemList;
}

/** Creates the function that does work on the list, step by step, under the locks that it needs. */
export const createExecutor =
  ({ withLocks, currentList, ...ports }: ExecutorPorts) =>
  <Result>({ lockKeys, run }: Work<Result>, options: RunOptions): Promise<Result> =>
    withLocks(
      lockKeys,
      (release) => {
        const onProgress = (progress: StepProgress) => {
          if (options.isSingleStep && progress.stage === "unknown") release();
          options.onProgress?.(progress);
        };
        return run(createStepRunner(ports, { ...options, onProgress }), currentList);
      },
      options.signal,
    );
