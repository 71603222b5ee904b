import type { FailureContext } from "./failureText.ts";
import { formKinds, groupIn, type Drafts, type FormKind } from "../store/drafts.ts";
import type { Attempt, FailedCall, PaneState } from "../store/state.ts";

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
    return { failed: attempt, context: attemptContext(form, attempt, drafts[form]) };
  }
  return undefined;
}

/** Returns the context of a form's failure: its group, and how many people were added before. */
export function attemptContext(
  change: FormKind,
  { kind: stage, added }: FailedAttempt,
  draft: Drafts[FormKind],
): UnseenAttempt["context"] {
  const left = "people" in draft ? draft.people.length : 0;
  const counts = added && { added: { count: added.length, of: added.length + left } };
  return { change, stage, group: groupIn(draft), ...counts };
}

type FailedAttempt = Exclude<Attempt, { readonly kind: "idle" | "sending" }>;
