import { register } from "tsx/esm/api";

/** @type {Promise<typeof import("./worker.ts")> | undefined} */
let worker;

/** Loads what all test files of this process share. It is TypeScript, which Node runs through tsx. */
export function loadWorker() {
  worker ??= (register(), import("./worker.ts"));
  return worker;
}

/** Closes the worker. Jest runs a single file in its own process, which an open browser would keep alive. */
export default async function closeWorker() {
  await (await worker)?.close();
}
