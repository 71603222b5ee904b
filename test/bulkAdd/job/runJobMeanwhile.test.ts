import { describe, expect, it } from "@jest/globals";
import { retryFailed, type Job } from "../../../src/bulkAdd/job/job.ts";
import { runJob } from "../../../src/bulkAdd/job/runJob.ts";
import { host, response } from "../../failures/failedCall.ts";
import { during, ends, journalOf, people, running } from "./running.ts";

describe("A group that is deleted while the job runs", () => {
  const deletion = async () => {
    const run = running([...people(11), "tel:+3225550147 Falcon", "zoe@x Owl"]);
    await run.until(() => (run.exchange.places()["Falcon"]?.length ?? 0) >= 5);
    run.exchange.deleteGroup("Falcon");
    return { ...run, job: await run.toEnd() };
  };

  it("fails its rows without further calls, and its orphans are removed", async () => {
    const { exchange, job } = await deletion();
    expect(ends(job).slice(0, 6)).toEqual(people(6).map(() => "gone"));
    expect(ends(job).slice(6)).toEqual([...people(6).map(() => "groupGone"), "made"]);
    const calls = exchange.sent().filter((call) => call.endsWith(" Falcon") && call.startsWith("AddNew"));
    expect(calls.length).toBeLessThan(12);
    expect(exchange.places()).toEqual({ Owl: ["zoe@x"] });
    expect(exchange.contacts()).toEqual(["zoe@x"]);
    expect(job.leftovers).toEqual([]);
  });

  it("is created again when the failed rows are tried again", async () => {
    const { exchange, job, ports, until } = await deletion();
    const again = retryFailed(job);
    if (!again) throw new Error("Nothing had failed");
    expect(again).toMatchObject({ run: 2, isEnded: false });
    const runner = runJob(again, { ...ports, isRetry: true });
    await until(() => runner.status().kind === "ended");
    expect(ends(runner.job())).toEqual(job.rows.map(() => "made"));
    // Those who had been added before the deletion, too.
    expect(exchange.places()["Falcon"]).toHaveLength(12);
  });

  it("is found out when failed rows are tried again, also if it was deleted after the report", async () => {
    const run = running([...people(6), "zoe@x Owl"]);
    run.exchange.endAs((call, nth) =>
      nth === 0 && call.includes("zoe@x") ? response("ErrorInvalidRequest") : undefined,
    );
    const ended = await run.toEnd();
    expect(ends(ended)).toEqual([...people(6).map(() => "made"), "call"]);
    run.exchange.deleteGroup("Falcon");
    const retried = retryFailed(ended);
    if (!retried) throw new Error("Nothing had failed");
    const again = runJob(retried, { ...run.ports, isRetry: true });
    const job = await during(again, run.clock).toEnd();
    expect(ends(job)).toEqual([...people(6).map(() => "made"), "made"]);
    expect(run.exchange.places()["Falcon"]).toHaveLength(6);
    expect(job.isChecked).toBe(true);
  });

  it("is told even if nothing was left to add to it", async () => {
    const run = running([...people(3), "zoe@x Owl"]);
    run.exchange.endAs((call) => {
      if (call.includes("zoe@x")) run.exchange.deleteGroup("Falcon");
      return undefined;
    });
    const job = await run.toEnd();
    expect(ends(job)).toEqual(["gone", "gone", "gone", "made"]);
    expect(job.groups[0]).toMatchObject({
      name: "Falcon",
      state: { kind: "failed", reason: { kind: "groupGone" } },
    });
  });

  it("is waited for if the list cannot be loaded when failed rows are tried again", async () => {
    const run = running(["zoe@x Owl"]);
    run.exchange.endAs((call, nth) =>
      nth === 0 && call.includes("zoe@x") ? response("ErrorInvalidRequest") : undefined,
    );
    const retried = retryFailed(await run.toEnd());
    if (!retried) throw new Error("Nothing had failed");
    run.exchange.refreshAs(host("offline"));
    const again = runJob(retried, { ...run.ports, isRetry: true });
    const { until, toEnd } = during(again, run.clock);
    await until(() => again.status().kind === "paused");
    expect(again.status()).toMatchObject({ reason: { kind: "reading" } });
    run.exchange.refreshAs(undefined);
    again.resume();
    expect(ends(await toEnd())).toEqual(["made"]);
  });

  it("is not waited for if the user stops the job instead", async () => {
    const run = running(["zoe@x Owl"]);
    run.exchange.endAs((call, nth) =>
      nth === 0 && call.includes("zoe@x") ? response("ErrorInvalidRequest") : undefined,
    );
    const retried = retryFailed(await run.toEnd());
    if (!retried) throw new Error("Nothing had failed");
    run.exchange.refreshAs(host("offline"));
    const again = runJob(retried, { ...run.ports, isRetry: true });
    again.stop();
    const job = await during(again, run.clock).toEnd();
    expect(ends(job)).toEqual(["cancelled"]);
    expect(job.isChecked).toBe(false);
  });

  it("never removes a contact that was in the list before the job", async () => {
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

describe("An orphan of an interrupted job", () => {
  it.each([
    ["is removed by the next pane", undefined, []],
    ["stays if it was added to a group since", "Team", ["p1@x"]],
  ])("%s", async (_, elsewhere, kept) => {
    const { exchange, ports, clock, job, runner } = running(["p1@x Falcon"]);
    runner.stop();
    await during(runner, clock).toEnd();
    exchange.make("Team", "UserGroup");
    for (const group of ["Other Contacts", ...(elsewhere ? [elsewhere] : [])]) exchange.add("p1@x", group);
    const reason = { kind: "groupGone", failure: response("ErrorInvalidImGroupId") } as const;
    const left: Job = {
      ...job,
      leftovers: ["p1@x"],
      rows: job.rows.map((row) => ({ ...row, state: { kind: "failed", tries: 1, reason } })),
    };
    const next = runJob(left, { ...ports, journal: journalOf(left) });
    expect((await during(next, clock).toEnd()).leftovers).toEqual([]);
    expect(exchange.contacts()).toEqual(kept);
  });
});

describe("An orphan that somebody adds to a group while the job removes its orphans", () => {
  it.each(["AddNewImContactToGroup p1@x", "GetImItems", "RemoveImContactFromGroup"])(
    "stays in that group, whenever that is: before %s",
    async (before) => {
      const run = running(["p1@x Falcon"], (there) => {
        there.make("Falcon", "UserGroup");
        there.make("Team", "UserGroup");
      });
      run.exchange.deleteGroup("Falcon");
      let isRemoving = false;
      run.exchange.endAs((call) => {
        isRemoving ||= call === "AddNewImContactToGroup p1@x";
        if (isRemoving && call.startsWith(before)) run.exchange.add("p1@x", "Team");
        return undefined;
      });
      await run.toEnd();
      expect(run.exchange.sent()).toContain("AddNewImContactToGroup p1@x");
      expect(run.exchange.places()["Team"]).toEqual(["p1@x"]);
      expect(run.exchange.contacts()).toEqual(["p1@x"]);
    },
  );
});

describe("A full list", () => {
  it("fails rows that need a new contact, but still adds existing contacts to groups", async () => {
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

  it("fails the rows of a group that cannot be created", async () => {
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

describe("A distribution group of the same name", () => {
  it("fails the rows of the group, which are not sent", async () => {
    const { exchange, toEnd } = running(["a@x Falcon", "group Falcon"]);
    exchange.make("Falcon", "DG", "falcon@x");
    const job = await toEnd();
    expect(ends(job)).toEqual(["group", "badGroup"]);
    expect(exchange.contacts()).toEqual([]);
  });
});
