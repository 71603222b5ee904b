import type { Wanted } from "./failure/failureWords.ts";
import type { Change, FailedCall, PaneState } from "./state.ts";

/** A change that failed, or is being found out, after its form was left: the list shows it, since nobody saw it there. */
export interface LeftForm {
  readonly failed: FailedCall;
  readonly wanted: Wanted & { readonly change: Change };
}

/** The first change of that kind; undefined where each has ended well. */
export function leftForm({ attempts, contactDraft }: PaneState): LeftForm | undefined {
  for (const change of ["createGroup", "addContact"] as const) {
    const attempt = attempts[change];
    if (attempt.kind === "idle" || attempt.kind === "sending") continue;
    const groupName = change === "addContact" ? contactDraft.group?.name : undefined;
    return { failed: attempt, wanted: { change, stage: attempt.kind, groupName } };
  }
  return undefined;
}
