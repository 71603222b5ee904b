import type { Wording } from "../../i18n/wording.ts";
import type { TextKey } from "../../i18n/messages.ts";
import type { AddressProblem } from "../../imList/address.ts";
import type { NameProblem } from "../../imList/name.ts";

/** What is wrong with a typed group name or display name. */
export function nameProblemWords(problem: NameProblem, wording: Wording): string {
  return problem.kind === "empty"
    ? wording.text("enterGroupName")
    : characterWords(problem.codePoint, wording);
}

/** What is wrong with a typed address; `empty` are the words where there is none. */
export function addressProblemWords(problem: AddressProblem, empty: TextKey, wording: Wording): string {
  switch (problem.kind) {
    case "empty":
      return wording.text(empty);
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
      return characterWords(problem.codePoint, wording);
  }
}

const characterWords = (codePoint: number, { text }: Wording): string =>
  text("characterRefused", { character: `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}` });
