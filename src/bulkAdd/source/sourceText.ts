import type { TextKey } from "../../i18n/messages.ts";
import type { Wording } from "../../i18n/wording.ts";
import { countDataRows } from "./sourceState.ts";
import type { ColumnRole, TableLayout } from "./columns.ts";
import type { Encoding } from "./decodeText.ts";
import type { SourceProblem } from "./readSource.ts";
import type { SourceSummary, TableSummary } from "./parseSource.ts";

/** Returns why a file or a paste cannot be used, and what to do. */
export function problemText(problem: SourceProblem, { text, count, number, sentences }: Wording): string {
  switch (problem.kind) {
    case "tooLarge":
      return text("sourceTooLarge", { most: number(Math.floor(problem.most / 2 ** 20)) });
    case "tooManyRows":
      return count("sourceTooManyRows", problem.rows, { most: number(problem.most) });
    case "empty":
      return text("sourceEmpty");
    case "workbook":
      return text("sourceWorkbook");
    case "notText":
      return text("sourceNotText");
    case "notOurs":
      return text("notASavedList");
    case "newer":
      return text("sourceNewer");
    case "broken":
      return sentences(
        text("sourceBroken"),
        problem.at === undefined ? "" : text("brokenAt", { at: problem.at }),
      );
    case "unreadable":
      return text("sourceUnreadable");
  }
}

/** Returns what was found in a source and how it was read. */
export const summaryText = (summary: SourceSummary, as: TableLayout | undefined, wording: Wording): string =>
  [...contentText(summary, as, wording), ...encodingText(summary.encoding, wording)].join(" · ");

function contentText(
  summary: SourceSummary,
  layout: TableLayout | undefined,
  { text, count }: Wording,
): readonly string[] {
  switch (summary.kind) {
    case "people":
      return [count("people", summary.people)];
    case "list": {
      const { groups, people, distributionGroups } = summary;
      const distribution = count("distributionGroupsCount", distributionGroups);
      return [
        text("savedList"),
        count("groupsCount", groups),
        count("people", people),
        ...(distributionGroups > 0 ? [distribution] : []),
      ];
    }
    case "table":
      return [
        count("rowsCount", countDataRows(summary.rows, layout?.hasHeaderRow ?? false)),
        ...(summary.columns > 1 ? [text(separators[summary.separator])] : []),
      ];
  }
}

function encodingText(encoding: Encoding | undefined, { text, messages }: Wording): readonly string[] {
  if (encoding === undefined) return [];
  const name = encoding === "windows-1252" ? text("encoding_windows") : encodings[encoding];
  // This add-in's own words need no isolation.
  return [messages.encodedAs.replace("{encoding}", name)];
}

/** With hyphens that do not break lines. */
const encodings = { "utf-8": "UTF\u20118", "utf-16le": "UTF\u201116", "utf-16be": "UTF\u201116" } as const;

const separators: Readonly<Record<TableSummary["separator"], TextKey>> = {
  ",": "separatedByComma",
  ";": "separatedBySemicolon",
  "\t": "separatedByTab",
};

/** The roles of a column, in the order of the field's options. */
export const columnRoles = [
  "imAddress",
  "displayName",
  "firstName",
  "lastName",
  "group",
] as const satisfies readonly ColumnRole[];

/** The texts for what a column contains. */
export const roleText: Readonly<Record<ColumnRole, TextKey>> = {
  imAddress: "imAddress",
  displayName: "displayName",
  firstName: "firstName",
  lastName: "lastName",
  group: "group",
};
