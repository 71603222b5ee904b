import type { ReportRow } from "./report.ts";
import type { Wording } from "../../i18n/wording.ts";
import { rowEndText, reasonCode } from "../rows/rowText.ts";

/** What filters of the report show. */
export type ReportKind = "added" | "failed" | "leftOut";

export function reportKind({ end }: ReportRow): ReportKind {
  switch (end.kind) {
    case "done":
      return "added";
    case "failed":
    case "unknown":
      return "failed";
    case "notToDo":
    case "cancelled":
    case "left":
      return "leftOut";
  }
}

/** The report as a table, with its headings: for a file, and to be copied. */
export function reportTable(rows: readonly ReportRow[], wording: Wording): readonly (readonly string[])[] {
  const { text } = wording;
  const kinds = { added: "added", failed: "failed", leftOut: "kindLeftOut" } as const;
  const headings = [
    text("columnRow"),
    text("displayName"),
    text("columnAddress"),
    text("group"),
    text("columnResult"),
    text("columnReason"),
    text("columnCode"),
  ];
  const cells = rows.map(({ wanted, end }) => [
    String(wanted.row),
    wanted.displayName,
    wanted.address,
    wanted.kind === "person" ? wanted.groupName || text("otherContacts") : wanted.groupName,
    text(kinds[reportKind({ wanted, end })]),
    plain(rowEndText(end, wanted, wording)),
    end.kind === "failed" ? reasonCode(end.reason, wording) : "",
  ]);
  return [headings, ...cells];
}

/** Without the marks that isolate names in direction: a file shows them as boxes. */
const plain = (words: string): string => words.replace(/[\u2068\u2069]/g, "");
