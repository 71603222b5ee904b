import type { CallOptions, CallResult, EwsClient, Trace, Wait } from "../../ews/client.ts";
import type { EwsFailure } from "../../ews/failure.ts";
import { isOutcomeUnknown } from "../../ews/failureMeaning.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Contact } from "../contacts.ts";
import type { Edit } from "../edits.ts";
import type { WithLocks } from "../locks.ts";
import type { ReadList } from "../readMemberships.ts";
import type { ContactLog } from "./contactLog.ts";

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
  /**
   * Set for a step that can delete contacts. Runs the step between two readings of the memberships, so that nobody is
   * deleted whom the user was not told about. See safeRemoval.ts.
   */
  readonly runSafely?: (tools: StepTools) => Promise<StepResult<Response>>;
}

export type StepResult<Response> =
  | {
      readonly done: true;
      readonly response: Response;
      readonly trace: Trace;
      /** True if a list showed that the step was done: Exchange did not respond, or nothing was left to do. */
      readonly confirmedByReread: boolean;
      /** Set for a step that can delete contacts. */
      readonly removal?: RemovalReport;
    }
  | ({ readonly done: false } & StepFailure);

/** What a step that can delete contacts found and did besides its own call. */
export interface RemovalReport {
  /** The list right before the call: who was in which group. Undefined if it could not be read. */
  readonly before: ImItemList | undefined;
  /** Contacts that are in Other Contacts now, because the step would have deleted them otherwise. */
  readonly kept: readonly Contact[];
}

/** What was done for a contact that a step would have deleted, or has deleted. */
export interface Rescue {
  /**
   * "keptAsAgreed": kept in Other Contacts, as the user was told. "kept": the same, but the user was not told. The
   * others were deleted by the step, because another client changed the list between the reading and the call.
   */
  readonly how: "keptAsAgreed" | "kept" | "addedAgain" | "notAddedAgain";
  readonly contact: Contact;
}

export interface StepFailure extends FailedCall {
  /**
   * "failed": Exchange did not act. "foundUndone": there was no response, and the list showed that nothing was done.
   * "unknown": the check of the outcome was abandoned, or the list could not be loaded.
   */
  readonly stage: "failed" | "foundUndone" | "unknown";
  /** Set if the user stopped the step. */
  readonly stopped?: true;
  /** The contact that the step would have deleted without the user's knowledge. Nothing was sent for that reason. */
  readonly wouldDelete?: Contact;
  /**
   * How many members of the group that the step deletes cannot be read, so that nobody could say whom it deletes. Nothing
   * was sent for that reason.
   */
  readonly unreadMembers?: number;
  readonly removal?: RemovalReport;
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
  readonly run: (runStep: RunStep, currentList: () => ImItemList, log?: ContactLog) => Promise<Result>;
}

export interface RunOptions {
  /** Stops the work. Requests that were sent are not undone, and the outcome of a running call is checked. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: StepProgress) => void) | undefined;
  /** Abandons the check of the outcome of a call without a response. */
  readonly abandoned?: AbortSignal | undefined;
  /** True for work of one step, such as a form's: other work does not wait until a later load decides its outcome. */
  readonly isSingleStep?: boolean;
  readonly onRescue?: ((rescue: Rescue) => void) | undefined;
  readonly log?: ContactLog;
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

export interface StepPorts {
  /** Client that sends calls, and retries them if that may help. */
  readonly client: EwsClient;
  readonly checkOutcome: CheckOutcome;
  /** Applies a change that Exchange has made to the list. */
  readonly applyEdit: (edit: Edit) => void;
  /** Returns the list as far as it is known. */
  readonly currentList: () => ImItemList;
  readonly readList: ReadList;
}

/** What a step that can delete contacts needs to run itself. */
export interface StepTools extends StepPorts, RunOptions {
  /** Sends a step's call, and finds out its outcome. */
  readonly send: <Response>(
    step: Step<Response>,
    call?: Pick<CallOptions, "signal" | "mayRetry">,
  ) => Promise<StepResult<Response>>;
  /** The memberships as last read, and when (performance.now). Undefined if a call has been sent since. */
  lastReading?: { readonly list: ImItemList; readonly trace: Trace; readonly at: number } | undefined;
}

export function createStepRunner(ports: StepPorts, options: RunOptions = {}): RunStep {
  const { client, checkOutcome, applyEdit } = ports;
  const { abandoned, onProgress = () => undefined } = options;
  const send: StepTools["send"] = async (step, { signal, mayRetry } = options) => {
    tools.lastReading = undefined;
    const { result, trace } = await step.send(client, {
      signal,
      onWait: (wait) => onProgress({ stage: "sending", wait }),
      mayRetry,
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
  const tools: StepTools = { ...ports, ...options, send };
  return (step) => step.runSafely?.(tools) ?? send(step);
}

interface ExecutorPorts extends StepPorts {
  readonly withLocks: WithLocks;
}

/** Creates the function that does work on the list, step by step, under the locks that it needs. */
export const createExecutor =
  ({ withLocks, ...ports }: ExecutorPorts) =>
  <Result>({ lockKeys, run }: Work<Result>, options: RunOptions): Promise<Result> =>
    withLocks(
      lockKeys,
      (release) => {
        const onProgress = (progress: StepProgress) => {
          if (options.isSingleStep && progress.stage === "unknown") release();
          options.onProgress?.(progress);
        };
        return run(createStepRunner(ports, { ...options, onProgress }), ports.currentList, options.log);
      },
      options.signal,
    );
