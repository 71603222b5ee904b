import { failed, success, type Result } from "../shared/result.ts";
import { firstForbiddenCharacter } from "../ews/xml/writer.ts";

export type NameProblem =
  { readonly kind: "empty" } | { readonly kind: "character"; readonly codePoint: number };

/** True for a text that shows something: one of spaces and invisible characters would look like nothing. */
export const isVisible = (text: string): boolean => /[^\s\p{Cc}\p{Cf}]/u.test(text);

/**
 * Returns the name to send for a typed text: without spaces around it. Exchange neither trims nor limits a group's name
 * (reported), but XML 1.0 cannot contain every character, and a control character in a name is a letter that was decoded
 * wrongly.
 */
export function readName(typed: string): Result<string, NameProblem> {
  const name = typed.trim();
  if (name === "") return failed({ kind: "empty" });
  const codePoint = firstForbiddenCharacter(name) ?? /\p{Cc}/u.exec(name)?.[0].codePointAt(0);
  return codePoint === undefined ? success(name) : failed({ kind: "character", codePoint });
}
