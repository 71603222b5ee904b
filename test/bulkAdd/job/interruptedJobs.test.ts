import { describe, expect, it } from "@jest/globals";
import { createMemoryJournal, type JobJournal } from "../../../src/bulkAdd/job/jobJournal.ts";
import { createJob, type Job } from "../../../src/bulkAdd/job/job.ts";
import { planRows } from "../../../src/bulkAdd/job/plan.ts";
import type { bulkExchange } from "./bulkExchange.ts";
import { people, wantedRow } from "./running.ts";
import { settled } from "../../exchange/hostOfPromises.ts";
import { host } from "../../failures/failedCall.ts";
import { device } from "./device.ts";

/** Interrupted job of an earlier pane that has sent nothing yet. */
const leftJob = (exchange: ReturnType<typeof bulkExchange>, part: Partial<Job> = {}): Job => ({
  ...createJob(
    { id: "left", mailbox: "Me@X", title: "left.csv", madeAt: 1 },
    planRows(exchange.list(), people(4).map(wantedRow)),
    exchange.list(),
  ),
  ...part,
});

describe("An interrupted job", () => {
  it("is offered and can be resumed", async () => {
    const { pane, exchange, journal } = device();
    await journal.put(leftJob(exchange));
    const { jobs, until } = pane();
    await jobs.findInterruptedJobs();
    const [offered] = jobs.state().interruptedJobs;
    expect(offered).toMatchObject({ isInOtherPane: false, job: { title: "left.csv" } });
    expect(offered && (await jobs.resumeJob(offered))).toBe(true);
    expect(jobs.state().interruptedJobs).toEqual([]);
    await until("ended");
    expect(exchange.list().personas).toHaveLength(4);
  });

  it("can be stopped: nothing is sent, and its report appears", async () => {
    const { pane, exchange, journal } = device();
    await journal.put(leftJob(exchange));
    const { jobs, until } = pane();
    await jobs.findInterruptedJobs();
    const [offered] = jobs.state().interruptedJobs;
    expect(offered && (await jobs.stopInterruptedJob(offered))).toBe(true);
    await until("ended");
    expect(exchange.sent()).toEqual([]);
    expect(jobs.state().currentJob?.job.rows.map(({ state }) => state.kind)).toEqual(
      Array(4).fill("cancelled"),
    );
  });

  it("has no duration in its report, because an earlier pane did a part of it", async () => {
    const { pane, exchange, journal } = device();
    await journal.put(leftJob(exchange));
    const { jobs, until } = pane();
    await jobs.findInterruptedJobs();
    const [offered] = jobs.state().interruptedJobs;
    if (offered) await jobs.resumeJob(offered);
    await until("ended");
    expect(jobs.state().currentJob?.duration).toBeUndefined();
  });

  it("cannot be resumed while another pane runs it", async () => {
    const { pane, exchange } = device();
    const other = pane();
    await other.start(people(30));
    const { jobs } = pane();
    await jobs.findInterruptedJobs();
    const [offered] = jobs.state().interruptedJobs;
    expect(offered?.isInOtherPane).toBe(true);
    expect(offered && (await jobs.resumeJob(offered))).toBe(false);
    await other.until("ended");
    expect(exchange.list().personas).toHaveLength(30);
    expect(exchange.sent().filter((call) => call.startsWith("AddNewImContact"))).toHaveLength(30);
  });

  it("is checked again when resumed, since another pane may have finished it", async () => {
    const { pane, exchange, journal } = device();
    await journal.put(leftJob(exchange));
    const [first, second] = [pane(), pane()];
    await first.jobs.findInterruptedJobs();
    await second.jobs.findInterruptedJobs();
    const [offered] = first.jobs.state().interruptedJobs;
    const [other] = second.jobs.state().interruptedJobs;
    if (other) await second.jobs.resumeJob(other);
    await second.until("ended");
    const sent = exchange.sent().length;
    await second.jobs.dismiss();
    expect(offered && (await first.jobs.resumeJob(offered))).toBe(false);
    expect(exchange.sent()).toHaveLength(sent);
    await first.jobs.findInterruptedJobs();
    expect(first.jobs.state().interruptedJobs).toEqual([]);
  });

  it("shows its report without a call if it had ended, even with unknown outcomes", async () => {
    const { pane, exchange, journal } = device();
    const job = leftJob(exchange, { isEnded: true });
    const rows = job.rows.map((row) => ({ ...row, state: { kind: "unknown", tries: 1 } as const }));
    await journal.put({ ...job, rows });
    const { jobs, until } = pane();
    await jobs.findInterruptedJobs();
    const [offered] = jobs.state().interruptedJobs;
    if (offered) await jobs.resumeJob(offered);
    expect(jobs.state().currentJob?.status.kind).toBe("ended");
    expect(exchange.sent()).toEqual([]);
    expect(exchange.readings()).toBe(0);
    await jobs.retry();
    await until("ended");
    expect(exchange.list().personas).toHaveLength(4);
  });

  it("is offered as soon as a database opens that was too slow at first", async () => {
    const { pane, exchange, journal } = device();
    await journal.put(leftJob(exchange));
    let open: (late: JobJournal) => void = () => undefined;
    const later = new Promise<JobJournal>((resolve) => (open = resolve));
    const { jobs } = pane({ openJournal: () => Promise.resolve({ ...createMemoryJournal(), later }) });
    await jobs.findInterruptedJobs();
    expect(jobs.state().interruptedJobs).toEqual([]);
    open(journal);
    await settled();
    expect(jobs.state().interruptedJobs).toMatchObject([{ job: { title: "left.csv" } }]);
  });

  it("is compared with the list when its report is shown again, which stays so in the journal", async () => {
    const { pane, exchange, journal, locks } = device();
    const first = pane();
    await first.start(people(4));
    await first.until("ended");
    // The pane is closed, and with it its lock ends.
    locks.clear();
    exchange.deleteGroup("Falcon");
    const { jobs, until } = pane();
    await jobs.findInterruptedJobs();
    const [offered] = jobs.state().interruptedJobs;
    if (offered) await jobs.resumeJob(offered);
    expect(jobs.state().currentJob?.isChecking).toBe(true);
    await until("checked");
    const gone = { kind: "failed", reason: { kind: "gone", from: "deletedGroup" } };
    expect(jobs.state().currentJob?.job).toMatchObject({
      isChecked: true,
      rows: Array(4).fill({ state: gone }),
    });
    expect(await journal.read("me@x")).toMatchObject([{ rows: Array(4).fill({ state: gone }) }]);
  });

  it("says that it could not be compared if the list does not load, until it does", async () => {
    const { pane, exchange, journal } = device();
    await journal.put(leftJob(exchange, { isEnded: true, isChecked: true }));
    exchange.refreshAs(host("offline"));
    const { jobs, until } = pane();
    await jobs.findInterruptedJobs();
    const [offered] = jobs.state().interruptedJobs;
    if (offered) await jobs.resumeJob(offered);
    await until("checked");
    expect(jobs.state().currentJob?.job.isChecked).toBe(false);
    exchange.refreshAs(undefined);
    void jobs.check();
    await until("checked");
    expect(jobs.state().currentJob?.job.isChecked).toBe(true);
  });

  it("is not offered in another mailbox", async () => {
    const { pane, exchange, journal } = device();
    await journal.put(leftJob(exchange, { mailbox: "other@x" }));
    const { jobs } = pane();
    await jobs.findInterruptedJobs();
    expect(jobs.state().interruptedJobs).toEqual([]);
  });
});
