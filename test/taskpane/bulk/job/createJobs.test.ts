import { describe, expect, it } from "@jest/globals";
import { createJob, type Job } from "../../../../src/imList/bulk/job.ts";
import type { JobJournal } from "../../../../src/imList/bulk/jobJournal.ts";
import type { JobLock } from "../../../../src/imList/bulk/jobLock.ts";
import { planRows } from "../../../../src/imList/bulk/plan.ts";
import { memoryJournal } from "../../../../src/storage/memoryJournal.ts";
import type { JobsPort } from "../../../../src/taskpane/bulk/BulkPort.ts";
import { createJobs } from "../../../../src/taskpane/bulk/job/createJobs.ts";
import { bulkExchange } from "../../../imList/bulk/bulkExchange.ts";
import { people, wantedRow } from "../../../imList/bulk/running.ts";
import { fakeClock } from "../../../transport/fakeClock.ts";
import { settled } from "../../../transport/hostOfPromises.ts";
import { response } from "../../failedCall.ts";

/** Panes of one mailbox, on one device: they share its journal and its locks. */
function device(journal: JobJournal = { ...memoryJournal(), isDurable: true }) {
  const clock = fakeClock();
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => void clock.after(milliseconds, resolve));
  const exchange = bulkExchange(pause);
  const locks = new Set<string>();
  const lockJob = (id: string): Promise<JobLock> => {
    if (locks.has(id)) return Promise.resolve({ kind: "taken" });
    locks.add(id);
    return Promise.resolve({ kind: "held", release: () => void locks.delete(id) });
  };
  let ids = 0;
  const pane = (part: Partial<JobsPort> = {}) => {
    const seen = { warns: false, readings: 0 };
    const jobs = createJobs(
      {
        ...{ now: clock.now, pause, random: () => 0 },
        mailbox: "Me@X",
        client: exchange.client,
        readList: exchange.readList,
        most: () => 3,
        journal: () => Promise.resolve(journal),
        noJournal: memoryJournal,
        lockJob,
        newId: () => `job ${(ids += 1)}`,
        warnOfClosing: (warns) => {
          seen.warns = warns;
        },
        listChanged: () => {
          seen.readings += 1;
        },
        ...part,
      },
      () => undefined,
    );
    const start = (rows: readonly string[], title = "team.csv") => {
      const list = exchange.list();
      return jobs.start(title, planRows(list, rows.map(wantedRow)), list);
    };
    const until = async (kind: string) => {
      for (let step = 0; step < 5_000; step += 1) {
        await settled();
        if (jobs.state().own?.status.kind === kind) return;
        await clock.pass(10);
      }
      throw new Error(`It is ${jobs.state().own?.status.kind ?? "nothing"}, not ${kind}`);
    };
    return { jobs, start, until, seen };
  };
  return { pane, exchange, journal, locks, clock };
}

/** A job as an earlier pane has left it: nothing sent yet. */
const leftJob = (exchange: ReturnType<typeof bulkExchange>, part: Partial<Job> = {}): Job => ({
  ...createJob(
    { id: "left", mailbox: "Me@X", title: "left.csv", madeAt: 1 },
    planRows(exchange.list(), people(4).map(wantedRow)),
    exchange.list(),
  ),
  ...part,
});

describe("A job in the pane", () => {
  it("runs, warns of closing while it does, and has the list read when it has ended", async () => {
    const { pane, exchange } = device();
    const { jobs, start, until, seen } = pane();
    await start(people(5));
    expect(seen).toEqual({ warns: true, readings: 0 });
    await until("ended");
    expect(exchange.list().personas).toHaveLength(5);
    expect(jobs.state().own?.isKept).toBe(true);
    expect(seen).toEqual({ warns: false, readings: 1 });
  });

  it("pauses, goes on and stops when it is told to", async () => {
    const { pane, exchange } = device();
    const { jobs, start, until } = pane();
    await start(people(40));
    await until("running");
    jobs.pause();
    await until("paused");
    const sent = exchange.sent().length;
    jobs.resume();
    await until("running");
    jobs.stop();
    await until("ended");
    expect(exchange.sent().length).toBeGreaterThanOrEqual(sent);
    expect(exchange.list().personas.length).toBeLessThan(40);
  });

  it("is the only one: a second does not begin before it has ended", async () => {
    const { pane, exchange } = device();
    const { start, until } = pane();
    await start(people(3));
    await start(["other@x Falcon"], "other.csv");
    await until("ended");
    expect(exchange.sent().some((call) => call.includes("other@x"))).toBe(false);
  });

  it("tries once more what has failed, and only that", async () => {
    const { pane, exchange } = device();
    exchange.endAs((call, nth) =>
      call.includes("p2@x") && nth === 0 ? response("ErrorInvalidRequest") : undefined,
    );
    const { jobs, start, until } = pane();
    await start(people(3));
    await until("ended");
    expect(exchange.list().personas).toHaveLength(2);
    const before = exchange.sent().length;
    await jobs.retry();
    await until("ended");
    expect(exchange.list().personas).toHaveLength(3);
    expect(exchange.sent().slice(before)).toEqual(["AddNewImContactToGroup p2@x Falcon"]);
  });

  it("is begun once, however fast one clicks", async () => {
    const { pane, exchange } = device();
    exchange.endAs((call, nth) =>
      call.includes("p2@x") && nth === 0 ? response("ErrorInvalidRequest") : undefined,
    );
    const { jobs, start, until } = pane();
    await Promise.all([start(people(3)), start(people(3))]);
    await until("ended");
    expect(exchange.sent().filter((call) => call.includes("p1@x"))).toHaveLength(1);
    await Promise.all([jobs.retry(), jobs.retry(), jobs.forget()]);
    await until("ended");
    expect(exchange.sent().filter((call) => call.includes("p2@x"))).toHaveLength(2);
    expect(exchange.list().personas).toHaveLength(3);
  });

  it("goes on without a journal that can be written no more, when it is told to", async () => {
    const whole = memoryJournal();
    let works = true;
    const { pane, exchange } = device({
      ...whole,
      isDurable: true,
      write: (change, as) => (works ? whole.write(change, as) : Promise.resolve(false)),
    });
    const { jobs, start, until } = pane();
    await start(people(60));
    await until("running");
    works = false;
    await until("paused");
    expect(jobs.state().own?.status).toEqual({ kind: "paused", because: { kind: "journal" } });
    jobs.resume();
    await until("ended");
    expect(exchange.list().personas).toHaveLength(60);
    expect(jobs.state().own?.isKept).toBe(false);
  });

  it("is forgotten after its report, and its lock is given back", async () => {
    const { pane, journal, locks } = device();
    const { jobs, start, until } = pane();
    await start(people(2));
    await until("ended");
    expect(await journal.read("me@x")).toHaveLength(1);
    await jobs.forget();
    expect(await journal.read("me@x")).toEqual([]);
    expect(locks.size).toBe(0);
    expect(jobs.state().own).toBeUndefined();
  });

  it("runs without a journal where none can be written, and says so", async () => {
    const broken: JobJournal = {
      ...memoryJournal(),
      isDurable: true,
      put: () => Promise.resolve(false),
      write: () => Promise.resolve(false),
    };
    const { pane, exchange } = device(broken);
    const { jobs, start, until } = pane();
    await start(people(3));
    await until("ended");
    expect(exchange.list().personas).toHaveLength(3);
    expect(jobs.state().own?.isKept).toBe(false);
  });
});

describe("A job that an earlier pane has left", () => {
  it("is offered, and gone on with", async () => {
    const { pane, exchange, journal } = device();
    await journal.put(leftJob(exchange));
    const { jobs, until } = pane();
    await jobs.lookForLeft();
    const [offered] = jobs.state().offered;
    expect(offered).toMatchObject({ isTaken: false, job: { title: "left.csv" } });
    expect(offered && (await jobs.goOn(offered))).toBe(true);
    expect(jobs.state().offered).toEqual([]);
    await until("ended");
    expect(exchange.list().personas).toHaveLength(4);
  });

  it("is stopped for good: nothing is sent, and its report is there", async () => {
    const { pane, exchange, journal } = device();
    await journal.put(leftJob(exchange));
    const { jobs, until } = pane();
    await jobs.lookForLeft();
    const [offered] = jobs.state().offered;
    expect(offered && (await jobs.stopLeft(offered))).toBe(true);
    await until("ended");
    expect(exchange.sent()).toEqual([]);
    expect(jobs.state().own?.job.rows.map(({ state }) => state.kind)).toEqual(Array(4).fill("cancelled"));
  });

  it("has no length of time in its report, since an earlier pane did a part of it", async () => {
    const { pane, exchange, journal } = device();
    await journal.put(leftJob(exchange));
    const { jobs, until } = pane();
    await jobs.lookForLeft();
    const [offered] = jobs.state().offered;
    if (offered) await jobs.goOn(offered);
    await until("ended");
    expect(jobs.state().own?.took).toBeUndefined();
  });

  it("is left to the other pane that works on it", async () => {
    const { pane, exchange } = device();
    const other = pane();
    await other.start(people(30));
    const { jobs } = pane();
    await jobs.lookForLeft();
    const [offered] = jobs.state().offered;
    expect(offered?.isTaken).toBe(true);
    expect(offered && (await jobs.goOn(offered))).toBe(false);
    await other.until("ended");
    expect(exchange.list().personas).toHaveLength(30);
    expect(exchange.sent().filter((call) => call.startsWith("AddNewImContact"))).toHaveLength(30);
  });

  it("is as the other pane has left it meanwhile, not as it was when it was offered", async () => {
    const { pane, exchange, journal } = device();
    await journal.put(leftJob(exchange));
    const [first, second] = [pane(), pane()];
    await first.jobs.lookForLeft();
    await second.jobs.lookForLeft();
    const [offered] = first.jobs.state().offered;
    const [other] = second.jobs.state().offered;
    if (other) await second.jobs.goOn(other);
    await second.until("ended");
    const sent = exchange.sent().length;
    await second.jobs.forget();
    expect(offered && (await first.jobs.goOn(offered))).toBe(false);
    expect(exchange.sent()).toHaveLength(sent);
    await first.jobs.lookForLeft();
    expect(first.jobs.state().offered).toEqual([]);
  });

  it("that had ended shows its report without a call, what is not known included", async () => {
    const { pane, exchange, journal } = device();
    const job = leftJob(exchange, { isEnded: true });
    const rows = job.rows.map((row) => ({ ...row, state: { kind: "unknown", tries: 1 } as const }));
    await journal.put({ ...job, rows });
    const { jobs, until } = pane();
    await jobs.lookForLeft();
    const [offered] = jobs.state().offered;
    if (offered) await jobs.goOn(offered);
    expect(jobs.state().own?.status.kind).toBe("ended");
    expect(exchange.sent()).toEqual([]);
    expect(exchange.readings()).toBe(0);
    await jobs.retry();
    await until("ended");
    expect(exchange.list().personas).toHaveLength(4);
  });

  it("is not offered in another mailbox", async () => {
    const { pane, exchange, journal } = device();
    await journal.put(leftJob(exchange, { mailbox: "other@x" }));
    const { jobs } = pane();
    await jobs.lookForLeft();
    expect(jobs.state().offered).toEqual([]);
  });
});
