import { isInternalAddress } from "../../imList/address.ts";
import { cleanName } from "../../imList/namedAddress.ts";
import type { ImportRow } from "../job/importRow.ts";
import { decodeBytes, encodings, type Encoding } from "./encodings.ts";
import { joinName } from "./joinName.ts";

/**
 * Reads the people of vCards: versions 2.1 (https://www.imc.org/pdi/vcard-21.txt), 3.0 (RFC 2426), and 4.0 (RFC 6350),
 * any number in one text. Undefined if the text does not start with a card. A card without an address gives a row
 * without one, which the check shows. Groups of an address book are not people and are skipped.
 *
 * No maintained parser reads all three versions (docs/decisions/run-time-dependencies.md).
 */
export function readVCards(text: string): readonly ImportRow[] | undefined {
  if (!/^\s*BEGIN:VCARD\s*$/im.test(text.slice(0, 512)) || !/^\s*BEGIN:/i.test(text)) return undefined;
  const cards: Property[][] = [];
  for (const property of readProperties(text)) {
    if (property.name === "BEGIN") cards.push([]);
    else cards.at(-1)?.push(property);
  }
  return cards.filter(isPerson).map((card, index) => {
    const [address, name] = [findAddress(card), cleanName(findName(card))];
    // Mail programs save people whose name they do not know with their address as the name.
    const displayName = name.toLowerCase() === address.toLowerCase() ? "" : name;
    return { kind: "person", row: index + 1, countedBy: "entry", address, displayName, groupName: "" };
  });
}

/** A line of a card: `item1.EMAIL;TYPE=INTERNET,PREF:tony@contoso.com`. */
interface Property {
  /** In capitals, without the group before it. */
  readonly name: string;
  /** In capitals, such as `TYPE=PREF`. Version 2.1 has types without a name: `PREF`. */
  readonly parameters: readonly string[];
  readonly value: string;
}

function* readProperties(text: string): Generator<Property> {
  for (const line of unfoldLines(text)) {
    // A parameter may have a colon in quotation marks.
    const [, start, value] = /^((?:[^:"]|"[^"]*")*):(.*)$/s.exec(line) ?? [];
    if (start === undefined || value === undefined) continue;
    const [name = "", ...parameters] = start.toUpperCase().split(";");
    const property = { name: name.trim().replace(/^.*\./, ""), parameters, value };
    yield { ...property, value: decodeValue(property) };
  }
}

/** Decodes a value that is encoded. Pictures and the like are not needed. */
function decodeValue(property: Property): string {
  const has = (encoding: RegExp) => property.parameters.some((parameter) => encoding.test(parameter.trim()));
  if (has(/^(ENCODING=)?QUOTED-PRINTABLE$/))
    return decodeText(property, decodeQuotedPrintable(property.value));
  if (!/^(FN|N|ORG|EMAIL)$/.test(property.name) || !has(/^(ENCODING=)?(B|BASE64)$/)) return property.value;
  try {
    return decodeText(
      property,
      Uint8Array.from(atob(property.value), (letter) => letter.charCodeAt(0)),
    );
  } catch {
    return property.value;
  }
}

/** Joins lines that continue: with a space at the next one's start, or with = at the end in quoted-printable. */
function unfoldLines(text: string): readonly string[] {
  const lines: string[] = [];
  let isQuotedPrintable = false;
  let isSoftBreak = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const last = lines.length - 1;
    if (isSoftBreak) lines[last] = `${lines[last]?.slice(0, -1) ?? ""}${line}`;
    else if (/^[ \t]/.test(line) && last >= 0) lines[last] = `${lines[last] ?? ""}${line.slice(1)}`;
    else {
      lines.push(line);
      isQuotedPrintable = /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(line);
    }
    isSoftBreak = isQuotedPrintable && line.endsWith("=");
  }
  return lines;
}

/** Decodes quoted-printable (RFC 2045, 6.7). */
function decodeQuotedPrintable(value: string): Uint8Array {
  const bytes = new TextEncoder().encode(value);
  const decoded: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const hex = /^=([0-9A-F]{2})$/i.exec(String.fromCharCode(...bytes.subarray(at, at + 3)))?.[1];
    decoded.push(hex === undefined ? (bytes[at] ?? 0) : Number.parseInt(hex, 16));
    if (hex !== undefined) at += 2;
  }
  return Uint8Array.from(decoded);
}

/** Decodes bytes in the property's encoding. Without one, it is UTF-8 if that is valid. */
function decodeText({ parameters }: Property, bytes: Uint8Array): string {
  const charset = parameters.map((parameter) => /^CHARSET=(.*)$/.exec(parameter.trim())?.[1]).find(Boolean);
  if (charset !== undefined) return decodeBytes(bytes, findEncoding(charset));
  const text = decodeBytes(bytes, "utf-8");
  return text.includes("\ufffd") ? decodeBytes(bytes, "windows-1252") : text;
}

/** Finds the encoding of a name in a card, such as "ISO-8859-1" or "CP850". */
function findEncoding(charset: string): Encoding {
  const known = encodings.find(
    (encoding) => encoding === charset.toLowerCase().replace(/^ibm(437|85\d)$/, "cp$1"),
  );
  if (known) return known;
  try {
    const { encoding } = new TextDecoder(charset);
    return encodings.find((one) => one === encoding) ?? "windows-1252";
  } catch {
    return "utf-8";
  }
}

const isPerson = (card: readonly Property[]): boolean =>
  !card.some(
    ({ name, value }) => /^(KIND|X-ADDRESSBOOKSERVER-KIND)$/.test(name) && /^group$/i.test(value.trim()),
  );

/** Properties with the IM address, the most specific one first: of standards, of Outlook, of others. */
const imProperties = ["IMPP", "X-MS-IMADDRESS", "X-SIP", "X-KADDRESSBOOK-X-IMADDRESS"];

/** Returns the IM address of a card, or else its preferred email address. "" if it has none. */
function findAddress(card: readonly Property[]): string {
  const all = (name: string) => card.filter((property) => property.name === name).sort(byPreference);
  const im = imProperties
    .flatMap(all)
    .map(({ value }) => decodeUri(unescapeText(value)))
    // Other schemes are other networks, such as xmpp and skype.
    .find((value) => value.includes("@") && /^((sips?|im):|[^:]*$)/i.test(value));
  if (im !== undefined) return im.replace(/^(sips?|im):/i, "");
  const mail = all("EMAIL").map(({ value }) => unescapeText(value).replace(/^mailto:/i, ""));
  // Outlook also writes internal Exchange addresses, which nobody can be reached by in a chat.
  return mail.find((address) => address.includes("@") && !isInternalAddress(address)) ?? mail[0] ?? "";
}

/** Percent escapes of a URI (RFC 3986). A value that is not valid is returned as it is. */
function decodeUri(value: string): string {
  if (!/^(sips?|im):/i.test(value)) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Preferred values first: `PREF=1` to `PREF=100` in version 4.0, a type before it. */
const byPreference = (one: Property, other: Property): number => preferenceOf(one) - preferenceOf(other);
function preferenceOf({ parameters }: Property): number {
  for (const parameter of parameters) {
    const place = /^PREF=(\d+)$/.exec(parameter)?.[1];
    if (place !== undefined) return Number(place);
    if (/^(TYPE=)?"?([^"]*,)?PREF(,|"|$)/.test(parameter)) return 1;
  }
  return 101;
}

/** Returns the name of a card: as it is shown (FN), of its parts (N), or of the organization. */
function findName(card: readonly Property[]): string {
  const find = (name: string) => card.find((property) => property.name === name)?.value ?? "";
  const [lastName = "", firstName = "", middleName = ""] = splitParts(find("N"));
  const [organization = ""] = splitParts(find("ORG"));
  return unescapeText(find("FN")) || joinName({ firstName, middleName, lastName }) || organization;
}

/** Splits a value at the semicolons that are not escaped. */
const splitParts = (value: string): readonly string[] => value.split(/(?<!\\);/).map(unescapeText);

const unescapeText = (value: string): string =>
  value
    .replace(/\\([nN,;:\\])/g, (_, escaped: string) => (/n/i.test(escaped) ? " " : escaped))
    .replace(/\s+/g, " ")
    .trim();
