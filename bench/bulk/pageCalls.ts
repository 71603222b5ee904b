import { defaultConfig } from "../../src/config/config.ts";
import { createClient, type EwsClient } from "../../src/ews/client.ts";
import { addNewImContactToGroup } from "../../src/ews/operations/addNewImContactToGroup.ts";
import { connect } from "../../src/exchange/connect.ts";
import { createJob, type JobName } from "../../src/bulkAdd/job/job.ts";
import { planRows } from "../../src/bulkAdd/job/plan.ts";
import { success } from "../../src/shared/result.ts";
import { runJob } from "../../src/bulkAdd/job/runJob.ts";
import type { ImportRow } from "../../src/bulkAdd/job/importRow.ts";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { getImItems } from "../../src/ews/operations/getImItems.ts";
import { removeImContactFromGroup } from "../../src/ews/operations/removeImContactFromGroup.ts";
import { isDistributionGroup } from "../../src/imList/membership.ts";
import { ewsRequest } from "../../src/outlook/ewsRequest.ts";
import { start as startOutlook, type Outlook } from "../../src/outlook/start.ts";
import { openJournal } from "../../src/bulkAdd/job/jobJournal.ts";

/** Number of parallel calls that Outlook on the web allows (documented). */
const inFlight = 3;

/** Measures one call per address, sent directly through office.js, three at a time. Returns milliseconds. */
export async function bare(addresses: readonly string[]) {
  const requests = [...(await requestsFor(addresses))];
  const start = performance.now();
  const send = async (): Promise<void> => {
    for (let request = requests.shift(); request !== undefined; request = requests.shift())
      await sendBare(request);
  };
  await Promise.all(Array.from({ length: inFlight }, send));
  return performance.now() - start;
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
  const journal = await openJournal(Date.now(), pause);
  if (!journal.isDurable) throw new Error("The browser does not store the journal on the disk.");
  const readList = async () => (await exchange.client.call(getImItemList, {})).result;
  const refreshList = async () => {
    const read = await readList();
    return read.ok ? success({ items: read.value, unread: 0, unreadGroups: 0 }) : read;
  };
  const list = await readList();
  if (!list.ok) throw new Error(list.failure.kind);
  const job = createJob(createJobName(), planRows(list.value, importRowsFor(addresses)), list.value);
  const start = performance.now();
  await journal.put(job);
  const client = exchange.clientWithoutRetries;
  const ports = {
    now: () => performance.now(),
    pause,
    random: Math.random,
    maxInFlight: inFlight,
    onChange: () => undefined,
  };
  const finished = await runJob(job, { ...ports, client, readList, refreshList, journal }).ended;
  const milliseconds = performance.now() - start;
  const done = finished.rows.filter(({ state }) => state.kind === "done").length;
  if (done !== addresses.length) throw new Error(`Only ${done} contacts were added.`);
  await journal.remove(job.id);
  return milliseconds;
}

/**
 * Measures the removal of everyone in a group, sent directly through office.js, one call after the other: the
 * memberships of all groups before the first removal and after each. Returns milliseconds.
 */
export async function removeBare(groupName: string) {
  const { mailbox } = await outlook();
  const client = createClient({ mailboxCulture: "en-US", send: ewsRequest(mailbox) });
  const { result } = await client.call(getImItemList, {});
  if (!result.ok) throw new Error(result.failure.kind);
  const groupIds = result.value.groups.flatMap((group) =>
    group.storeId && !isDistributionGroup(group) ? [group.storeId] : [],
  );
  const { storeId: groupId, members = [] } =
    result.value.groups.find(({ displayName }) => displayName === groupName) ?? {};
  if (!groupId) throw new Error(`There is no group ${groupName}.`);
  const requests = await capture(async (recorder) => {
    const read = () => recorder.call(getImItems, { groupIds, contactIds: [] });
    await read();
    for (const contactId of members) {
      await recorder.call(removeImContactFromGroup, { contactId, groupId });
      await read();
    }
  });
  const start = performance.now();
  for (const request of requests) await sendBare(request);
  return performance.now() - start;
}

/** Resolves when office.js is ready. */
export async function outlook(): Promise<Outlook> {
  const started = await startOutlook(document.querySelector<HTMLScriptElement>('script[src*="office.js"]'));
  if (!started.ok) throw new Error(started.failure);
  return started.value;
}

/** Returns the ID, title, and mailbox of a measured job. */
export const createJobName = (): JobName => ({
  id: crypto.randomUUID(),
  mailbox: "ana.lima@contoso.com",
  title: "people.csv",
  madeAt: Date.now(),
});

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));

const importRowsFor = (addresses: readonly string[]): readonly ImportRow[] =>
  addresses.map((address, index) => ({
    kind: "person",
    row: index + 1,
    address,
    displayName: `Person ${index}`,
    groupName: "",
  }));

/** Sends a request through office.js and nothing else. Rejects if it fails. */
const sendBare = (envelope: string): Promise<void> =>
  new Promise((resolve, reject) => {
    Office.context.mailbox.makeEwsRequestAsync(envelope, (result) => {
      const { value = "", error } = result as { readonly value?: string; readonly error?: Error };
      if (value.includes("NoError")) resolve();
      else reject(new Error(error?.message ?? value));
    });
  });

/** Returns the requests that a job sends for these people, as text. */
const requestsFor = (addresses: readonly string[]): Promise<readonly string[]> =>
  capture(async (client) => {
    for (const { address, displayName } of importRowsFor(addresses))
      await client.call(addNewImContactToGroup, { imAddress: address, displayName, groupId: undefined });
  });

/** Returns the requests of these calls, as text. Sends none of them. */
async function capture(makeCalls: (client: EwsClient) => Promise<void>): Promise<readonly string[]> {
  const requests: string[] = [];
  const { displayLanguage } = await outlook();
  const client = createClient({
    mailboxCulture: displayLanguage,
    send: (envelope) => {
      requests.push(envelope);
      return Promise.resolve({ ok: false, failure: { kind: "cancelled", sent: false } });
    },
  });
  await makeCalls(client);
  return requests;
}

const after = (milliseconds: number, callback: () => void): (() => void) => {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
};
