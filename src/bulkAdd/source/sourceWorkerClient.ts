import type { ImportRow } from "../job/importRow.ts";
import type { TableLayout } from "./columns.ts";
import type { SourceResponse, SourceRequest } from "./sourceMessages.ts";

/** What is used of a Worker. */
export type SourceWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/** Starts the worker that reads large sources: a file of our own, since the page's policy allows no other. May throw. */
export const startSourceWorker = (): SourceWorker =>
  new Worker(new URL("./sourceWorker.ts", import.meta.url), { name: "source" });

/** What is asked of a worker that reads a source. */
export interface SourceWorkerClient {
  /** Undefined: the worker has ended, or has been closed. */
  readonly send: (request: SourceRequest) => Promise<SourceResponse | undefined>;
  /** The rows that the source asks for, portion by portion. */
  readonly readRows: (layout: TableLayout | undefined) => Promise<readonly ImportRow[] | undefined>;
  readonly close: () => void;
}

/** Starts a worker and speaks with it: one request at a time. Undefined where none starts. */
export function createSourceWorkerClient(
  startWorker: () => SourceWorker,
  signal: AbortSignal | undefined,
): SourceWorkerClient | undefined {
  let worker: SourceWorker;
  try {
    worker = startWorker();
  } catch {
    return undefined;
  }
  let answered: (answer: SourceResponse | undefined) => void = () => undefined;
  let isClosed = false;
  const close = () => {
    isClosed = true;
    worker.terminate();
    answered(undefined);
  };
  worker.addEventListener("message", ({ data }) => answered(data as SourceResponse));
  worker.addEventListener("error", close);
  worker.addEventListener("messageerror", close);
  if (signal?.aborted) close();
  signal?.addEventListener("abort", close);

  const send = (request: SourceRequest): Promise<SourceResponse | undefined> =>
    new Promise((resolve) => {
      answered = resolve;
      if (isClosed) resolve(undefined);
      else worker.postMessage(request);
    });
  const readRows = async (layout: TableLayout | undefined): Promise<readonly ImportRow[] | undefined> => {
    const all: ImportRow[] = [];
    let request: SourceRequest = { kind: "rows", layout };
    for (;;) {
      const answer = await send(request);
      if (answer?.kind !== "rows") return undefined;
      all.push(...answer.rows);
      if (answer.isComplete) return all;
      request = { kind: "moreRows" };
    }
  };
  return { send, readRows, close };
}
