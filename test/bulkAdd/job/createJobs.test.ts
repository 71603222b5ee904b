import { describe, expect, it } from "@jest/globals";
import { type JobJournal, createMemoryJournal } from "../../../src/bulkAdd/job/jobJournal.ts";
import { people } from "./running.ts";
import { settled } from "../../exchange/hostOfPromises.ts";
import { fault, host, response } from "../../failures/failedCall.ts";
import { device } from "./device.ts";

describe("A job in the pane", () => {
  it("warns against closing the pane while it runs, and reloads the list when it has ended", async () => {
    const { pane, exchange } = device();
    const { jobs, start, until, seen } = pane();
    await start(people(5));
    expect(seen).toEqual({ warns: true, readings: 0 });
    await until("ended");
    expect(exchange.list().personas).toHaveLength(5);
    expect(jobs.state().currentJob?.isDurable).toBe(true);
    expect(seen).toEqual({ warns: false, readings: 1 });
  });

  it("keeps a check that is asked for as soon as the report is shown", async () => {
    const { pane, exchange, clock } = device();
    const { jobs, start, until } = pane();
    exchange.refreshAs(host("offline"));
    await start(people(5));
    await until("ended");
    exchange.refreshAs(undefined);
    void jobs.check();
    await clock.pass(1_000);
    await until("checked");
    expect(jobs.state().currentJob?.job.isChecked).toBe(true);
  });

  it("pauses, resumes, and stops on request", async () => {
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

  it.each([
    ["back by an hour", -3_600_000],
    ["back by a year", -365 * 86_400_000],
    ["forward by an hour", 3_600_000],
    ["forward by a year", 365 * 86_400_000],
  ])("is not held up when the date is set %s while the server is busy", async (_, jump) => {
    const { pane, exchange, clock } = device();
    let jumped = 0;
    exchange.endAs((call, nth) =>
      nth === 0 && call.includes("p4@x") ? fault("ErrorServerBusy") : undefined,
    );
    const { jobs, start, until } = pane({ date: () => clock.now() + jumped });
    await start(people(30));
    const status = () => jobs.state().currentJob?.status;
    while (((now) => now?.kind !== "running" || now.restsFor === undefined)(status())) {
      await settled();
      await clock.pass(10);
    }
    expect(jobs.state().currentJob?.continuesAt).toBeGreaterThan(clock.now());
    jumped = jump;
    const since = clock.now();
    await until("ended");
    expect(clock.now() - since).toBeLessThan(5_000);
    expect(jobs.state().currentJob?.duration).toBeLessThan(10_000);
    expect(exchange.list().personas).toHaveLength(30);
  });

  it("is the only job: a second one does not start while it runs", async () => {
    const { pane, exchange } = device();
    const { start, until } = pane();
    await start(people(3));
    await start(["other@x Falcon"], "other.csv");
    await until("ended");
    expect(exchange.sent().some((call) => call.includes("other@x"))).toBe(false);
  });

  it("tries only the failed rows again", async () => {
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

  it("starts only once on repeated clicks", async () => {
    const { pane, exchange } = device();
    exchange.endAs((call, nth) =>
      call.includes("p2@x") && nth === 0 ? response("ErrorInvalidRequest") : undefined,
    );
    const { jobs, start, until } = pane();
    await Promise.all([start(people(3)), start(people(3))]);
    await until("ended");
    expect(exchange.sent().filter((call) => call.includes("p1@x"))).toHaveLength(1);
    await Promise.all([jobs.retry(), jobs.retry(), jobs.dismiss()]);
    await until("ended");
    expect(exchange.sent().filter((call) => call.includes("p2@x"))).toHaveLength(2);
    expect(exchange.list().personas).toHaveLength(3);
  });

  it("resumes without a journal after a failed write to it", async () => {
    const whole = createMemoryJournal();
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
    expect(jobs.state().currentJob?.status).toEqual({ kind: "paused", reason: { kind: "journal" } });
    jobs.resume();
    await until("ended");
    expect(exchange.list().personas).toHaveLength(60);
    expect(jobs.state().currentJob?.isDurable).toBe(false);
  });

  it("is stored once a database opens that was too slow for its start", async () => {
    const durable = { ...createMemoryJournal(), isDurable: true };
    let open: (journal: JobJournal) => void = () => undefined;
    const later = new Promise<JobJournal>((resolve) => (open = resolve));
    const { pane, exchange } = device({ ...createMemoryJournal(), later });
    const { jobs, start, until } = pane();
    await start(people(60));
    await until("running");
    expect(jobs.state().currentJob?.isDurable).toBe(false);
    open(durable);
    await until("ended");
    expect(exchange.list().personas).toHaveLength(60);
    expect(jobs.state().currentJob?.isDurable).toBe(true);
    expect(await durable.read("me@x")).toEqual([jobs.state().currentJob?.job]);
    await jobs.dismiss();
    expect(await durable.read("me@x")).toEqual([]);
  });

  it("stays in memory if that database cannot store it", async () => {
    const broken = { ...createMemoryJournal(), isDurable: true, put: () => Promise.resolve(false) };
    const { pane, exchange } = device({ ...createMemoryJournal(), later: Promise.resolve(broken) });
    const { jobs, start, until } = pane();
    await start(people(20));
    await until("ended");
    expect(exchange.list().personas).toHaveLength(20);
    expect(jobs.state().currentJob?.isDurable).toBe(false);
  });

  it("is removed from the journal and releases its lock when its report is dismissed", async () => {
    const { pane, journal, locks } = device();
    const { jobs, start, until } = pane();
    await start(people(2));
    await until("ended");
    expect(await journal.read("me@x")).toHaveLength(1);
    await jobs.dismiss();
    expect(await journal.read("me@x")).toEqual([]);
    expect(locks.size).toBe(0);
    expect(jobs.state().currentJob).toBeUndefined();
  });

  it("runs without a journal if nothing can be stored, and reports that it is not kept", async () => {
    const broken: JobJournal = {
      ...createMemoryJournal(),
      isDurable: true,
      put: () => Promise.resolve(false),
      write: () => Promise.resolve(false),
    };
    const { pane, exchange } = device(broken);
    const { jobs, start, until } = pane();
    await start(people(3));
    await until("ended");
    expect(exchange.list().personas).toHaveLength(3);
    expect(jobs.state().currentJob?.isDurable).toBe(false);
  });
});
