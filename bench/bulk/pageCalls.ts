import { defaultConfig } from "../../src/config/config.ts";
import { createClient } from "../../src/ews/client.ts";
import { addNewImContactToGroup } from "../../src/ews/operations/addNewImContactToGroup.ts";
import { connect } from "../../src/exchange/connect.ts";
import { createJob } from "../../src/bulkAdd/job/job.ts";
import { planRows } from "../../src/bulkAdd/job/plan.ts";
import { runJob } from "../../src/bulkAdd/job/runJob.ts";
import type { ImportRow } from "../../src/bulkAdd/job/importRow.ts";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { ewsRequest } from "../../src/outlook/ewsRequest.ts";
import { start, type Outlook } from "../../src/outlook/start.ts";
import { openJournal } from "../../src/bulkAdd/job/jobJournal.ts";
import { jobName, pause } from "./jobName.ts";

/** Number of parallel calls that Outlook on the web allows (documented). */
const inFlight = 3;

/** Measures one call per address, sent directly through office.js, three at a time. Returns milliseconds. */
export async function bare(addresses: readonly string[]) {
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
}

/** Measures a job with the same calls, from the journal entry to its end. Returns milliseconds. */
export async function job(addresses: readonly string[]) {
  const { mailbox, userAddress, displayLanguage } = await outlook();
  const exchange = connect({
    sendThroughOutlook: ewsRequest(mailbox),
    userAddress,
    displayLanguage,
    config: defaultConfig,
    clock: { now: () => performance.now(), after },
    pause,
    version: "bench",
    onAccessMode: () => undefined,
  });
  const journal = await openJournal(Date.now());
  if (!journal.isDurable) throw new Error("Nothing is stored here.");
  const readList = async () => (await exchange.client.call(getImItemList, {})).result;
  const list = await readList();
  if (!list.ok) throw new Error(list.failure.kind);
  const job = createJob(jobName(), planRows(list.value, wantedOf(addresses)), list.value);
  const since = performance.now();
  await journal.put(job);
  const client = exchange.clientWithoutRetries;
  const ports = {
    now: Date.now,
    pause,
    random: Math.random,
    maxInFlight: inFlight,
    onChange: () => undefined,
  };
  const ended = await runJob(job, { ...ports, client, readList, journal }).ended;
  const milliseconds = performance.now() - since;
  const done = ended.rows.filter(({ state }) => state.kind === "done").length;
  if (done !== addresses.length) throw new Error(`Only ${done} were added.`);
  await journal.remove(job.id);
  return milliseconds;
}

/** Resolves when office.js is ready. */
export async function outlook(): Promise<Outlook> {
  const started = await start(document.querySelector<HTMLScriptElement>('script[src*="office.js"]'));
  if (!started.ok) throw new Error(started.failure);
  return started.value;
}

const wantedOf = (addresses: readonly string[]): readonly ImportRow[] =>
  addresses.map((address, index) => ({
    kind: "person",
    row: index + 1,
    address,
    displayName: `Person ${index}`,
    groupName: "",
  }));

/** Returns the requests that a job sends for these people, as text. */
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

const after = (milliseconds: number, callback: () => void): (() => void) => {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
};
