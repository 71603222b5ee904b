import { cleanAddress } from "./address.ts";

/** A person as a text names them. */
export interface NamedAddress {
  /** "" if the text has only the address. */
  readonly name: string;
  /** Cleaned, but not judged: see `readImAddress`. "" if the text has only a name. */
  readonly address: string;
}

/** Longer texts are not about one person. */
const longestSplit = 1_000;

const word = String.raw`[^\s<>()[\]{}",;:、@?]+`;
/** An address with what belongs to it: brackets and quotation marks, a prefix before it, and parameters after it. */
const wrappedAddress = new RegExp(
  String.raw`[\s<([{]*["']*(?:\b(?:mailto|smtp|sips?|im):(?://)?\s*)*["']*(${word}@${word})` +
    String.raw`(?::\d{1,5})?(?:;[\w-]+=[^;?@\s>)\]]*|;(?:gruu|lr|ob)\b)*(?:\?[^@>)\]]*)?(?:["')\]}\s]*>\s*(?:;[\w-]+=[^;@\s]*)+|["'>)\]}\s]*)`,
  "giu",
);
const legacyDn = /^([^@]*?)[\s<([{]*["']*((?:\b[a-z0-9]+:)?\/(?:o|ou|cn)=[^@]*)$/iu;
/** What separates people, but is not in an unquoted name. A comma is: "Lima, Ana". */
const separator = /[;；，、\t\r\n]/;

/**
 * Splits a text about one person into name and address: `Reed, Tony (tony@contoso.com)`, `Ana Vale <ana@contoso.com>`,
 * `'tony@contoso.com'`, `ana@contoso.com (Ana Vale)`. A name that is only the address is none. Without an address, the
 * text is the name. If the text has several addresses or several names, or an @ in something that is no address, all of
 * it is returned as the address, which `readImAddress` then refuses, so that nobody in it is passed over.
 */
export function splitNamedAddress(given: string): NamedAddress {
  const text = withoutQuotes(given.trim().replace(/[^\S\t\r\n]+/g, " "));
  const whole = { name: "", address: text };
  if (text.length > longestSplit) return whole;
  // Of the same length as the text, so that places in one are places in the other.
  const plain = narrow(text);
  const [, beforeDn, dn] = legacyDn.exec(plain) ?? [];
  if (beforeDn !== undefined && dn !== undefined)
    return { name: cleanName(text.slice(0, beforeDn.length)), address: cleanAddress(dn) };
  const rest: string[] = [];
  const addresses: string[] = [];
  let end = 0;
  let hasQuote = false;
  for (const match of plain.matchAll(wrappedAddress)) {
    const [all, withQuote = ""] = match;
    // The end of `'Ana ana@contoso.com'`.
    const found = withQuote.replace(/'+$/, "");
    hasQuote ||= found !== withQuote;
    const before = text.slice(end, match.index);
    // A link may have an address in it, and its parts are no name.
    if (before.includes("://") || found.startsWith("//") || (all.startsWith(found) && before.endsWith("?")))
      return whole;
    // An address of another network is none here, and its kind is no name.
    if (/(?:^|[\s<([])(?:xmpp|jabber|skype|callto|gtalk|aim|icq|msnim|ymsgr):\s*$/i.test(before))
      return whole;
    // In "bob@contoso,example", the comma may be a slip of the finger.
    if (/@[^.@]+$/.test(found) && /^,[\p{Letter}\p{Number}-]/u.test(plain.slice(match.index + all.length)))
      return whole;
    // "mei lin@contoso.com" may be one, too, and not Mei with the address lin@contoso.com.
    if (
      isOnlyOnce(plain, found) &&
      /[\p{Lu}\p{Ll}\p{Lt}\p{N}]$/u.test(plain.slice(end, match.index)) &&
      all.trimStart().startsWith(found) &&
      !isFullName(before)
    )
      return whole;
    rest.push(before);
    addresses.push(cleanAddress(found));
    end = match.index + all.length;
  }
  rest.push(text.slice(end));
  const [address, ...others] = addresses;
  if (address === undefined) return plain.includes("@") ? whole : toName(text, whole);
  if (others.some((other) => other.toLowerCase() !== address.toLowerCase())) return whole;
  const [name = "", comment, ...more] = rest
    .map((piece) => piece.trim())
    .filter((piece) => /[^\s,;.]/u.test(piece));
  // An @ that is left is of an address that ran into the other one.
  if (
    more.length > 0 ||
    /[@＠]/.test(name + (comment ?? "")) ||
    (comment !== undefined && !/^[(（].*[)）]$/su.test(comment))
  )
    return whole;
  const unquoted = hasQuote ? name.replace(/^['‘’‚‛＇]([^'‘’‚‛＇]*)$/, "$1") : name;
  return toName(comment === undefined ? unquoted : `${unquoted} ${comment}`, whole, address);
}

/** True unless a text repeats an address, as in `"Tony tony@contoso.com" <tony@contoso.com>`. */
const isOnlyOnce = (text: string, address: string): boolean =>
  text.toLowerCase().split(address.toLowerCase()).length === 2;

/** What stands before a name in a sentence, and in Outlook for a message that was sent for somebody else. */
const beforeName =
  /^(?:and|und|et|[oO]n [bB]ehalf [oO]f|[iI]m Auftrag von|[dD]e la part de|[eE]n nombre de|[pP]er conto di|[eE]m nome de|[nN]amens|代表)\s+/u;

/** True for a name that has a capital letter first, and several words. */
const isFullName = (text: string): boolean => /^\P{Letter}*\p{Lu}.*\s\S/u.test(text);

function toName(written: string, whole: NamedAddress, address = ""): NamedAddress {
  // "Tony / Ana / bob@…": the second separator is between people.
  if (/\s([/|&+])\s(?:.*\s)?\1\s*$/u.test(written)) return whole;
  const listed = written
    .replace(/^(?:[-*•·▪◦‣–—]|\d+[.)])(?:\s+|$)/u, "")
    .replace(beforeName, "")
    .replace(/^[\s,;:：|/–—-]+|[\s,;:：|/–—-]+$/gu, "");
  const bare = withoutBrackets(listed).replace(/\s*<\s*>$/, "");
  const name = withoutBrackets(cleanName(bare));
  return name === bare && separator.test(name) ? whole : { name, address };
}

const withoutBrackets = (text: string): string =>
  text.replace(/^(?:[(（]([^()（）]*)[)）]|\[([^[\]]*)\])$/su, "$1$2");

/** Returns all addresses in a text, cleaned, in time that grows with its length. */
export const findAddresses = (text: string): ReadonlySet<string> =>
  new Set(
    narrow(text)
      .split(/[\s<>()[\]{}",;:、]+/)
      // In a link such as `https://…?users=…`, or several in one word with a slash between them.
      .flatMap((part) =>
        part.indexOf("@") === part.lastIndexOf("@") && !/\?|\/\//.test(part) ? part : part.split(/[?&=/|]/),
      )
      .filter((part) => /^[^@]+@[^@]+$/.test(part))
      .map(cleanAddress),
  );

/**
 * Returns the name that a file gives beside an address: without the quotation marks around it and without that address,
 * which some programs repeat in it. "" if nothing else is left. Undefined for what is not the name of one person: a text
 * with another address, brackets, a line break, or something that separates people.
 */
export function readNameBeside(given: string, address: string): string | undefined {
  // Most names need nothing, which is found faster than cleaned.
  if (/^[\p{Letter}\p{Mark}\p{Number}.,()-]+(?: [\p{Letter}\p{Mark}\p{Number}.,()-]+)*$/u.test(given))
    return given;
  const own = cleanAddress(address).toLowerCase();
  const addresses = [...findAddresses(given)];
  if (addresses.some((other) => other.toLowerCase() !== own)) return undefined;
  const split = addresses.length > 0 ? splitNamedAddress(`${given} <${own}>`) : undefined;
  if (split && split.address.toLowerCase() !== own) return undefined;
  const name = split?.name ?? cleanName(given);
  return separator.test(name.trim()) || /[<>＜＞]/.test(name) ? undefined : name;
}

/**
 * Returns a name without the quotation marks and apostrophes that Outlook writes around it, invisible characters, and
 * repeated spaces. Line breaks and separators stay: such a text is not one name.
 */
export const cleanName = (name: string): string =>
  withoutQuotes(
    name
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
      .replace(/[^\S\t\r\n]+/g, " ")
      .trim(),
  );

/** A text in one pair of Chinese or Japanese quotation marks or brackets. */
const inBrackets = new RegExp(
  ["《》", "〈〉", "「」", "『』", "【】", "〔〕", "〖〗", "〘〙", "〚〛", "﹁﹂", "﹃﹄", "｢｣"]
    .map((pair) => `^${pair.charAt(0)}([^${pair}]*)${pair.charAt(1)}$`)
    .join("|"),
  "u",
);

/** Removes pairs of quotation marks around a text, and a single one that has no partner. */
function withoutQuotes(text: string): string {
  if (inBrackets.test(text)) return withoutQuotes(text.slice(1, -1).trim());
  const plain = narrow(text);
  const [first, last] = [plain.at(0), plain.at(-1)];
  if (text.length > 1 && first === last && (first === '"' || first === "'")) {
    const inner = plain
      .slice(1, -1)
      .replaceAll("\\" + first, "")
      .replaceAll(first + first, "");
    // `"Tony "TR" Reed"` is quoted as a whole, `"Tony" "Reed"` is not.
    if (!inner.includes(first) || new RegExp(`^[^${first}]*\\s${first}[^\\s${first}]`).test(inner + first))
      return withoutQuotes(
        text
          .slice(1, -1)
          .replace(/""/g, '"')
          .replace(/\\([^\p{Letter}\p{Number}\s])/gu, "$1")
          .trim(),
      );
  }
  if ((plain.match(/"/g)?.length ?? 0) !== 1) return text;
  return text.replace(/^["“”„«]\s*|\s*["“”„»]$/gu, "");
}

/** Returns a text with ASCII in place of full-width forms, and of other brackets and quotation marks. Same length. */
export const narrow = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/(?![\0-\x7f])\p{Ps}/gu, "<")
    .replace(/(?![\0-\x7f])\p{Pe}/gu, ">");
