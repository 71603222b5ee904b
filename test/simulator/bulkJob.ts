import { createClient, type EwsClient } from "../../src/ews/client.ts";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { createJob, retryFailed, type Job } from "../../src/bulkAdd/job/job.ts";
import type { JobJournal } from "../../src/bulkAdd/job/jobJournal.ts";
import { planRows } from "../../src/bulkAdd/job/plan.ts";
import { runJob, type Runner } from "../../src/bulkAdd/job/runJob.ts";
import { directRequest } from "../../src/exchange/direct.ts";
import { success } from "../../src/shared/result.ts";
import type { ScriptedFault } from "../../simulator/exchange/faultScript.ts";
import type { Mailbox } from "../../simulator/exchange/mailbox.ts";
import type { LoggedCall } from "../../simulator/exchange/wireLog.ts";
import type { Exchange } from "../../simulator/exchange/startExchange.ts";
import { wantedRow } from "../bulkAdd/job/running.ts";

/** How many times faster than real time these tests' clock runs: a wait of a second takes 4 ms. */
const timeFactor = 250;
const clock = {
  now: () => Date.now() * timeFactor,
  pause: (milliseconds: number) =>
    new Promise<void>((resolve) => void setTimeout(resolve, milliseconds / timeFactor)),
};

/**
 * Creates a client over HTTP. Waits for `beforeEach` before it sends each call, and calls `afterEach` when the call
 * has ended.
 */
export function clientOf(
  exchange: Exchange,
  beforeEach: () => unknown = () => undefined,
  afterEach: () => void = () => undefined,
): EwsClient {
  const send = directRequest(exchange.url, { fetch, isOnline: () => true, now: Date.now });
  return createClient({
    route: "direct",
    send: async (envelope, call) => {
      await beforeEach();
      return send(envelope, call).finally(afterEach);
    },
  });
}

/**
 * Counts how often each call that adds a contact took effect. Reads the last calls from the log: call `note` often. A
 * call without a response counts, so no call may be dropped before it takes effect.
 */
export function countAdds(exchange: Exchange) {
  const seen = new Set<LoggedCall>();
  const times = new Map<string, number>();
  const note = () => {
    for (const call of exchange.log) {
      if (seen.has(call)) continue;
      seen.add(call);
      const hasTakenEffect = call.reply === undefined || call.reply.includes("NoError");
      if (call.operation?.startsWith("AddNew") && hasTakenEffect)
        times.set(call.request, (times.get(call.request) ?? 0) + 1);
    }
  };
  return { note, times: () => [...times.values()] };
}

/** Gives each of these faults to a tenth of the calls. */
export const storm =
  (exchange: Exchange, faults: readonly ScriptedFault[], random: () => number) => (): void => {
    for (const fault of faults) {
      if (random() >= 0.1) continue;
      exchange.faults.add(fault);
      return;
    }
  };

export const readList = async (client: EwsClient) => (await client.call(getImItemList, {})).result;

/** The current list, read without faults. */
export async function listOf(exchange: Exchange): Promise<ImItemList> {
  const list = await readList(clientOf(exchange));
  if (!list.ok) throw new Error(JSON.stringify(list.failure));
  return list.value;
}

/** A job planned on the current mailbox, with rows in the notation of wantedRow. */
export async function jobIn(exchange: Exchange, rows: readonly string[]): Promise<Job> {
  const list = await listOf(exchange);
  const name = { id: "job", mailbox: exchange.mailbox.address, title: "people.csv", madeAt: 1 };
  return createJob(name, planRows(list, rows.map(wantedRow)), list);
}

export const startRun = (
  job: Job,
  client: EwsClient,
  journal: Pick<JobJournal, "write">,
  random: () => number,
  isRetry = false,
): Runner =>
  runJob(job, {
    ...clock,
    random,
    client,
    journal,
    readList: () => readList(client),
    refreshList: async () => {
      const list = await readList(client);
      return list.ok ? success({ items: list.value, unread: 0, unreadGroups: 0 }) : list;
    },
    isRetry,
    maxInFlight: 3,
    onChange: () => undefined,
  });

/**
 * Runs a job like a user who always continues: resumes after each pause, and retries failed rows until none is left.
 */
export async function runToEnd(
  job: Job,
  client: EwsClient,
  journal: Pick<JobJournal, "write">,
  random: () => number,
  isRetry = false,
): Promise<Job> {
  const runner = startRun(job, client, journal, random, isRetry);
  const resuming = setInterval(() => {
    if (runner.status().kind === "paused") runner.resume();
  }, 5);
  const ended = await runner.ended;
  clearInterval(resuming);
  const again = retryFailed(ended);
  return again ? runToEnd(again, client, journal, random, true) : ended;
}

/**
 * The members of each group and all contacts, by address or tel URI, with duplicates; and the number of contacts in
 * no group.
 */
export function placesIn({ groups, contacts }: Mailbox): unknown {
  const address = (number: number) => {
    const contact = contacts.find((one) => one.number === number);
    return contact?.imAddress ?? contact?.telUriAddress;
  };
  const members = new Set(groups.flatMap((group) => group.members));
  return {
    groups: groups
      .map(({ displayName, type, members: numbers }) => [type, displayName, ...numbers.map(address).sort()])
      .sort(),
    contacts: contacts.map(({ number }) => address(number)).sort(),
    inNoGroup: contacts.filter(({ number }) => !members.has(number)).length,
  };
}
