import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { readReply } from "../../src/ews/response.ts";
import { openSource, startSourceWorker } from "../../src/bulkAdd/source/openSource.ts";
import { createJob } from "../../src/bulkAdd/job/job.ts";
import { planInChunks, planRows } from "../../src/bulkAdd/job/plan.ts";
import { openJournal } from "../../src/bulkAdd/job/jobJournal.ts";
import { generateImItemList } from "../generateImItemList.ts";
import { jobName, pause } from "./jobName.ts";
import { peopleCsv } from "./peopleCsv.ts";

/**
 * Measures the time from the bytes of a file with this many rows to its plan, created at once. Returns milliseconds.
 */
export async function plan(rows: number) {
  const list = someList();
  const { since, source } = await openCsv(csvOf(rows));
  const plan = planRows(list, await source.readRows());
  const milliseconds = performance.now() - since;
  if (plan.rows.length !== rows) throw new Error(`${plan.rows.length} rows were planned.`);
  return milliseconds;
}

/** Measures the same for the prepared large file, with a worker and in slices. */
export async function planLarge() {
  const { list, file } = large();
  const { since, source } = await openCsv(file);
  const read = performance.now() - since;
  const wanted = await source.readRows();
  const taken = performance.now() - since;
  const slicing = { now: () => performance.now(), pause: () => pause(0) };
  const plan = await planInChunks(list, wanted, new Set(), slicing);
  const planned = performance.now() - since;
  source.close();
  if (!plan || plan.rows.length === 0) throw new Error("Not all rows were planned.");
  return { read, taken, planned };
}

/** Measures the creation of a job with all rows and its write to the journal. Returns milliseconds. */
export async function keepLarge() {
  const { list, file } = large();
  const { source } = await openCsv(file);
  const slicing = { now: () => performance.now(), pause: () => pause(0) };
  const plan = await planInChunks(list, await source.readRows(), new Set(), slicing);
  source.close();
  const journal = await openJournal(Date.now());
  const since = performance.now();
  const job = plan && createJob(jobName(), plan, list);
  if (!job || !(await journal.put(job))) throw new Error("The job was not kept.");
  const kept = performance.now() - since;
  await journal.remove(job.id);
  return kept;
}

/** Prepares a file with this many rows, and a list, for the next measurement. */
export function prepare(rows: number): void {
  prepared = { list: someList(), file: csvOf(rows) };
}
let prepared: { readonly list: ImItemList; readonly file: File } | undefined;
const large = () => {
  if (!prepared) throw new Error("Nothing is prepared.");
  return prepared;
};

/** Returns a list of 64 groups and 500 contacts. */
function someList(): ImItemList {
  const { result } = readReply(generateImItemList(500, 64), getImItemList);
  if (!result.ok) throw new Error("The reply could not be read.");
  return result.value;
}

const csvOf = (rows: number): File => new File([peopleCsv(rows)], "people.csv");

async function openCsv(file: File) {
  const since = performance.now();
  const opened = await openSource(file, { maxRows: 10_000, startWorker: startSourceWorker });
  if (!opened.ok) throw new Error(opened.failure.kind);
  return { since, source: opened.value };
}
