import type { ImportRow } from "../job/importRow.ts";
import { failed, success, type Result } from "../../shared/result.ts";
import type { TableLayout } from "./columns.ts";
import type { Encoding } from "./encodings.ts";
import type { Unread } from "./findUnread.ts";
import { parseSource, type SourceProblem, type SourceSummary } from "./readSource.ts";
import { readContent, type SourceRequest, type SourceResponse } from "./sourceMessages.ts";

/** A source that is kept in the page or in a worker until it is closed. */
export interface OpenSource {
  readonly summary: SourceSummary;
  readonly readRows: (layout?: TableLayout) => Promise<readonly ImportRow[]>;
  /** Returns the addresses in the source that its rows do not have. Undefined if there are none. */
  readonly findUnread: (layout?: TableLayout) => Promise<Unread | undefined>;
  readonly close: () => void;
}

interface OpeningOptions {
  readonly maxRows: number;
  /** Starts a worker with sourceWorker.ts. Throws if the browser has no workers. */
  readonly startWorker: () => SourceWorker;
  /** Aborted if the source is no longer needed. It is then closed, and the result means nothing. */
  readonly signal?: AbortSignal;
  /** The encoding of a file that the user selected. Undefined: it is detected. */
  readonly encoding?: Encoding | undefined;
}

/** The longest file in bytes, and the longest paste that is read in the page, in UTF-16 code units. */
const maxLength = 20 * 2 ** 20;
const maxLengthInPage = 2 ** 18;

/**
 * Opens a file or a pasted text. A file and a long paste are read in a worker, or in the page if no worker starts: even
 * a short file may need the detector of encodings, which blocks for a tenth of a second. Nothing rejects.
 */
export async function openSource(
  source: File | string,
  { maxRows, startWorker, signal, encoding }: OpeningOptions,
): Promise<Result<OpenSource, SourceProblem>> {
  const length = typeof source === "string" ? source.length : source.size;
  if (length > maxLength) return failed({ kind: "tooLarge", most: maxLength });
  const isFile = typeof source !== "string";
  const options = { maxRows, name: isFile ? source.name : "", encoding };
  const openInPage = async (): Promise<Result<OpenSource, SourceProblem>> => {
    try {
      const parsed = await parseSource(await readContent(source), options);
      if (!parsed.ok) return parsed;
      const { summary, toRows, findUnread } = parsed.value;
      return success({
        summary,
        readRows: (layout) => Promise.resolve(toRows(layout)),
        findUnread: (layout) => Promise.resolve(findUnread(layout)),
        close: () => undefined,
      });
    } catch {
      return failed({ kind: "unreadable" });
    }
  };
  const needsWorker = isFile || length > maxLengthInPage;
  const worker = needsWorker ? createSourceWorkerClient(startWorker, signal) : undefined;
  const response = await worker?.send({ kind: "read", source, options });
  if (!worker || response?.kind !== "read") {
    worker?.close();
    return signal?.aborted ? failed({ kind: "unreadable" }) : openInPage();
  }
  if (!response.result.ok) {
    worker.close();
    return response.result;
  }
  let lastRead: Promise<unknown> = Promise.resolve();
  /** Waits for the last request: a worker handles one at a time. */
  const inTurn = <T>(read: () => Promise<T>): Promise<T> => {
    const next = lastRead.then(read);
    lastRead = next;
    return next;
  };
  const readRows = async (layout?: TableLayout): Promise<readonly ImportRow[]> => {
    const rows = await worker.readRows(layout);
    if (rows) return rows;
    if (signal?.aborted) return [];
    // The worker has ended: a browser may end one that uses too much memory.
    const reopened = await openInPage();
    return reopened.ok ? reopened.value.readRows(layout) : [];
  };
  const findUnread = async (layout?: TableLayout): Promise<Unread | undefined> => {
    const found = await worker.send({ kind: "unread", layout });
    if (found?.kind === "unread") return found.unread;
    if (signal?.aborted) return undefined;
    const reopened = await openInPage();
    return reopened.ok ? reopened.value.findUnread(layout) : undefined;
  };
  return success({
    summary: response.result.value,
    readRows: (layout) => inTurn(() => readRows(layout)),
    findUnread: (layout) => inTurn(() => findUnread(layout)),
    close: worker.close,
  });
}

/** The part of a Worker that is used here. */
export type SourceWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/**
 * Starts the worker that reads large sources, from a file of its own, because the page's policy allows no other. May
 * throw.
 */
export const startSourceWorker = (): SourceWorker =>
  new Worker(
    // What the worker loads later is in the folder of its own script.
    /* webpackEntryOptions: { publicPath: "../" } */ new URL("./sourceWorker.ts", import.meta.url),
    { name: "source" },
  );

/** Starts a worker and returns its client, which sends one request at a time. Undefined if no worker starts. */
function createSourceWorkerClient(startWorker: () => SourceWorker, signal: AbortSignal | undefined) {
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

  /** Returns undefined if the worker has ended or was closed. */
  const send = (request: SourceRequest): Promise<SourceResponse | undefined> =>
    new Promise((resolve) => {
      settle = resolve;
      if (isClosed) resolve(undefined);
      else worker.postMessage(request);
    });
  /** Reads the rows of the source, chunk by chunk. */
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
