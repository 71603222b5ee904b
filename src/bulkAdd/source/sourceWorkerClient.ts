import type { ImportRow } from "../job/importRow.ts";
import type { TableLayout } from "./columns.ts";
import type { SourceResponse, SourceRequest } from "./sourceMessages.ts";

/** The part of a Worker that is used here. */
export type SourceWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/**
 * Starts the worker that reads large sources, from a file of its own, because the page's policy allows no other. May
 * throw.
 */
export const startSourceWorker = (): SourceWorker =>
  new Worker(new URL("./sourceWorker.ts", import.meta.url), { name: "source" });

/** The client of a worker that reads a source. */
interface SourceWorkerClient {
  /** Returns undefined if the worker has ended or was closed. */
  readonly send: (request: SourceRequest) => Promise<SourceResponse | undefined>;
  /** Reads the rows of the source, chunk by chunk. */
  readonly readRows: (layout: TableLayout | undefined) => Promise<readonly ImportRow[] | undefined>;
  readonly close: () => void;
}

/** Starts a worker and returns its client, which sends one request at a time. Undefined if no worker starts. */
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
  let settle: (answer: SourceResponse | undefined) => void = () => undefined;
  let isClosed = false;
  const close = () => {
    isClosed = true;
    worker.terminate();
    settle(undefined);
  };
  worker.addEventListener("message", ({ data }) => settle(data as SourceResponse));
  worker.addEventListener("error", close);
  worker.addEventListener("messageerror", close);
  if (signal?.aborted) close();
  signal?.addEventListener("abort", close);

  const send = (request: SourceRequest): Promise<SourceResponse | undefined> =>
    new Promise((resolve) => {
      settle = resolve;
      if (isClosed) resolve(undefined);
      else worker.postMessage(request);
    });
  const readRows = async (layout: TableLayout | undefined): Promise<readonly ImportRow[] | undefined> => {
    const allRows: ImportRow[] = [];
    let request: SourceRequest = { kind: "rows", layout };
    for (;;) {
      const response = await send(request);
      if (response?.kind !== "rows") return undefined;
      allRows.push(...response.rows);
      if (response.isComplete) return allRows;
      request = { kind: "moreRows" };
    }
  };
  return { send, readRows, close };
}
