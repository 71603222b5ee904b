import type { GroupChoice } from "../imList/groupChoices.ts";
import type { FailureContext } from "./failureWords.ts";
import { formKinds, type FormKind, type FailedCall, type PaneState } from "../store/state.ts";

/** A change that failed, or is being found out, after its form was left: the list shows it, since nobody saw it there. */
export interface UnseenAttempt {
  readonly failed: FailedCall;
  readonly wanted: FailureContext & { readonly change: FormKind };
}

/** The first change of that kind; undefined where each has ended well. */
export function findUnseenAttempt({
  attempts,
  contactDraft,
  phoneDraft,
}: PaneState): UnseenAttempt | undefined {
  const groups: Partial<Record<FormKind, GroupChoice | undefined>> = {
    addContact: contactDraft.group,
    addPhoneContact: phoneDraft.group,
  };
  for (const change of formKinds) {
    const attempt = attempts[change];
    if (attempt.kind === "idle" || attempt.kind === "sending") continue;
    const groupName = groups[change]?.name;
    return { failed: attempt, wanted: { change, stage: attempt.kind, groupName } };
  }
  return undefined;
}
