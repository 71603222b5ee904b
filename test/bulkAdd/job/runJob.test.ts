import { describe, expect, it } from "@jest/globals";
import type { Job } from "../../../src/bulkAdd/job/job.ts";
import { runJob } from "../../../src/bulkAdd/job/runJob.ts";
import { response, timeout } from "../../failures/failedCall.ts";
import { during, ends, journalOf, people, running } from "./running.ts";

describe("A call that is never sent", () => {
  it("is not tried for ever", async () => {
    const { exchange, toEnd } = running(["ana@x"]);
    exchange.endAs(() => ({ kind: "cancelled", sent: false }));
    expect(ends(await toEnd())).toEqual(["call"]);
    expect(exchange.sent()).toHaveLength(5);
  });
});

describe("A running job", () => {
  it("creates groups before their contacts, and sends each row once", async () => {
    const { exchange, toEnd, journal } = running([
      ...people(5, "Falcon"),
      "tel:+32(2)5550147 Owl",
      "zoe@x",
      "group Empty",
      "list all@x All",
    ]);
    const job = await toEnd();
    expect(exchange.places()).toEqual({
      Falcon: ["p1@x", "p2@x", "p3@x", "p4@x", "p5@x"],
      Owl: ["tel:+3225550147"],
      "Other Contacts": ["zoe@x"],
      Empty: [],
      All: [],
    });
    expect(ends(job)).toEqual(job.rows.map(() => "made"));
    expect(exchange.sent().slice(0, 3)).toEqual(["AddImGroup Falcon", "AddImGroup Owl", "AddImGroup Empty"]);
    expect(exchange.sent()).toHaveLength(job.rows.length + 2);
    expect(exchange.readings()).toBe(0);
    expect(journal.kept()).toEqual(job);
    expect(job.isEnded).toBe(true);
  });

  it("reports which contacts were in the list before, and which groups another client created", async () => {
    const { exchange, toEnd } = running(
      ["ana@x Falcon", "bob@x Falcon", "group Owl", "list all@x All"],
      (there) => {
        there.make("Team", "UserGroup");
        there.add("ana@x", "Team");
      },
    );
    exchange.make("Owl", "UserGroup");
    exchange.add("kay@x", "Owl");
    exchange.make("Everybody", "DG", "all@x");
    expect(ends(await toEnd())).toEqual(["joined", "made", "existing", "existing"]);
  });

  it("never has more parallel calls than allowed, nor two for one address", async () => {
    const rows = [...people(20, "Falcon"), "p1@x Owl", "p1@x Kite", "p1@x Heron"];
    const { exchange, toEnd } = running(rows);
    await toEnd();
    expect(exchange.mostInFlight()).toBe(3);
    const singleAddress = running(["a@x G", "a@x H", "a@x I"]);
    await singleAddress.toEnd();
    const flights = singleAddress.exchange.sent().slice(3);
    expect(flights).toEqual(["G", "H", "I"].map((group) => `AddNewImContactToGroup a@x ${group}`));
  });

  it("writes the intents of several calls at once, before they are sent", async () => {
    const { exchange, toEnd, journal, ports } = running(people(60));
    const sentWithoutIntent: string[] = [];
    const { call } = ports.client;
    const places = new Map(journal.kept().rows.map(({ place, planned }) => [planned.address, place]));
    const watched = runJob(journal.kept(), {
      ...ports,
      client: {
        call: (operation, input, options) => {
          const place = places.get((input as { imAddress?: string }).imAddress ?? "");
          const row = place === undefined ? undefined : journal.kept().rows[place];
          if (row && row.state.kind !== "sending") sentWithoutIntent.push(row.planned.address);
          return call(operation, input, options);
        },
      },
    });
    await toEnd();
    await watched.ended;
    expect(sentWithoutIntent).toEqual([]);
    expect(Math.max(...journal.intents)).toBe(12);
    expect(exchange.places()["Falcon"]).toHaveLength(60);
  });

  it("is hardly slower than its calls, even with slow journal writes", async () => {
    const rows = people(300);
    const { clock, toEnd } = running(
      rows,
      (there) => void there.make("Falcon", "UserGroup"),
      {},
      (pause) => ({ journal: { write: () => pause(20).then(() => true) } }),
    );
    const startedAt = clock.now();
    await toEnd();
    expect(clock.now() - startedAt).toBeLessThan(1.05 * (rows.length / 3) * 50);
  });

  it("sends nothing while the journal cannot be written, and continues after that", async () => {
    const { exchange, until, toEnd, journal, runner } = running(people(30));
    await until(() => exchange.sent().length >= 5);
    journal.breakDown();
    await until(() => runner.status().kind === "paused");
    expect(runner.status()).toEqual({ kind: "paused", reason: { kind: "journal" } });
    journal.repair();
    runner.resume();
    const job = await toEnd();
    expect(ends(job)).toEqual(people(30).map(() => "made"));
    expect(journal.kept()).toEqual(job);
    expect(exchange.sent()).toHaveLength(31);
  });
});

describe("A call without a response", () => {
  it("is checked together with others by loading the list once, and sent again only if it had no effect", async () => {
    const { exchange, toEnd } = running(people(12));
    exchange.endAs((call, nth) => {
      if (nth > 0 || call.startsWith("AddImGroup")) return undefined;
      const number = Number(/p(\d+)@/.exec(call)?.[1]);
      return number % 3 === 0 ? timeout : number % 3 === 1 ? { after: timeout } : undefined;
    });
    const job = await toEnd();
    expect(ends(job)).toEqual(people(12).map(() => "made"));
    expect(exchange.readings()).toBe(1);
    const again = exchange.sent().filter((call, index, all) => all.indexOf(call) < index);
    expect(again.map((call) => /p\d+/.exec(call)?.[0])).toEqual(["p3", "p6", "p9", "p12"]);
    expect(exchange.places()["Falcon"]).toHaveLength(12);
  });

  it("that creates a group keeps the contacts of this group waiting", async () => {
    const { exchange, toEnd } = running(people(3));
    exchange.endAs((call, nth) =>
      call.startsWith("AddImGroup") && nth === 0 ? { after: timeout } : undefined,
    );
    expect(ends(await toEnd())).toEqual(["made", "made", "made"]);
    expect(exchange.sent().filter((call) => call.startsWith("AddImGroup"))).toHaveLength(1);
  });

  it("fails after five attempts", async () => {
    const { exchange, toEnd } = running(people(3));
    exchange.endAs((call) => (call.includes("p2@x") ? timeout : undefined));
    const job = await toEnd();
    expect(ends(job)).toEqual(["made", "call", "made"]);
    expect(job.rows[1]?.state).toEqual({
      kind: "failed",
      tries: 5,
      reason: { kind: "call", failure: timeout },
    });
    expect(exchange.sent().filter((call) => call.includes("p2@x"))).toHaveLength(5);
  });

  it("leaves the job paused while the list cannot be loaded", async () => {
    const { exchange, until, toEnd, runner, ports } = running(people(2));
    exchange.endAs((call, nth) => (call.includes("p1@x") && nth === 0 ? timeout : undefined));
    const journal = journalOf(runner.job());
    await toEnd();
    const failure = response("ErrorInternalServerError");
    let readable = false;
    const runnerWithoutList = runJob(
      {
        ...journal.kept(),
        rows: journal.kept().rows.map((row) => ({ ...row, state: { kind: "sending", tries: 1 } })),
      },
      {
        ...ports,
        journal,
        readList: () => (readable ? exchange.readList() : Promise.resolve({ ok: false, failure })),
      },
    );
    await until(() => runnerWithoutList.status().kind === "paused");
    expect(runnerWithoutList.status()).toEqual({ kind: "paused", reason: { kind: "reading", failure } });
    readable = true;
    runnerWithoutList.resume();
    await until(() => runnerWithoutList.status().kind === "ended");
    expect(ends(runnerWithoutList.job())).toEqual(["made", "made"]);
  });
});

describe("A job that was interrupted", () => {
  it("checks its intents by loading the list once, and sends only those that had no effect", async () => {
    const { exchange, ports, clock, job, runner } = running(people(8), (there) => {
      there.make("Falcon", "UserGroup");
    });
    runner.stop();
    await during(runner, clock).toEnd();
    for (const address of ["p1@x", "p3@x"]) exchange.add(address, "Falcon");
    const left: Job = {
      ...job,
      rows: job.rows.map((row) => (row.place < 5 ? { ...row, state: { kind: "sending", tries: 1 } } : row)),
    };
    const next = runJob(left, { ...ports, journal: journalOf(left) });
    expect(ends(await during(next, clock).toEnd())).toEqual(people(8).map(() => "made"));
    expect(exchange.readings()).toBe(1);
    expect(exchange.sent().map((call) => /p\d/.exec(call)?.[0])).toEqual([
      "p6",
      "p7",
      "p8",
      "p2",
      "p4",
      "p5",
    ]);
    expect(exchange.places()["Falcon"]).toHaveLength(8);
  });
});
