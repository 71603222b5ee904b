import type { ImportRow } from "../job/importRow.ts";
import type { Result } from "../../shared/result.ts";

/** What reads files and pastes. */
export interface SourcePort {
  /** Nothing rejects. Aborted: the source is not wanted any more, and is closed. */
  readonly open: (source: File | string, signal: AbortSignal) => Promise<Result<OpenSource, SourceProblem>>;
}

/** A source that has been read, and is kept until it is closed. */
export interface OpenSource {
  readonly summary: SourceSummary;
  /** The rows that it asks for; of a table as a person has said that it is to be read. */
  readonly wanted: (reading?: TableReading) => Promise<readonly ImportRow[]>;
  readonly close: () => void;
}

/** What a person is shown of a source. `encoding` is a file's. */
export type SourceSummary = { readonly encoding: Encoding | undefined } & (
  { readonly kind: "people"; readonly people: number } | SavedList | TableSummary
);

/** A list that was saved here, or on another machine. */
export interface SavedList {
  readonly kind: "list";
  readonly rows: number;
  readonly groups: number;
  readonly distributionGroups: number;
  /** Each once, in however many groups they are. */
  readonly people: number;
}

export interface TableSummary {
  readonly kind: "table";
  /** Headings included. */
  readonly rows: number;
  readonly columns: number;
  /** The first rows, for a preview; their cells may be cut. */
  readonly first: readonly (readonly string[])[];
  readonly separator: "," | ";" | "\t";
  /** How it is understood by itself. */
  readonly reading: TableReading;
}

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** How a table is read. A column without a role is not used; several may name groups. */
export interface TableReading {
  readonly hasHeadings: boolean;
  readonly columns: readonly (ColumnRole | undefined)[];
}

export const columnRoles = ["imAddress", "displayName", "firstName", "lastName", "group"] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Why nothing can be made of a source. */
export type SourceProblem =
  | { readonly kind: "empty" | "workbook" | "notText" | "unreadable" }
  /** JSON that is no list that was saved here, or one that a later release of this add-in has saved. */
  | { readonly kind: "notOurs" | "newer" }
  /** A saved list that was cut off or changed; `at` names the place where that is known. */
  | { readonly kind: "broken"; readonly at: string | undefined }
  /** In bytes. */
  | { readonly kind: "tooLarge"; readonly most: number }
  | { readonly kind: "tooManyRows"; readonly rows: number; readonly most: number };
