import { createJob, type Job } from "../../../src/bulkAdd/job/job.ts";
import type { JobJournal } from "../../../src/bulkAdd/job/jobJournal.ts";
import { planRows } from "../../../src/bulkAdd/job/plan.ts";
import { runJob, type Runner, type RunnerPorts } from "../../../src/bulkAdd/job/runJob.ts";
import type { ImportRow } from "../../../src/bulkAdd/job/importRow.ts";
import type { ImItemList } from "../../../src/ews/model/imItemList.ts";
import { fakeClock } from "../../exchange/fakeClock.ts";
import { settled } from "../../exchange/hostOfPromises.ts";
import { bulkExchange } from "./bulkExchange.ts";

/**
 * Parses a short row: "ana@x Falcon" is a person in a group, "group Falcon" a group, "list all@x All" a distribution
 * group.
 */
export const wantedRow = (text: string, index = 0): ImportRow => {
  const [first = "", second = "", third = ""] = text.split(" ");
  const row = { row: index + 1, address: first, displayName: "", groupName: second };
  if (first === "group") return { ...row, kind: "group", address: "" };
  if (first === "list")
    return { ...row, kind: "distributionGroup", address: second, displayName: third, groupName: "" };
  return { ...row, kind: "person" };
};

export const jobOf = (list: ImItemList, rows: readonly string[]): Job =>
  createJob(
    { id: "job", mailbox: "Me@X", title: "people.csv", madeAt: 1 },
    planRows(list, rows.map(wantedRow)),
    list,
  );

/** Short rows of the people `p1@x`, `p2@x`, and so on, in one group. */
export const people = (count: number, group = "Falcon"): readonly string[] =>
  Array.from({ length: count }, (_, index) => `p${index + 1}@x ${group}`);

/** Journal in memory that returns the job as it would be found after a crash. */
export function journalOf(job: Job) {
  let kept = job;
  const intents: number[] = [];
  let works = true;
  const write: JobJournal["write"] = ({ head, rows }, as) => {
    if (!works) return Promise.resolve(false);
    if (as === "intent") intents.push(rows.length);
    const changed = new Map(rows.map((row) => [row.place, row]));
    kept = { ...kept, ...head, rows: kept.rows.map((row) => changed.get(row.place) ?? row) };
    return Promise.resolve(true);
  };
  return {
    write,
    kept: () => kept,
    /** Number of rows in each write of intents. */
    intents,
    breakDown: () => {
      works = false;
    },
    repair: () => {
      works = true;
    },
  };
}

/** Running job in a simulated Exchange, with a clock that the test moves. */
export function running(
  rows: readonly string[],
  setUp: (exchange: ReturnType<typeof bulkExchange>) => void = () => undefined,
  limits: Parameters<typeof bulkExchange>[1] = {},
  options: (pause: RunnerPorts["pause"], clock: TestClock) => Partial<RunnerPorts> = () => ({}),
) {
  const clock = fakeClock();
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => void clock.after(milliseconds, resolve));
  const exchange = bulkExchange(pause, limits);
  setUp(exchange);
  const job = jobOf(exchange.list(), rows);
  const journal = journalOf(job);
  const ports: RunnerPorts = {
    now: clock.now,
    pause,
    random: () => 0,
    client: exchange.client,
    readList: exchange.readList,
    refreshList: exchange.refreshList,
    journal,
    maxInFlight: 3,
    onChange: () => undefined,
    ...options(pause, clock),
  };
  const runner = runJob(job, ports);
  return { ...during(runner, clock), exchange, journal, ports, clock, job, runner };
}

type TestClock = ReturnType<typeof fakeClock>;

/** Waits for a runner, moving the clock until the job ends or a condition holds. */
export function during(runner: Runner, clock: TestClock) {
  const until = async (condition: () => boolean, longest = 10_000_000) => {
    for (let step = 0; step < 100_000; step += 1) {
      await settled();
      if (condition()) return;
      if (clock.now() > longest) break;
      await clock.pass(10);
    }
    throw new Error(`It has not come to that: ${JSON.stringify(runner.status())}`);
  };
  return {
    until,
    toEnd: async () => {
      await until(() => runner.status().kind === "ended");
      return runner.ended;
    },
  };
}

/** Outcomes of a job's rows: "made", "joined", or the kind of failure. */
export const ends = ({ rows }: Job): readonly string[] =>
  rows.map(({ state }) =>
    state.kind === "done" ? state.outcome : state.kind === "failed" ? state.reason.kind : state.kind,
  );
