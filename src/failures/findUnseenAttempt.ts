import type { FailureContext } from "./failureContext.ts";
import { formKinds, groupIn, type FormKind } from "../store/drafts.ts";
import { type FailedCall, type PaneState } from "../store/state.ts";

/** A change that failed, or is being found out, after its form was left: the list shows it, since nobody saw it there. */
export interface UnseenAttempt {
  readonly failed: FailedCall;
  readonly context: FailureContext & { readonly change: FormKind };
}

/** The first one; undefined if each form's last change ended well. */
export function findUnseenAttempt({ attempts, drafts }: PaneState): UnseenAttempt | undefined {
  for (const form of formKinds) {
    const attempt = attempts[form];
    if (attempt.kind === "idle" || attempt.kind === "sending") continue;
    const groupName = groupIn(drafts[form])?.name;
    return { failed: attempt, context: { change: form, stage: attempt.kind, groupName } };
  }
  return undefined;
}
