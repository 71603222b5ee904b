import { describe, expect, it } from "@jest/globals";
import { fault, host, http, response, timeout } from "../../failures/failedCall.ts";
import { ends, people, running } from "./running.ts";

const busy = fault("ErrorServerBusy", { values: { BackOffMilliseconds: "8000" } });

describe("A busy server", () => {
  it("receives no calls for the time it asks for, and the status shows it", async () => {
    const { exchange, until, toEnd, runner, clock } = running(people(9));
    exchange.endAs((call, nth) => (call.includes("p4@x") && nth === 0 ? busy : undefined));
    await until(() => exchange.sent().some((call) => call.includes("p4@x")));
    await until(() =>
      ((status) => status.kind === "running" && status.restsFor !== undefined)(runner.status()),
    );
    const status = runner.status();
    const restsUntil = clock.now() + (status.kind === "running" ? (status.restsFor ?? 0) : 0);
    expect(status).toMatchObject({ kind: "running", phase: "rows", limit: 1 });
    expect(restsUntil - clock.now()).toBeGreaterThan(7_900);
    await until(() => clock.now() >= restsUntil - 20);
    const before = exchange.sent().length;
    expect(before).toBeLessThan(9);
    await clock.pass(500);
    expect(exchange.sent().length).toBeGreaterThan(before);
    expect(ends(await toEnd())).toEqual(people(9).map(() => "made"));
  });

  it("receives calls again after each wait, also when it ends between two readings of the clock", async () => {
    for (let step = 1; step < 5_000; step *= 1.2) {
      let looks = 0;
      const { toEnd, exchange } = running(people(6), undefined, undefined, (_, clock) => ({
        // Every call of the clock advances it, as time passes while the runner works.
        now: () => clock.now() + (looks += 1) * step,
      }));
      exchange.endAs((call, nth) =>
        nth === 0 && /p\d*[369]@/.test(call) ? fault("ErrorServerBusy") : undefined,
      );
      expect(ends(await toEnd())).toEqual(people(6).map(() => "made"));
    }
  });

  it.each<[string, Parameters<typeof fault>[1]]>([
    ["an hour", { values: { BackOffMilliseconds: "3600000" } }],
    ["two days", { values: { BackOffMilliseconds: String(2 * 86_400_000) } }],
    ["no time", {}],
  ])("is not waited for any more after Pause and Resume if it asks for %s", async (_, asked) => {
    const { exchange, until, toEnd, runner, clock } = running(people(9));
    exchange.endAs((call, nth) =>
      call.includes("p4@x") && nth < 2 ? fault("ErrorServerBusy", asked) : undefined,
    );
    for (const nth of [1, 2]) {
      await until(() => exchange.sent().filter((call) => call.includes("p4@x")).length === nth);
      await clock.pass(100);
      runner.pause();
      await clock.pass(100);
      runner.resume();
      expect(runner.status()).toMatchObject({ kind: "running", restsFor: undefined });
    }
    const since = clock.now();
    expect(ends(await toEnd())).toEqual(people(9).map(() => "made"));
    expect(clock.now() - since).toBeLessThan(1_000);
  });

  it("is called again after a sleep that was longer than the time it asked for", async () => {
    const { exchange, until, toEnd, clock } = running(people(9));
    const asked = fault("ErrorServerBusy", { values: { BackOffMilliseconds: "3600000" } });
    exchange.endAs((call, nth) => (call.includes("p4@x") && nth === 0 ? asked : undefined));
    await until(() => exchange.sent().some((call) => call.includes("p4@x")));
    await clock.pass(2_000);
    await clock.sleep(2 * 3_600_000);
    const since = clock.now();
    expect(ends(await toEnd())).toEqual(people(9).map(() => "made"));
    expect(clock.now() - since).toBeLessThan(1_000);
  });

  it("pauses the job before the attempts are used up when all calls fail", async () => {
    const { exchange, until, toEnd, runner } = running(
      people(30),
      (there) => void there.make("Falcon", "UserGroup"),
    );
    const unreachable = http("unreachable");
    exchange.endAs(() => unreachable);
    await until(() => runner.status().kind === "paused");
    expect(runner.status()).toEqual({ kind: "paused", reason: { kind: "trouble", failure: unreachable } });
    expect(exchange.sent().length).toBeLessThan(20);
    exchange.endAs(() => undefined);
    runner.resume();
    expect(ends(await toEnd())).toEqual(people(30).map(() => "made"));
  });
});

describe("A job that cannot continue", () => {
  it.each([
    host("signIn"),
    http("signIn"),
    host("permission"),
    http("redirected"),
    http("offline"),
    fault("ErrorAccessDenied"),
    http("signIn", { status: 440 }),
    response("ErrorQuotaExceeded"),
  ])("pauses without failed rows: %j", async (failure) => {
    const { exchange, until, toEnd, runner } = running(people(9));
    exchange.endAs((call) => (call.startsWith("AddNew") && exchange.sent().length > 4 ? failure : undefined));
    await until(() => runner.status().kind === "paused");
    await until(() =>
      runner.job().rows.every(({ state }) => ["waiting", "done", "unknown"].includes(state.kind)),
    );
    expect(runner.status()).toEqual({ kind: "paused", reason: { kind: "call", failure } });
    exchange.endAs(() => undefined);
    runner.resume();
    const job = await toEnd();
    expect(ends(job)).toEqual(people(9).map(() => "made"));
  });

  it("pauses and resumes on request", async () => {
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

  it("records the calls in flight when stopped, and cancels the other rows", async () => {
    const { exchange, until, toEnd, runner } = running(people(12));
    exchange.endAs((call) => (call.includes("p3@x") ? { after: timeout } : undefined));
    await until(() => exchange.sent().length === 4);
    runner.stop();
    expect(runner.status()).toEqual({ kind: "stopping" });
    expect(ends(await toEnd())).toEqual(["made", "made", "made", ...people(9).map(() => "cancelled")]);
    expect(exchange.places()["Falcon"]).toEqual(["p1@x", "p2@x", "p3@x"]);
  });
});
