import type { WantedRow } from "../imList/bulk/wantedRow.ts";
import type { Separator, Table } from "./readTable.ts";
import { arm, safeCsv } from "./safeCsv.ts";

/** The headings of our own format; the first one says which version of it this is. */
const headings = ["IM Groups 1", "Group", "Display name", "Address"] as const;

/** Writes rows as CSV for a spreadsheet, from which listTable reads them again. */
export const listCsv = (rows: readonly WantedRow[], separator: Separator): string =>
  safeCsv(
    [
      headings,
      ...rows.map(({ kind, groupName, displayName, address }) => [kind, groupName, displayName, address]),
    ],
    separator,
  );

/** The rows of a table that listCsv has written; undefined of any other. A spreadsheet may have saved it meanwhile. */
export function listTable({ rows: [first, ...rows] }: Table): readonly WantedRow[] | undefined {
  if (!headings.every((heading, index) => first?.cells[index]?.trim() === heading)) return undefined;
  return rows.flatMap(({ number, cells }) => {
    const [kind = "", groupName = "", displayName = "", address = ""] = cells.map(arm);
    return isKind(kind) ? [{ kind, row: number, groupName, displayName, address }] : [];
  });
}

const isKind = (kind: string): kind is WantedRow["kind"] =>
  kind === "person" || kind === "group" || kind === "distributionGroup";
