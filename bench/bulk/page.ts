import { defaultConfig } from "../../src/config/config.ts";
import { createClient } from "../../src/ews/client.ts";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { addNewImContactToGroup } from "../../src/ews/operations/addNewImContactToGroup.ts";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { readReply } from "../../src/ews/response.ts";
import { connect } from "../../src/exchange.ts";
import { openSource } from "../../src/files/openSource.ts";
import { startSourceWorker } from "../../src/files/startSourceWorker.ts";
import { createJob } from "../../src/imList/bulk/job.ts";
import { planInSlices } from "../../src/imList/bulk/planInSlices.ts";
import { planRows } from "../../src/imList/bulk/plan.ts";
import { runJob } from "../../src/imList/bulk/runner.ts";
import type { WantedRow } from "../../src/imList/bulk/wantedRow.ts";
import { readImItemList } from "../../src/imList/calls.ts";
import { start, type Outlook } from "../../src/outlook/start.ts";
import { openJournal } from "../../src/storage/journal.ts";
import { generateImItemList } from "../generateImItemList.ts";
import { peopleCsv } from "./peopleCsv.ts";
import { watchFrames } from "./watchFrames.ts";

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));

const after = (milliseconds: number, callback: () => void): (() => void) => {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
};

/** How many calls Outlook on the web takes at once (documented). */
const inFlight = 3;

async function outlook(): Promise<Outlook> {
  const started = await start(document.querySelector<HTMLScriptElement>('script[src*="office.js"]'));
  if (!started.ok) throw new Error(started.failure);
  return started.value;
}

const wantedOf = (addresses: readonly string[]): readonly WantedRow[] =>
  addresses.map((address, index) => ({
    kind: "person",
    row: index + 1,
    address,
    displayName: `Person ${index}`,
    groupName: "",
  }));

/** The requests that a job sends for these people, as text. */
async function requestsFor(addresses: readonly string[]): Promise<readonly string[]> {
  const requests: string[] = [];
  const { displayLanguage } = await outlook();
  const client = createClient({
    mailboxCulture: displayLanguage,
    send: (envelope) => {
      requests.push(envelope);
      return Promise.resolve({ ok: false, failure: { kind: "cancelled", sent: false } });
    },
  });
  for (const { address, displayName } of wantedOf(addresses))
    await client.call(addNewImContactToGroup, { imAddress: address, displayName, groupId: undefined });
  return requests;
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

const bench = {
  ready: async () => (await outlook()).userAddress,

  /** Milliseconds for one call for each address, sent bare through office.js, three in flight. */
  async bare(addresses: readonly string[]) {
    const requests = [...(await requestsFor(addresses))];
    const since = performance.now();
    const send = async (): Promise<void> => {
      for (let request = requests.shift(); request !== undefined; request = requests.shift()) {
        const envelope = request;
        await new Promise<void>((resolve, reject) => {
          Office.context.mailbox.makeEwsRequestAsync(envelope, (answer) => {
            const { value = "", error } = answer as { readonly value?: string; readonly error?: Error };
            if (value.includes("NoError")) resolve();
            else reject(new Error(error?.message ?? value));
          });
        });
      }
    };
    await Promise.all(Array.from({ length: inFlight }, send));
    return performance.now() - since;
  },

  /** Milliseconds for a job of the same calls, from its putting into the journal to its end. */
  async job(addresses: readonly string[]) {
    const exchange = connect({
      outlook: await outlook(),
      config: defaultConfig,
      clock: { now: () => performance.now(), after },
      version: "bench",
      onTurned: () => undefined,
    });
    const journal = await openJournal(Date.now());
    if (!journal.isDurable) throw new Error("Nothing is stored here.");
    const readList = async () => (await readImItemList(exchange.client)).result;
    const list = await readList();
    if (!list.ok) throw new Error(list.failure.kind);
    const name = {
      id: crypto.randomUUID(),
      mailbox: "ana.lima@contoso.com",
      title: "people.csv",
      madeAt: Date.now(),
    };
    const job = createJob(name, planRows(list.value, wantedOf(addresses)), list.value);
    const since = performance.now();
    await journal.put(job);
    const { client } = exchange;
    const ports = { now: Date.now, pause, random: Math.random, most: inFlight, onChange: () => undefined };
    const ended = await runJob(job, { ...ports, client, readList, journal }).ended;
    const milliseconds = performance.now() - since;
    const done = ended.rows.filter(({ state }) => state.kind === "done").length;
    if (done !== addresses.length) throw new Error(`Only ${done} were added.`);
    await journal.remove(job.id);
    return milliseconds;
  },

  /** Milliseconds from the bytes of a file of so many rows to what would happen to each, at once. */
  async plan(rows: number) {
    const list = someList();
    const { since, source } = await openCsv(rows);
    const plan = planRows(list, await source.wanted());
    const milliseconds = performance.now() - since;
    if (plan.rows.length !== rows) throw new Error(`${plan.rows.length} rows were planned.`);
    return milliseconds;
  },

  /** Milliseconds to make a job of so many rows and to keep it in the journal, and the longest frame meanwhile. */
  async keepLarge(rows: number) {
    const list = someList();
    const { source } = await openCsv(rows);
    const plan = planRows(list, await source.wanted());
    source.close();
    const journal = await openJournal(Date.now());
    const frames = await watchFrames();
    const since = performance.now();
    const name = {
      id: crypto.randomUUID(),
      mailbox: "ana.lima@contoso.com",
      title: "people.csv",
      madeAt: Date.now(),
    };
    const job = createJob(name, plan, list);
    const made = performance.now() - since;
    if (!(await journal.put(job))) throw new Error("The job was not kept.");
    const kept = performance.now() - since;
    const longestFrame = await frames();
    await journal.remove(job.id);
    return { made, kept, longestFrame };
  },

  /** The same by a worker and in slices: milliseconds, and the longest frame meanwhile. */
  async planLarge(rows: number, slices: boolean) {
    const list = someList();
    const frames = await watchFrames();
    const { since, source } = await openCsv(rows);
    const read = performance.now() - since;
    const wanted = await source.wanted();
    const taken = performance.now() - since;
    const plan = slices
      ? await planInSlices(list, wanted, new Set(), { now: () => performance.now(), pause: () => pause(0) })
      : planRows(list, wanted);
    const planned = performance.now() - since;
    source.close();
    if (plan?.rows.length !== rows) throw new Error("Not all rows were planned.");
    return { read, taken, planned, longestFrame: await frames() };
  },
};
export type BulkBench = typeof bench;
globalThis.bulkBench = bench;

declare global {
  var bulkBench: BulkBench;
}
