import type { StartWording } from "../i18n/wording.ts";
import type { AddressProblem } from "../imList/address.ts";
import type { NameProblem } from "../imList/name.ts";

/** What is wrong with a typed group name or display name. */
export function nameProblemText(problem: NameProblem, wording: StartWording): string {
  return problem.kind === "empty"
    ? wording.text("enterGroupName")
    : characterText(problem.codePoint, wording);
}

/** What is wrong with a typed address; `empty` are the words where there is none. */
export function addressProblemText(problem: AddressProblem, empty: string, wording: StartWording): string {
  switch (problem.kind) {
    case "empty":
      return empty;
    case "noAt":
    case "twoAts":
    case "nothingBefore":
    case "nothingAfter":
      return wording.text(problem.kind);
    case "blank":
      return wording.text("blankInAddress");
    case "tooLong":
      return wording.text("addressTooLong", { count: wording.number(problem.longest) });
    case "character":
      return characterText(problem.codePoint, wording);
  }
}

/** That a character cannot be sent, by its number. */
export const characterText = (codePoint: number, { text }: StartWording): string =>
  text("characterRefused", { character: `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}` });
