import { register } from "tsx/esm/api";

/** @type {Promise<typeof import("./worker.ts")> | undefined} */
let worker;

/** What all test files of this process share. It is TypeScript, which Node reads through tsx. */
export function loadWorker() {
  worker ??= (register(), import("./worker.ts"));
  return worker;
}

/** Jest runs a single file in its own process: what that file started would keep the process alive. */
export default async function closeWorker() {
  await (await worker)?.close();
}
