import type { FailureContext } from "./failureText.ts";
import { formKinds, groupIn, type FormKind } from "../store/drafts.ts";
import { type FailedCall, type PaneState } from "../store/state.ts";

/** A change that failed, or whose outcome is being checked, after the user left its form. The list screen shows it. */
export interface UnseenAttempt {
  readonly failed: FailedCall;
  readonly context: FailureContext & { readonly change: FormKind };
}

/** Returns the first one. Undefined if the last change of each form succeeded. */
export function findUnseenAttempt({ attempts, drafts }: PaneState): UnseenAttempt | undefined {
  for (const form of formKinds) {
    const attempt = attempts[form];
    if (attempt.kind === "idle" || attempt.kind === "sending") continue;
    const group = groupIn(drafts[form]);
    return { failed: attempt, context: { change: form, stage: attempt.kind, group } };
  }
  return undefined;
}
