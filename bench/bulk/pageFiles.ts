import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { readReply } from "../../src/ews/response.ts";
import { openSource } from "../../src/files/openSource.ts";
import { startSourceWorker } from "../../src/files/startSourceWorker.ts";
import { createJob } from "../../src/imList/bulk/job.ts";
import { planInSlices } from "../../src/imList/bulk/planInSlices.ts";
import { planRows } from "../../src/imList/bulk/plan.ts";
import { openJournal } from "../../src/storage/journal.ts";
import { generateImItemList } from "../generateImItemList.ts";
import { jobName, pause } from "./jobName.ts";
import { peopleCsv } from "./peopleCsv.ts";
import { watchFrames } from "./watchFrames.ts";

/** Milliseconds from the bytes of a file of so many rows to what would happen to each, at once. */
export async function plan(rows: number) {
  const list = someList();
  const { since, source } = await openCsv(rows);
  const plan = planRows(list, await source.wanted());
  const milliseconds = performance.now() - since;
  if (plan.rows.length !== rows) throw new Error(`${plan.rows.length} rows were planned.`);
  return milliseconds;
}

/** The same by a worker and in slices: milliseconds, and the longest frame meanwhile. */
export async function planLarge(rows: number) {
  const list = someList();
  const frames = watchFrames();
  const { since, source } = await openCsv(rows);
  const read = performance.now() - since;
  const wanted = await source.wanted();
  const taken = performance.now() - since;
  const slicing = { now: () => performance.now(), pause: () => pause(0) };
  const plan = await planInSlices(list, wanted, new Set(), slicing);
  const planned = performance.now() - since;
  source.close();
  if (plan?.rows.length !== rows) throw new Error("Not all rows were planned.");
  return { read, taken, planned, longestFrame: await frames() };
}

/** Milliseconds to make a job of so many rows and to keep it in the journal, and the longest frame meanwhile. */
export async function keepLarge(rows: number) {
  const list = someList();
  const { source } = await openCsv(rows);
  const plan = planRows(list, await source.wanted());
  source.close();
  const journal = await openJournal(Date.now());
  const frames = watchFrames();
  const since = performance.now();
  const job = createJob(jobName(), plan, list);
  const made = performance.now() - since;
  if (!(await journal.put(job))) throw new Error("The job was not kept.");
  const kept = performance.now() - since;
  const longestFrame = await frames();
  await journal.remove(job.id);
  return { made, kept, longestFrame };
}

/** A list of 64 groups and 500 contacts. */
function someList(): ImItemList {
  const { result } = readReply(generateImItemList(500, 64), getImItemList);
  if (!result.ok) throw new Error("The reply could not be read.");
  return result.value;
}

async function openCsv(rows: number) {
  const file = new File([peopleCsv(rows)], "people.csv");
  const since = performance.now();
  const opened = await openSource(file, { mostRows: 10_000, startWorker: startSourceWorker });
  if (!opened.ok) throw new Error(opened.failure.kind);
  return { since, source: opened.value };
}
