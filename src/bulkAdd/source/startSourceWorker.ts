import type { SourceWorker } from "./sourceWorkerClient.ts";

/** Starts the worker that reads large sources: a file of our own, since the page's policy allows no other. May throw. */
export const startSourceWorker = (): SourceWorker =>
  new Worker(new URL("./sourceWorker.ts", import.meta.url), { name: "source" });
