import { describe, expect, it } from "@jest/globals";
import { retryFailed } from "../../../src/imList/bulk/job.ts";
import { runJob } from "../../../src/imList/bulk/runner.ts";
import { fault, host, http, response, timeout } from "../../taskpane/failedCall.ts";
import { during, ends, journalOf, people, running } from "./running.ts";

const busy = fault("ErrorServerBusy", { values: { BackOffMilliseconds: "8000" } });

describe("A job that runs", () => {
  it("makes groups before their contacts, and each row once", async () => {
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

  it("says who was in the list and joined, and which group another client has made meanwhile", async () => {
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

  it("has no more calls in flight than it may, and never two for one address", async () => {
    const rows = [...people(20, "Falcon"), "p1@x Owl", "p1@x Kite", "p1@x Heron"];
    const { exchange, toEnd } = running(rows);
    await toEnd();
    expect(exchange.mostInFlight()).toBe(3);
    const alone = running(["a@x G", "a@x H", "a@x I"]);
    await alone.toEnd();
    const flights = alone.exchange.sent().slice(3);
    expect(flights).toEqual(["G", "H", "I"].map((group) => `AddNewImContactToGroup a@x ${group}`));
  });

  it("writes the intents of several calls in one go, all before they are sent", async () => {
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

  it("takes hardly longer than the bare calls, though a write takes its time", async () => {
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

  it("sends nothing while the journal cannot be written, and goes on from there", async () => {
    const { exchange, until, toEnd, journal, runner } = running(people(30));
    await until(() => exchange.sent().length >= 5);
    journal.breakDown();
    await until(() => runner.status().kind === "paused");
    expect(runner.status()).toEqual({ kind: "paused", because: { kind: "journal" } });
    journal.repair();
    runner.resume();
    const job = await toEnd();
    expect(ends(job)).toEqual(people(30).map(() => "made"));
    expect(journal.kept()).toEqual(job);
    expect(exchange.sent()).toHaveLength(31);
  });
});

describe("A call without an answer", () => {
  it("is found out by one reading for many, and sent again only if it has not taken effect", async () => {
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

  it("keeps its group's contacts waiting when the group had none", async () => {
    const { exchange, toEnd } = running(people(3));
    exchange.endAs((call, nth) =>
      call.startsWith("AddImGroup") && nth === 0 ? { after: timeout } : undefined,
    );
    expect(ends(await toEnd())).toEqual(["made", "made", "made"]);
    expect(exchange.sent().filter((call) => call.startsWith("AddImGroup"))).toHaveLength(1);
  });

  it("has failed after five tries", async () => {
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

  it("leaves the job paused while the list cannot be read", async () => {
    const { exchange, until, toEnd, runner, ports } = running(people(2));
    exchange.endAs((call, nth) => (call.includes("p1@x") && nth === 0 ? timeout : undefined));
    const journal = journalOf(runner.job());
    await toEnd();
    const failure = response("ErrorInternalServerError");
    let readable = false;
    const blind = runJob(
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
    await until(() => blind.status().kind === "paused");
    expect(blind.status()).toEqual({ kind: "paused", because: { kind: "reading", failure } });
    readable = true;
    blind.resume();
    await until(() => blind.status().kind === "ended");
    expect(ends(blind.job())).toEqual(["made", "made"]);
  });
});

describe("A server that is busy", () => {
  it("is left alone for as long as it asks, which is told", async () => {
    const { exchange, until, toEnd, runner, clock } = running(people(9));
    exchange.endAs((call, nth) => (call.includes("p4@x") && nth === 0 ? busy : undefined));
    await until(() => exchange.sent().some((call) => call.includes("p4@x")));
    await until(() =>
      ((status) => status.kind === "running" && status.restsUntil !== undefined)(runner.status()),
    );
    const status = runner.status();
    const restsUntil = status.kind === "running" ? (status.restsUntil ?? 0) : 0;
    expect(status).toMatchObject({ kind: "running", doing: "rows", limit: 1 });
    expect(restsUntil - clock.now()).toBeGreaterThan(7_900);
    await until(() => clock.now() >= restsUntil - 20);
    const before = exchange.sent().length;
    expect(before).toBeLessThan(9);
    await clock.pass(500);
    expect(exchange.sent().length).toBeGreaterThan(before);
    expect(ends(await toEnd())).toEqual(people(9).map(() => "made"));
  });

  it("pauses the job when nothing gets through any more, with most tries left", async () => {
    const { exchange, until, toEnd, runner } = running(
      people(30),
      (there) => void there.make("Falcon", "UserGroup"),
    );
    const unreachable = http("unreachable");
    exchange.endAs(() => unreachable);
    await until(() => runner.status().kind === "paused");
    expect(runner.status()).toEqual({ kind: "paused", because: { kind: "trouble", failure: unreachable } });
    expect(exchange.sent().length).toBeLessThan(20);
    exchange.endAs(() => undefined);
    runner.resume();
    expect(ends(await toEnd())).toEqual(people(30).map(() => "made"));
  });
});

describe("A job that cannot go on", () => {
  it.each([
    host("signIn"),
    http("signIn"),
    host("permission"),
    http("redirected"),
    http("offline"),
    fault("ErrorAccessDenied"),
  ])("pauses, and nothing has failed for it: %j", async (failure) => {
    const { exchange, until, toEnd, runner } = running(people(9));
    exchange.endAs((call) => (call.startsWith("AddNew") && exchange.sent().length > 4 ? failure : undefined));
    await until(() => runner.status().kind === "paused");
    await until(() =>
      runner.job().rows.every(({ state }) => ["waiting", "done", "unknown"].includes(state.kind)),
    );
    expect(runner.status()).toEqual({ kind: "paused", because: { kind: "call", failure } });
    exchange.endAs(() => undefined);
    runner.resume();
    const job = await toEnd();
    expect(ends(job)).toEqual(people(9).map(() => "made"));
  });

  it("pauses and goes on as a person likes", async () => {
    const { exchange, until, toEnd, runner, clock } = running(people(12));
    await until(() => exchange.sent().length > 4);
    runner.pause();
    await clock.pass(1_000);
    const sent = exchange.sent().length;
    await clock.pass(10_000);
    expect(exchange.sent()).toHaveLength(sent);
    expect(runner.job().rows.map(({ state }) => state.kind)).not.toContain("sending");
    runner.resume();
    await toEnd();
    expect(exchange.places()["Falcon"]).toHaveLength(12);
  });

  it("records what was in flight when a person stops it, and cancels the rest", async () => {
    const { exchange, until, toEnd, runner } = running(people(12));
    exchange.endAs((call) => (call.includes("p3@x") ? { after: timeout } : undefined));
    await until(() => exchange.sent().length === 4);
    runner.stop();
    expect(runner.status()).toEqual({ kind: "stopping" });
    expect(ends(await toEnd())).toEqual(["made", "made", "made", ...people(9).map(() => "cancelled")]);
    expect(exchange.places()["Falcon"]).toEqual(["p1@x", "p2@x", "p3@x"]);
  });
});

describe("A group that is deleted meanwhile", () => {
  const deletion = async () => {
    const run = running([...people(12), "zoe@x Owl"]);
    await run.until(() => (run.exchange.places()["Falcon"]?.length ?? 0) >= 5);
    run.exchange.deleteGroup("Falcon");
    return { ...run, job: await run.toEnd() };
  };

  it("is said on its rows, the rest without a call, and what was made for nothing is removed", async () => {
    const { exchange, job } = await deletion();
    expect(ends(job).slice(6)).toEqual([...people(6).map(() => "groupGone"), "made"]);
    const calls = exchange.sent().filter((call) => call.endsWith(" Falcon") && call.startsWith("AddNew"));
    expect(calls.length).toBeLessThan(12);
    expect(exchange.places()).toEqual({ Owl: ["zoe@x"] });
    expect(exchange.contacts()).toEqual(["zoe@x"]);
    expect(job.leftovers).toEqual([]);
  });

  it("is made again when the failed rows are", async () => {
    const { exchange, job, ports, until } = await deletion();
    const again = retryFailed(job);
    if (!again) throw new Error("Nothing had failed");
    expect(again).toMatchObject({ run: 2, isEnded: false });
    const runner = runJob(again, ports);
    await until(() => runner.status().kind === "ended");
    expect(ends(runner.job())).not.toContain("groupGone");
    expect(exchange.places()["Falcon"]).toHaveLength(6);
  });

  it("costs nobody their place who was in the list before", async () => {
    const run = running(["ana@x Falcon", "bob@x Falcon"], (there) => {
      there.make("Team", "UserGroup");
      there.make("Falcon", "UserGroup");
      there.add("ana@x", "Team");
    });
    run.exchange.deleteGroup("Falcon");
    expect(ends(await run.toEnd())).toEqual(["groupGone", "groupGone"]);
    expect(run.exchange.places()).toEqual({ Team: ["ana@x"] });
    expect(run.exchange.contacts()).toEqual(["ana@x"]);
  });
});

describe("A list that is full", () => {
  it("lets rows that need a new contact fail at once, and those that join go on", async () => {
    const rows = [...people(6, "Owl"), ...["a@x", "b@x", "c@x"].map((address) => `${address} Owl`)];
    const { exchange, toEnd } = running(
      rows,
      (there) => {
        there.make("Team", "UserGroup");
        for (const address of ["a@x", "b@x", "c@x"]) there.add(address, "Team");
      },
      { contacts: 5 },
    );
    const job = await toEnd();
    expect(ends(job)).toEqual(["made", "made", "full", "full", "full", "full", "joined", "joined", "joined"]);
    const refused = exchange.sent().filter((call) => /p[3-6]@x/.test(call));
    expect(refused.length).toBeLessThan(4);
  });

  it("takes a group's rows along where there is no room for the group", async () => {
    const { exchange, toEnd } = running(
      ["a@x One", "b@x Two", "c@x Three", "d@x", "list all@x All", "group Four"],
      (there) => void there.make("Team", "UserGroup"),
      { groups: 2 },
    );
    const job = await toEnd();
    expect(ends(job)).toEqual(["made", "group", "group", "made", "full", "full"]);
    expect(job.rows[1]?.state).toMatchObject({ reason: { because: { kind: "full", of: "groups" } } });
    expect(exchange.places()).toEqual({ Team: [], One: ["a@x"], "Other Contacts": ["d@x"] });
  });
});

describe("A group of that name that takes no contacts", () => {
  it("fails with its rows, which are not sent", async () => {
    const { exchange, toEnd } = running(["a@x Falcon", "group Falcon"]);
    exchange.make("Falcon", "DG", "falcon@x");
    const job = await toEnd();
    expect(ends(job)).toEqual(["group", "badGroup"]);
    expect(exchange.contacts()).toEqual([]);
  });
});

describe("A pane that ends in the middle", () => {
  it("finds the job in the journal, and goes on without doing anything twice", async () => {
    const first = running(people(12));
    await first.until(() => first.exchange.sent().length >= 6);
    const { ports, exchange, clock, journal } = first;
    const left = journal.kept();
    expect(left.rows.some(({ state }) => state.kind === "sending")).toBe(true);
    // The first runner is not told, but its journal and its calls are cut off.
    const second = runJob(left, { ...ports, journal: journalOf(left) });
    const runs = during(second, clock);
    expect(ends(await runs.toEnd())).toEqual(people(12).map(() => "made"));
    expect(exchange.places()["Falcon"]).toHaveLength(12);
  });
});
