import type { DirectoryPerson } from "../../directory/directoryPerson.ts";
import type { LookUpEnd } from "../../directory/lookUp.ts";
import { failureText, withoutTrace } from "../../failures/failureText.ts";
import type { Wording } from "../../i18n/wording.ts";
import type { FoundCounts, FoundPeople } from "./foundPeople.ts";

/** Returns what was found, and what is left to the user. `left` is the number of people who were not looked up. */
export function foundText(
  { used, toSelect, toConfirm, none }: FoundCounts,
  left: number,
  { count, sentences }: Wording,
): string {
  return sentences(
    used > 0 ? count("addressesAreFound", used) : "",
    toSelect > 0 ? count("peopleToSelect", toSelect) : "",
    toConfirm > 0 ? count("addressesToConfirm", toConfirm) : "",
    none > 0 ? count("peopleNotFound", none) : "",
    left > 0 ? count("peopleNotLookedUp", left) : "",
  );
}

interface LookUpEndText {
  /** Says why the look-up is not complete. Undefined if it is. */
  readonly title: string | undefined;
  /** What to do next. */
  readonly next: string;
  readonly isFailure: boolean;
  readonly canTryAgain: boolean;
}

/** Returns how a look-up ended. `failures` is the number of people who still have no address because a search failed. */
export function lookUpEndText(end: LookUpEnd, failures: number, wording: Wording): LookUpEndText {
  const { text } = wording;
  if (end.kind === "unavailable") {
    const { failure } = end;
    // Exchange itself does not let the user, or the add-in, search.
    if (failure.kind === "refused" || failure.kind === "fault" || failure.kind === "response")
      return {
        title: text("directoryUnavailable"),
        next: text("enterAddressesYourself"),
        isFailure: true,
        canTryAgain: false,
      };
    // What was found is said before, so that only the next step is left.
    const { title, text: next } = failureText(
      withoutTrace(failure),
      { change: "addContact", stage: "failed", done: "" },
      wording,
    );
    return { title, next, isFailure: true, canTryAgain: true };
  }
  const isFailure = end.kind === "done" && failures > 0;
  return {
    title: isFailure ? text("directoryFailed") : end.kind === "stopped" ? text("lookUpStopped") : undefined,
    next: "",
    isFailure,
    canTryAgain: true,
  };
}

/** Returns what tells people of the same name apart: title and department, or else the company. */
export const jobOf = ({ title, department, company }: DirectoryPerson): string =>
  [title, department].filter(Boolean).join(" · ") || (company ?? "");

/** Returns for whom a person of the directory is proposed, or was selected. */
export const proposalText = ({ given, match }: FoundPeople, person: DirectoryPerson, { text }: Wording) =>
  [
    text(match.kind === "one" ? "proposedFor" : "selectedFor", {
      name: given.displayName.trim() || given.address.trim(),
    }),
    jobOf(person),
  ]
    .filter(Boolean)
    .join(" · ");
