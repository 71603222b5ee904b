import type { TextKey } from "../../i18n/messages.ts";
import type { Wording } from "../../i18n/wording.ts";
import type { ColumnRole, TableLayout } from "./columns.ts";
import { countDataRows } from "./createSource.ts";
import { encodings, type Encoding } from "./encodings.ts";
import type { SourceProblem, SourceSummary, TableSummary } from "./readSource.ts";

/** Returns why a file or a paste cannot be used, and what to do. */
export function problemText(problem: SourceProblem, { text, count, number, sentences }: Wording): string {
  switch (problem.kind) {
    case "tooLarge":
      return text("sourceTooLarge", { most: number(Math.floor(problem.most / 2 ** 20)) });
    case "tooManyRows":
      return count("sourceTooManyRows", problem.rows, { most: number(problem.most) });
    case "rowTooLong":
      return count("sourceRowTooLong", problem.cells, {
        row: String(problem.row),
        most: number(problem.most),
      });
    case "broken":
      return sentences(
        text("sourceBroken"),
        problem.at === undefined ? "" : text("brokenAt", { at: problem.at }),
      );
    default:
      return text(problemTexts[problem.kind]);
  }
}

const problemTexts = {
  empty: "sourceEmpty",
  workbook: "sourceWorkbook",
  workbookTooLarge: "sourceWorkbookTooLarge",
  document: "sourceDocument",
  message: "sourceMessage",
  outlookData: "sourceOutlookData",
  calendar: "sourceCalendar",
  pdf: "sourcePdf",
  picture: "sourcePicture",
  archive: "sourceArchive",
  webPage: "sourceWebPage",
  officeFile: "sourceOfficeFile",
  notText: "sourceNotText",
  notOurs: "notASavedList",
  newer: "sourceNewer",
  unreadable: "sourceUnreadable",
} as const;

/** Returns what was found in a source and how it was read. */
export const summaryText = (
  summary: SourceSummary,
  layout: TableLayout | undefined,
  wording: Wording,
): string =>
  contentTexts(summary, layout, wording)
    .filter((part) => part !== "")
    .join(" · ");

function contentTexts(
  summary: SourceSummary,
  layout: TableLayout | undefined,
  { text, count }: Wording,
): readonly string[] {
  switch (summary.kind) {
    case "people":
      return [count("people", summary.people)];
    case "list": {
      const { groups, people, distributionGroups } = summary;
      return [
        text("savedList"),
        count("groupsCount", groups),
        count("people", people),
        distributionGroups > 0 ? count("distributionGroupsCount", distributionGroups) : "",
      ];
    }
    case "table":
      return [
        count("rowsCount", countDataRows(summary.rows, layout)),
        summary.sheet === undefined ? "" : text("sheetNamed", { name: summary.sheet }),
        summary.columns > 1 && summary.separator ? text(separators[summary.separator]) : "",
      ];
  }
}

/** What people call the encodings: the script, and the name that tells apart several of one script. */
const encodingNames: Readonly<Record<Encoding, readonly [TextKey, string]>> = {
  "utf-8": ["encoding_unicode", "UTF-8"],
  "utf-16le": ["encoding_unicode", "UTF-16"],
  "utf-16be": ["encoding_unicode", "UTF-16 BE"],
  "windows-1252": ["encoding_western", "Windows-1252"],
  cp850: ["encoding_western", "DOS 850"],
  cp437: ["encoding_western", "DOS 437"],
  macintosh: ["encoding_western", "Mac"],
  "windows-1250": ["encoding_central", "Windows-1250"],
  "iso-8859-2": ["encoding_central", "ISO 8859-2"],
  cp852: ["encoding_central", "DOS 852"],
  "windows-1257": ["encoding_baltic", "Windows-1257"],
  "windows-1251": ["encoding_cyrillic", "Windows-1251"],
  ibm866: ["encoding_cyrillic", "DOS 866"],
  "koi8-r": ["encoding_cyrillic", "KOI8-R"],
  "iso-8859-5": ["encoding_cyrillic", "ISO 8859-5"],
  "windows-1253": ["encoding_greek", "Windows-1253"],
  "iso-8859-7": ["encoding_greek", "ISO 8859-7"],
  "windows-1254": ["encoding_turkish", "Windows-1254"],
  cp857: ["encoding_turkish", "DOS 857"],
  "windows-1255": ["encoding_hebrew", "Windows-1255"],
  "windows-1256": ["encoding_arabic", "Windows-1256"],
  "windows-1258": ["encoding_vietnamese", "Windows-1258"],
  "windows-874": ["encoding_thai", "Windows-874"],
  shift_jis: ["encoding_japanese", "Shift JIS"],
  "euc-jp": ["encoding_japanese", "EUC-JP"],
  "iso-2022-jp": ["encoding_japanese", "ISO-2022-JP"],
  gb18030: ["encoding_simplified", "GB 18030"],
  big5: ["encoding_traditional", "Big5"],
  "euc-kr": ["encoding_korean", "EUC-KR"],
};

/** Returns the encodings to select from, with their names. */
export const encodingChoices = ({ text }: Wording): readonly (readonly [Encoding, string])[] =>
  encodings.map((encoding) => {
    const [script, name] = encodingNames[encoding];
    return [encoding, text("encodingNamed", { script: text(script), name })];
  });

const separators: Readonly<Record<NonNullable<TableSummary["separator"]>, TextKey>> = {
  ",": "separatedByComma",
  ";": "separatedBySemicolon",
  "\t": "separatedByTab",
  "|": "separatedByBar",
};

/** The roles of a column, in the order of the field's options. Each is the key of its text as well. */
export const columnRoles: readonly ColumnRole[] = [
  "imAddress",
  "displayName",
  "firstName",
  "middleName",
  "lastName",
  "secondLastName",
  "group",
];
