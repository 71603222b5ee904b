import type { TextKey } from "../../i18n/messages.ts";
import type { Wording } from "../../i18n/wording.ts";
import type { ColumnRole, TableLayout } from "./columns.ts";
import { countDataRows } from "./createSource.ts";
import type { Encoding } from "./decodeText.ts";
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
  [...contentTexts(summary, layout, wording), encodingText(summary.encoding, wording)]
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
        summary.columns > 1 ? text(separators[summary.separator]) : "",
      ];
  }
}

function encodingText(encoding: Encoding | undefined, { text, messages }: Wording): string {
  if (encoding === undefined) return "";
  const name = encoding === "windows-1252" ? text("encoding_windows") : encodings[encoding];
  // This add-in's own words need no isolation.
  return messages.encodedAs.replace("{encoding}", name);
}

/** With hyphens that do not break lines. */
const encodings = { "utf-8": "UTF\u20118", "utf-16le": "UTF\u201116", "utf-16be": "UTF\u201116" } as const;

const separators: Readonly<Record<TableSummary["separator"], TextKey>> = {
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
  "lastName",
  "group",
];
