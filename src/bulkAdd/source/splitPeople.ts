import { cleanAddress } from "../../imList/address.ts";
import { findAddresses, narrow, splitNamedAddress } from "../../imList/namedAddress.ts";
import { isPeopleLabel } from "./headerLines.ts";
import { findHeadingKind } from "./headings.ts";
import { isInAddress } from "./joinName.ts";

/**
 * Splits a line into texts about one person each. Names may contain commas without quotation marks, as in Outlook:
 * `Vale, Ana <ana@…>, Reed, Tony <tony@…>; bob@…`. Semicolons separate, as do full-width and enumeration commas, a comma
 * or a bar after an address, and a comma before a bare one. What is in quotation marks, brackets, or the parameters of
 * a URI does not. A quotation mark without its partner quotes nothing. The name of a group (RFC 5322, 3.4) and the label
 * of a header are left out.
 */
export const splitPeople = (line: string): readonly string[] =>
  withoutGroupNames(splitPieces(line))
    .flatMap(splitBareAddresses)
    .map((piece) => piece.trim())
    .filter((piece) => /[^\s"'<>()[\].,:]/u.test(piece));

/** A part of a line, with the character that ends it. */
interface Piece {
  readonly text: string;
  readonly end: string;
}

function splitPieces(line: string): readonly Piece[] {
  // Of the same length as the line, so that places in one are places in the other.
  const plain = narrow(line);
  const pieces: Piece[] = [];
  let start = 0;
  /** True after the address of the piece. */
  let hasAddress = false;
  const endPiece = (at: number, end: string) => {
    pieces.push({ text: line.slice(start, at), end });
    start = at + end.length;
    hasAddress = false;
  };
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain.charAt(at);
    const enclosedTo = findEnd(plain, start, at);
    if (character === "@") hasAddress = true;
    if (enclosedTo !== undefined) {
      hasAddress ||= /@|\/(?:o|ou|cn)=/i.test(plain.slice(at, enclosedTo));
      at = enclosedTo;
      // Text after an address in brackets, or after a comment on it, is about the next person.
      const isNext = /^\s*["']?[\p{Letter}\p{Number}]/u.test(plain.slice(at + 1, at + 20));
      if (isNext && /[>)]/.test(plain.charAt(at)) && /<[^<>]*@[^<>]*>/.test(plain.slice(start, at + 1)))
        endPiece(at + 1, "");
    } else if (character === ";" || "，、\t".includes(line.charAt(at))) endPiece(at, line.charAt(at));
    else if (character === "|" && hasAddress) endPiece(at, "|");
    else if (
      character === "," &&
      !isInDomain(plain, start, at) &&
      (hasAddress || isBeforeBareAddress(plain, at))
    )
      endPiece(at, ",");
  }
  endPiece(plain.length, "");
  return pieces;
}

/** True for the comma of `bob@contoso,example`, which may be a slip of the finger. */
const isInDomain = (plain: string, start: number, at: number): boolean =>
  /@[^\s@.]+$/.test(plain.slice(Math.max(start, at - longestEnclosed), at)) &&
  /^[\p{Letter}\p{Number}-]+(?:\.[\p{Letter}\p{Number}-]+)*[>)\s]*(?:[;,、]|$)/u.test(
    plain.slice(at + 1, at + longestEnclosed),
  );

/** A URI's parameter, such as `;gruu` or `;opaque=…`, at a place. */
const parameter = /;(?:[\w-]+=[^;,\s<>@]*|gruu|lr|ob)(?=[;,\s>]|$)/y;

/**
 * Returns the place of the last character of what begins at a place and is not split: a quoted text, something in
 * brackets, or a parameter of a URI. Undefined if nothing of that kind begins there.
 */
function findEnd(plain: string, start: number, at: number): number | undefined {
  switch (plain.charAt(at)) {
    case '"':
      return findQuoteEnd(plain, at);
    case "'":
      return plain.slice(start, at).trim() === "" ? findQuoteEnd(plain, at) : undefined;
    case "<":
      return findBracketEnd(plain, at, ">");
    case "(":
      return findBracketEnd(plain, at, ")");
    case "[":
      return findBracketEnd(plain, at, "]");
    case ";": {
      parameter.lastIndex = at;
      const isUri = /(?:sips?|im|mailto):[^\s<]*$/i.test(
        plain.slice(Math.max(start, at - longestEnclosed), at),
      );
      const length = isUri ? (parameter.exec(plain)?.[0].length ?? 0) : 0;
      return length > 0 ? at + length - 1 : undefined;
    }
    default:
      return undefined;
  }
}

/** The longest quoted text and the longest comment. What is longer has lost its partner. */
const longestEnclosed = 500;

function findQuoteEnd(plain: string, at: number): number | undefined {
  const quote = plain.charAt(at);
  for (let end = at + 1; end < plain.length && end - at <= longestEnclosed; end += 1) {
    if (plain.charAt(end) === "\\") end += 1;
    else if (plain.charAt(end) === quote && /^(?:$|[\s<([,;:、])/.test(plain.slice(end + 1, end + 2))) {
      const content = plain.slice(at + 1, end);
      // A quotation mark without its partner would quote the next person as well, unless it is the same one.
      if (!content.includes("@") || !/[;,<]/.test(content)) return end;
      const [, address = ""] =
        /^\s*[<(]([^\s<>()]+@[^\s<>()]+)[>)]/.exec(plain.slice(end + 1, end + longestEnclosed)) ?? [];
      const quoted = findAddresses(content);
      return quoted.size === 1 && quoted.has(cleanAddress(address)) ? end : undefined;
    }
  }
  return undefined;
}

function findBracketEnd(plain: string, at: number, bracket: string): number | undefined {
  const end = plain.indexOf(bracket, at);
  if (end < 0 || end - at > longestEnclosed) return undefined;
  const content = plain.slice(at + 1, end);
  return content.includes("<") || content.split("@").length > 2 ? undefined : end;
}

/** True if what follows a place, up to the next separator, is a bare address. */
function isBeforeBareAddress(plain: string, at: number): boolean {
  const [next = ""] = /^[^,;、<("]{0,500}/.exec(plain.slice(at + 1, at + 501)) ?? [];
  return /^\s*['"]?(?:(?:mailto|smtp|sips?|im):)?[^\s@:]+@[^\s@]+\s*$/i.test(next);
}

const scheme = /^\s*["'<]*(?:mailto|smtp|sips?|im|xmpp|tel|ex|x500|https?)$/i;

/** A label before a colon, perhaps in quotation marks, and what follows. */
const labeled = /^\s*("[^"]*"|[^:：<>"@[\]]{1,64})[:：](.*)$/su;

/**
 * Returns pieces without the labels of headers and the names of groups. "Ana Vale: ana@…" is a name with its address,
 * unless it is in a group: with more people after a comma, or after another group.
 */
function withoutGroupNames(pieces: readonly Piece[]): readonly string[] {
  let isAfterGroup = false;
  return pieces.map(({ text, end }, index) => {
    const [, label, rest = ""] = labeled.exec(text) ?? [];
    if (label === undefined || scheme.test(label)) return text;
    if (rest.trim() === "" || isPeopleLabel(label) || isAddressLabel(label)) return rest;
    const { name, address } = splitNamedAddress(rest);
    const next = pieces[index + 1]?.text ?? "";
    const hasMore = end === "," && next.trim() !== "" && !labeled.test(next);
    const isName = name === "" && !hasMore && !isAfterGroup && mayBeNameOf(label, address);
    if (address === "" || isName) return text;
    isAfterGroup = true;
    return rest;
  });
}

/** True for "Email", "メール", or "E" before a colon. */
const isAddressLabel = (label: string): boolean =>
  /^\s*[a-z]\s*$/i.test(label) || ["imAddress", "email"].includes(findHeadingKind(label) ?? "");

/**
 * True if a label before an address may be a name: a part of it is in the address, so that "Falcon: tony@…" is a group.
 * Names in other scripts than Latin never are.
 */
const mayBeNameOf = (label: string, address: string): boolean =>
  /[^\P{Letter}\p{Script=Latin}]/u.test(label) || isInAddress(label, address);

/** Splits addresses with only spaces between them. */
function splitBareAddresses(piece: string): readonly string[] {
  const words = piece.trim().split(/\s+/);
  return words.every((word) => /^[^@＠<＜]+[@＠][^@＠]+$/.test(word)) ? words : [piece];
}
