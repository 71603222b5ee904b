import type { GroupChoice } from "../imList/groupChoices.ts";
import type { Wanted } from "./failureWords.ts";
import { formChanges, type Change, type FailedCall, type PaneState } from "../store/state.ts";

/** A change that failed, or is being found out, after its form was left: the list shows it, since nobody saw it there. */
export interface LeftForm {
  readonly failed: FailedCall;
  readonly wanted: Wanted & { readonly change: Change };
}

/** The first change of that kind; undefined where each has ended well. */
export function leftForm({ attempts, contactDraft, phoneDraft }: PaneState): LeftForm | undefined {
  const groups: Partial<Record<Change, GroupChoice | undefined>> = {
    addContact: contactDraft.group,
    addPhoneContact: phoneDraft.group,
  };
  for (const change of formChanges) {
    const attempt = attempts[change];
    if (attempt.kind === "idle" || attempt.kind === "sending") continue;
    const groupName = groups[change]?.name;
    return { failed: attempt, wanted: { change, stage: attempt.kind, groupName } };
  }
  return undefined;
}
