import type { ImportRow } from "../job/importRow.ts";
import type { Result } from "../../shared/result.ts";
import type { TableReading } from "./columns.ts";
import { parseSource, type ParsedSource, type SourceSummary } from "./parseSource.ts";
import type { SourceOptions, SourceProblem } from "./readSource.ts";

/** What the page asks the worker, one question after the other. */
export type SourceQuestion =
  | { readonly kind: "read"; readonly source: Blob | string; readonly options: SourceOptions }
  /** The rows that the source asks for, the first portion of them; and then the next ones. */
  | { readonly kind: "rows"; readonly reading: TableReading | undefined }
  | { readonly kind: "moreRows" };

/** What the worker answers. */
export type SourceAnswer =
  | { readonly kind: "read"; readonly result: Result<SourceSummary, SourceProblem> }
  | { readonly kind: "rows"; readonly rows: readonly ImportRow[]; readonly areLast: boolean };

/** So many rows the page takes over in a few milliseconds. */
const rowsAtOnce = 1_000;

/** The worker's part as a function: it keeps the source that it has read. Rejects if the bytes cannot be had. */
export function sourceAnswers(): (question: SourceQuestion) => Promise<SourceAnswer> {
  let held: ParsedSource | undefined;
  let rest: readonly ImportRow[] = [];
  const portion = (): SourceAnswer => {
    const rows = rest.slice(0, rowsAtOnce);
    rest = rest.slice(rowsAtOnce);
    return { kind: "rows", rows, areLast: rest.length === 0 };
  };
  return async (question) => {
    switch (question.kind) {
      case "read": {
        const read = parseSource(await readContent(question.source), question.options);
        held = read.ok ? read.value : undefined;
        return { kind: "read", result: read.ok ? { ok: true, value: read.value.summary } : read };
      }
      case "rows":
        rest = held?.wanted(question.reading) ?? [];
        return portion();
      case "moreRows":
        return portion();
    }
  };
}

/** The bytes of a file; a text as it is. */
export const readContent = async (source: Blob | string): Promise<Uint8Array | string> =>
  typeof source === "string" ? source : new Uint8Array(await source.arrayBuffer());
