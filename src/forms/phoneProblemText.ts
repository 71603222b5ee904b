import type { Wording } from "../i18n/wording.ts";
import type { PhoneNumberProblem } from "../imList/phoneNumber.ts";

/** Returns what is wrong with a typed phone number. */
export function phoneProblemText(problem: PhoneNumberProblem, { text, number }: Wording): string {
  switch (problem.kind) {
    case "empty":
      return text("enterPhoneNumber");
    case "noPartOfNumber":
      return text(problem.kind, { character: problem.character });
    case "tooFewDigits":
    case "tooManyDigits":
      return text(problem.kind, { count: number(problem.count) });
    case "noDigits":
    case "plusInside":
    case "noSuchCountry":
    case "tooShortForCountry":
    case "tooLongForCountry":
      return text(problem.kind);
  }
}
