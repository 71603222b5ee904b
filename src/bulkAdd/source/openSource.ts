import type { ImportRow } from "../job/importRow.ts";
import { failed, success, type Result } from "../../shared/result.ts";
import type { TableLayout } from "./columns.ts";
import { parseSource, type SourceSummary } from "./parseSource.ts";
import type { SourceProblem } from "./readSource.ts";
import { createSourceWorkerClient, type SourceWorker } from "./sourceWorkerClient.ts";
import { readContent } from "./sourceMessages.ts";

/** A source that has been read and is kept, here or in a worker, until it is closed. */
export interface OpenSource {
  readonly summary: SourceSummary;
  readonly readRows: (layout?: TableLayout) => Promise<readonly ImportRow[]>;
  readonly close: () => void;
}

export interface OpeningOptions {
  readonly mostRows: number;
  /** Starts a worker of sourceWorker.ts; throws where there are none. */
  readonly startWorker: () => SourceWorker;
  /** Aborted: the source is not wanted any more, and is closed; what it is then said to be means nothing. */
  readonly signal?: AbortSignal;
}

/** The longest file, in bytes, and from which length on a worker reads, in bytes or UTF-16 code units. */
const longest = 20 * 2 ** 20;
const longestInPage = 2 ** 18;

/**
 * Opens a file or a pasted text: a short one is read here and at once, a long one by a worker, or here where none starts.
 * Nothing rejects.
 */
export async function openSource(
  source: File | string,
  { mostRows, startWorker, signal }: OpeningOptions,
): Promise<Result<OpenSource, SourceProblem>> {
  const length = typeof source === "string" ? source.length : source.size;
  if (length > longest) return failed({ kind: "tooLarge", most: longest });
  const isTable = typeof source !== "string" && /\.(csv|tsv)$/i.test(source.name);
  const options = { mostRows, isTable };
  const inPage = async (): Promise<Result<OpenSource, SourceProblem>> => {
    try {
      const parsed = parseSource(await readContent(source), options);
      if (!parsed.ok) return parsed;
      const { summary, toRows } = parsed.value;
      return success({
        summary,
        readRows: (layout) => Promise.resolve(toRows(layout)),
        close: () => undefined,
      });
    } catch {
      return failed({ kind: "unreadable" });
    }
  };
  const worker = length > longestInPage ? createSourceWorkerClient(startWorker, signal) : undefined;
  const answer = await worker?.send({ kind: "read", source, options });
  if (!worker || answer?.kind !== "read") {
    worker?.close();
    return signal?.aborted ? failed({ kind: "unreadable" }) : inPage();
  }
  if (!answer.result.ok) {
    worker.close();
    return answer.result;
  }
  let last: Promise<unknown> = Promise.resolve();
  const readRows = async (layout?: TableLayout): Promise<readonly ImportRow[]> => {
    const rows = await worker.readRows(layout);
    if (rows) return rows;
    if (signal?.aborted) return [];
    // The worker is gone: the browser may end one that takes too much.
    const again = await inPage();
    return again.ok ? again.value.readRows(layout) : [];
  };
  return success({
    summary: answer.result.value,
    // One after the other: a worker has one answer under way.
    readRows: (layout) => {
      const next = last.then(() => readRows(layout));
      last = next;
      return next;
    },
    close: worker.close,
  });
}
