import type { ImportRow } from "../job/importRow.ts";
import type { TableReading } from "./columns.ts";
import type { SourceAnswer, SourceQuestion } from "./sourceMessages.ts";

/** What is used of a Worker. */
export type SourceWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/** Starts the worker that reads large sources: a file of our own, since the page's policy allows no other. May throw. */
export const startSourceWorker = (): SourceWorker =>
  new Worker(new URL("./sourceWorker.ts", import.meta.url), { name: "source" });

/** What is asked of a worker that reads a source. */
export interface SourceLine {
  /** Undefined: the worker has ended, or has been closed. */
  readonly ask: (question: SourceQuestion) => Promise<SourceAnswer | undefined>;
  /** The rows that the source asks for, portion by portion. */
  readonly rows: (reading: TableReading | undefined) => Promise<readonly ImportRow[] | undefined>;
  readonly close: () => void;
}

/** Starts a worker and speaks with it: one question at a time. Undefined where none starts. */
export function createSourceWorkerClient(
  startWorker: () => SourceWorker,
  signal: AbortSignal | undefined,
): SourceLine | undefined {
  let worker: SourceWorker;
  try {
    worker = startWorker();
  } catch {
    return undefined;
  }
  let answered: (answer: SourceAnswer | undefined) => void = () => undefined;
  let isClosed = false;
  const close = () => {
    isClosed = true;
    worker.terminate();
    answered(undefined);
  };
  worker.addEventListener("message", ({ data }) => answered(data as SourceAnswer));
  worker.addEventListener("error", close);
  worker.addEventListener("messageerror", close);
  if (signal?.aborted) close();
  signal?.addEventListener("abort", close);

  const ask = (question: SourceQuestion): Promise<SourceAnswer | undefined> =>
    new Promise((resolve) => {
      answered = resolve;
      if (isClosed) resolve(undefined);
      else worker.postMessage(question);
    });
  const rows = async (reading: TableReading | undefined): Promise<readonly ImportRow[] | undefined> => {
    const all: ImportRow[] = [];
    let question: SourceQuestion = { kind: "rows", reading };
    for (;;) {
      const answer = await ask(question);
      if (answer?.kind !== "rows") return undefined;
      all.push(...answer.rows);
      if (answer.areLast) return all;
      question = { kind: "moreRows" };
    }
  };
  return { ask, rows, close };
}
