import type { Result } from "../../shared/result.ts";
import type { ImportRow } from "../job/importRow.ts";
import type { TableLayout } from "./columns.ts";
import type { Unread } from "./findUnread.ts";
import {
  parseSource,
  type ParsedSource,
  type SourceOptions,
  type SourceProblem,
  type SourceSummary,
} from "./readSource.ts";

/** What the page sends to the worker, one request at a time. */
export type SourceRequest =
  | { readonly kind: "read"; readonly source: Blob | string; readonly options: SourceOptions }
  /** Asks for the rows of the source. The response has the first chunk, "moreRows" asks for the next one. */
  | { readonly kind: "rows"; readonly layout: TableLayout | undefined }
  | { readonly kind: "moreRows" }
  /** Asks for the addresses that the rows do not have. */
  | { readonly kind: "unread"; readonly layout: TableLayout | undefined };

/** What the worker responds. */
export type SourceResponse =
  | { readonly kind: "read"; readonly result: Result<SourceSummary, SourceProblem> }
  | { readonly kind: "rows"; readonly rows: readonly ImportRow[]; readonly isComplete: boolean }
  | { readonly kind: "unread"; readonly unread: Unread | undefined };

/** A chunk that the page takes over in a few milliseconds. */
const rowsPerChunk = 1_000;

/**
 * Creates the worker's handler of requests. It keeps the source that it has read. Rejects if the bytes cannot be read.
 */
export function createSourceWorkerHandler(): (request: SourceRequest) => Promise<SourceResponse> {
  let parsed: ParsedSource | undefined;
  let rest: readonly ImportRow[] = [];
  const takeChunk = (): SourceResponse => {
    const rows = rest.slice(0, rowsPerChunk);
    rest = rest.slice(rowsPerChunk);
    return { kind: "rows", rows, isComplete: rest.length === 0 };
  };
  return async (request) => {
    switch (request.kind) {
      case "read": {
        const read = await parseSource(await readContent(request.source), request.options);
        parsed = read.ok ? read.value : undefined;
        return { kind: "read", result: read.ok ? { ok: true, value: read.value.summary } : read };
      }
      case "rows":
        rest = parsed?.toRows(request.layout) ?? [];
        return takeChunk();
      case "moreRows":
        return takeChunk();
      case "unread":
        return { kind: "unread", unread: parsed?.findUnread(request.layout) };
    }
  };
}

/** Returns the bytes of a file. A text is returned as it is. */
export const readContent = async (source: Blob | string): Promise<Uint8Array | string> =>
  typeof source === "string" ? source : new Uint8Array(await source.arrayBuffer());
