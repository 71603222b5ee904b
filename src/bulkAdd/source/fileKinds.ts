/** Extensions of the files that are read. In a table, a row is never read as an address line. */
const extensions = {
  ".csv": { isTable: true },
  ".tsv": { isTable: true },
  ".xlsx": { isTable: true },
  ".txt": { isTable: false },
  ".vcf": { isTable: false },
  ".json": { isTable: false },
} as const;

/** What the file picker offers. */
export const acceptedFiles = Object.keys(extensions).join(",");

/** Returns the extension of a file's name, with the period, in lower case. "" if there is none. */
const extensionOf = (name: string): string => /\.[a-z0-9]+$/i.exec(name)?.[0].toLowerCase() ?? "";

/** True if the name of a file says that it is a table. */
export const isTableName = (name: string): boolean =>
  Object.entries(extensions).some(([extension, { isTable }]) => isTable && extension === extensionOf(name));

/** A file that is not read here. */
export type OtherFile =
  /** A workbook that is protected, damaged, or in an older or another format. */
  | "workbook"
  /** A Word or PowerPoint document. */
  | "document"
  | "message"
  | "outlookData"
  | "calendar"
  | "pdf"
  | "picture"
  | "archive"
  | "webPage"
  /** A message, document, or workbook: its content does not tell which. */
  | "officeFile";

/** Kinds of files that only their extension tells. */
const byExtension: readonly (readonly [OtherFile, RegExp])[] = [
  ["workbook", /^\.(xl\w*|ods|numbers)$/],
  ["document", /^\.(doc\w?|dot\w?|ppt\w?|pps\w?|odt|odp|rtf|pages|key)$/],
  ["message", /^\.(msg|oft)$/],
  ["archive", /^\.(zip|7z|rar|gz|tgz|cab)$/],
];

/** First bytes of files, as Latin-1. */
const beginnings: readonly (readonly [OtherFile, RegExp | string])[] = [
  ["pdf", /^%PDF/],
  ["outlookData", /^!BDN/],
  ["picture", /^(\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0{4}|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp(hei|mif|avi))/s],
  ["archive", "\x1f\x8b"],
  ["archive", /^(7z\xbc\xaf|Rar!|MSCF)/],
  ["document", /^\{\\rtf/],
];

/** Names of parts in an archive of the Office formats (ECMA-376) and of OpenDocument. */
const archiveParts: readonly (readonly [OtherFile | "xlsx", RegExp])[] = [
  ["xlsx", /xl\/workbook\.xml/],
  ["workbook", /xl\/workbook\.bin|opendocument\.spreadsheet/],
  ["document", /word\/|ppt\/|opendocument\.(text|presentation)/],
];

/** Names of parts in a compound file (MS-CFB), without the zero bytes between the letters of UTF-16. */
const compoundParts: readonly (readonly [OtherFile, RegExp])[] = [
  ["message", /__substg1\.0_|__nameid_version1\.0|__properties_version1\.0/],
  ["document", /WordDocument|PowerPoint Document/],
  ["workbook", /Workbook|Book|EncryptedPackage/],
];

/** Beginnings of texts that are not lists of people. */
const textBeginnings: readonly (readonly [OtherFile, RegExp])[] = [
  ["calendar", /^\s*BEGIN:VCALENDAR/i],
  [
    "webPage",
    /^\s*<(?:(!doctype|html|head|body|table|\?xml|\?mso|meta)|(svg|script|style|div|p|span|ul|h[1-6])[\s>])/i,
  ],
  ["document", /^\s*\{\\rtf/],
];

const find = <Kind>(kinds: readonly (readonly [Kind, RegExp | string])[], text: string): Kind | undefined =>
  kinds.find(([, pattern]) =>
    typeof pattern === "string" ? text.startsWith(pattern) : pattern.test(text),
  )?.[0];

/** How many bytes at both ends of an archive are searched for names. Its directory is at the end. */
const searchedBytes = 2 ** 17;

/**
 * Recognizes a file that is not text by its bytes, and by its name if they leave it open. Undefined for any other file.
 * "xlsx" is a workbook in today's format.
 */
export function findFileKind(bytes: Uint8Array, name: string): OtherFile | "xlsx" | undefined {
  const beginning = toLatin1(bytes.subarray(0, 512));
  const isArchive = beginning.startsWith("PK\x03\x04") || beginning.startsWith("PK\x05\x06");
  if (!isArchive && !beginning.startsWith("\xd0\xcf\x11\xe0")) return find(beginnings, beginning);
  const head = toLatin1(bytes.subarray(0, searchedBytes));
  const searched = head + toLatin1(bytes.subarray(Math.max(searchedBytes, bytes.length - searchedBytes)));
  const byContent = isArchive
    ? find(archiveParts, searched)
    : find(compoundParts, searched.replaceAll("\0", ""));
  return byContent ?? find(byExtension, extensionOf(name)) ?? (isArchive ? "archive" : "officeFile");
}

/** Recognizes a text that is not a list of people. Undefined for any other text. */
export const findTextKind = (text: string): OtherFile | undefined => find(textBeginnings, text.slice(0, 512));

const toLatin1 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
