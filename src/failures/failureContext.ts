import type { Trace } from "../ews/client.ts";
import type { EwsFailure } from "../ews/failure.ts";
import type { FormKind } from "../store/drafts.ts";
import type { Attempt } from "../store/state.ts";

/** A failed call. */
export interface Failed {
  readonly failure: EwsFailure;
  readonly trace: Pick<Trace, "operation" | "route">;
}

/** What the user was doing when the call failed, and whether the outcome is known by now. */
export interface FailureContext {
  readonly change: FormKind | "readList" | "changeList";
  readonly stage: Exclude<Attempt["kind"], "idle" | "sending">;
  /** Name of the selected group, which may have been deleted. */
  readonly groupName?: string | undefined;
  /** Text about the part of the change that was made before the failure. Undefined if nothing was changed. */
  readonly done?: string | undefined;
  /** True if an earlier list is still shown. */
  readonly listShown?: boolean;
}

/** Text about a failure. */
export interface FailureText {
  /** What happened. */
  readonly title: string;
  /** What it means for the user's list, and what to do next. */
  readonly text: string;
  /** The error code from Exchange, Outlook, or HTTP. Empty if there is none. */
  readonly code: string;
  /** "warning": the outcome is not known, or the user has other options. */
  readonly tone: "error" | "warning";
  /** What the user can do about it in the pane. */
  readonly remedy: "tryAgain" | "askAdministrator" | "none";
}
