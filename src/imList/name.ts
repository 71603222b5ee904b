import { failed, success, type Result } from "../shared/result.ts";
import { firstForbiddenCharacter } from "../ews/xml/writer.ts";

/** Why something typed is no name. */
export type NameProblem =
  { readonly kind: "empty" } | { readonly kind: "character"; readonly codePoint: number };

/**
 * The name that will be sent for what a person typed: without blanks around it. Exchange itself neither trims nor
 * limits a group's name (reported); XML 1.0 cannot hold every character.
 */
export function readName(typed: string): Result<string, NameProblem> {
  const name = typed.trim();
  if (name === "") return failed({ kind: "empty" });
  const codePoint = firstForbiddenCharacter(name);
  return codePoint === undefined ? success(name) : failed({ kind: "character", codePoint });
}
