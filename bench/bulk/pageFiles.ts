import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { readReply } from "../../src/ews/response.ts";
import { openSource, startSourceWorker } from "../../src/bulkAdd/source/openSource.ts";
import { createJob } from "../../src/bulkAdd/job/job.ts";
import { planInChunks, planRows } from "../../src/bulkAdd/job/plan.ts";
import { openJournal } from "../../src/bulkAdd/job/jobJournal.ts";
import { generateImItemList } from "../generateImItemList.ts";
import { createJobName, pause } from "./pageCalls.ts";
import { peopleCsv } from "./peopleCsv.ts";

/**
 * Measures the time from the bytes of a file with this many rows to its plan, created at once. Returns milliseconds.
 */
export async function plan(rows: number) {
  const list = createList();
  const { start, source } = await openCsv(createCsv(rows));
  const plan = planRows(list, await source.readRows());
  const milliseconds = performance.now() - start;
  if (plan.rows.length !== rows) throw new Error(`${plan.rows.length} rows were planned.`);
  return milliseconds;
}

/** Measures the same for the prepared large file, which a worker reads and which is planned in slices. */
export async function planLarge() {
  const { list, file } = requirePrepared();
  const { start, source } = await openCsv(file);
  const read = performance.now() - start;
  const importRows = await source.readRows();
  const received = performance.now() - start;
  const slicing = { now: () => performance.now(), pause: () => pause(0) };
  const plan = await planInChunks(list, importRows, new Set(), slicing);
  const planned = performance.now() - start;
  source.close();
  if (!plan || plan.rows.length === 0) throw new Error("No row was planned.");
  return { read, received, planned };
}

/** Measures the creation of a job with all rows and its write to the journal. Returns milliseconds. */
export async function storeLarge() {
  const { list, file } = requirePrepared();
  const { source } = await openCsv(file);
  const slicing = { now: () => performance.now(), pause: () => pause(0) };
  const plan = await planInChunks(list, await source.readRows(), new Set(), slicing);
  source.close();
  const journal = await openJournal(Date.now(), pause);
  const start = performance.now();
  const job = plan && createJob(createJobName(), plan, list);
  if (!job || !(await journal.put(job))) throw new Error("The job was not stored.");
  const stored = performance.now() - start;
  await journal.remove(job.id);
  return stored;
}

/** Prepares a file with this many rows, and a list, for the next measurement. */
export function prepare(rows: number): void {
  prepared = { list: createList(), file: createCsv(rows) };
}
let prepared: { readonly list: ImItemList; readonly file: File } | undefined;
const requirePrepared = () => {
  if (!prepared) throw new Error("Call prepare first.");
  return prepared;
};

/** Returns a list of 64 groups and 500 contacts. */
function createList(): ImItemList {
  const { result } = readReply(generateImItemList(500, 64), getImItemList);
  if (!result.ok) throw new Error("The response could not be read.");
  return result.value;
}

const createCsv = (rows: number): File => new File([peopleCsv(rows)], "people.csv");

async function openCsv(file: File) {
  const start = performance.now();
  const opened = await openSource(file, { maxRows: 10_000, startWorker: startSourceWorker });
  if (!opened.ok) throw new Error(opened.failure.kind);
  return { start, source: opened.value };
}
