import type { StartWording } from "../i18n/wording.ts";
import type { AddressProblem } from "../imList/address.ts";
import type { NameProblem } from "../imList/name.ts";

/** Returns what is wrong with a typed group name or display name. */
export function nameProblemText(problem: NameProblem, wording: StartWording): string {
  return problem.kind === "empty"
    ? wording.text("enterGroupName")
    : characterText(problem.codePoint, wording);
}

/** Returns what is wrong with a typed address. `empty` is the text for an empty field. */
export function addressProblemText(problem: AddressProblem, empty: string, wording: StartWording): string {
  switch (problem.kind) {
    case "empty":
      return empty;
    case "noAt":
    case "twoAts":
    case "nothingBefore":
    case "nothingAfter":
      return wording.text(problem.kind);
    case "internal":
      return wording.text("internalAddress");
    case "blank":
      return wording.text("spaceInAddress");
    case "tooLong":
      return wording.text("addressTooLong", { count: wording.number(problem.longest) });
    case "character":
      return characterText(problem.codePoint, wording);
  }
}

/** Returns the text about a character that cannot be sent. A character that can be seen is shown before its number. */
export function characterText(codePoint: number, { text }: StartWording): string {
  const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  const character = String.fromCodePoint(codePoint);
  const isVisible = /[\p{Letter}\p{Number}\p{Punctuation}\p{Symbol}]/u.test(character);
  return text("characterRefused", { character: isVisible ? `${character} (${number})` : number });
}
