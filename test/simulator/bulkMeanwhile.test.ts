import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Job } from "../../src/bulkAdd/job/job.ts";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import { addNewImContactToGroup } from "../../src/ews/operations/addNewImContactToGroup.ts";
import { removeImGroup } from "../../src/ews/operations/removeImGroup.ts";
import { createReport } from "../../src/bulkAdd/job/report.ts";
import { startExchange, type Exchange } from "../../simulator/exchange/startExchange.ts";
import { ends, people } from "../bulkAdd/job/running.ts";
import { clientOf, jobIn, listOf, placesIn, runToEnd, startRun } from "./bulkJob.ts";
import { seeded } from "../random.ts";

const journal = { write: () => Promise.resolve(true) };

describe("Another client that changes the list during a job", () => {
  let exchange: Exchange;
  beforeAll(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
  });
  afterAll(() => exchange.close());

  const other = () => clientOf(exchange);
  const createGroup = async (name: string) => {
    const { result } = await other().call(addImGroup, { displayName: name });
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return result.value.storeId;
  };
  const add = async (imAddress: string, groupId?: Awaited<ReturnType<typeof createGroup>>) => {
    const { result } = await other().call(addNewImContactToGroup, { imAddress, groupId });
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
  };

  /**
   * Runs a job once. Calls `happen` after a number of the job's calls, and waits for it before the next calls are
   * sent.
   */
  const runWith = async (job: Job, after: number, intervene: () => Promise<unknown>): Promise<Job> => {
    let calls = 0;
    let intervention: Promise<unknown> | undefined;
    const client = clientOf(exchange, () => {
      calls += 1;
      if (calls === after) intervention = intervene();
      return intervention;
    });
    const ended = await startRun(job, client, journal, seeded(1)).ended;
    await intervention;
    return ended;
  };

  it("fills the list: rows that need a new contact fail, rows with existing contacts succeed, and no orphan remains", async () => {
    exchange.reset({ groups: 2, contacts: 980 });
    const [member] = (await listOf(exchange)).personas;
    const known = member?.imAddress ?? "";
    const job = await jobIn(exchange, [...people(15, "Falcon"), `${known} Falcon`, `${known} Owl`]);
    for (let more = 1; more <= 10; more += 1) await add(`more${more}@x`);
    const ended = await startRun(job, clientOf(exchange), journal, seeded(1)).ended;
    const { counts } = createReport(ended);
    const countOf = (outcome: string) => ends(ended).filter((end) => end === outcome).length;
    expect(exchange.mailbox.contacts).toHaveLength(1_000);
    expect(["made", "joined", "existing"].map(countOf)).toEqual([10, 2, 0]);
    expect(counts).toMatchObject({ done: 12, failed: 5 });
    expect(countOf("full")).toBe(5);
    expect(exchange.log.filter(({ reply }) => reply?.includes("LimitReached")).length).toBeLessThan(4);
    expect(placesIn(exchange.mailbox)).toMatchObject({ inNoGroup: 0 });
  });

  it("creates the last possible group: the rows of groups that no longer fit fail", async () => {
    exchange.reset({ groups: 62, contacts: 0 });
    const job = await jobIn(exchange, ["a@x One", "b@x Two", "c@x Two", "d@x"]);
    await createGroup("Theirs");
    const ended = await startRun(job, clientOf(exchange), journal, seeded(1)).ended;
    expect(ends(ended)).toEqual(["made", "group", "group", "made"]);
    expect(exchange.mailbox.contacts.map(({ imAddress }) => imAddress).sort()).toEqual(["a@x", "d@x"]);
  });

  it("deletes a group: its rows report that, no contact remains in no group, and earlier contacts stay", async () => {
    exchange.reset("empty");
    const team = await createGroup("Team");
    const falcon = await createGroup("Falcon");
    await add("p7@x", team);
    await add("stays@x");
    const job = await jobIn(exchange, [...people(30, "Falcon"), ...people(5, "Owl")]);
    const ended = await runWith(job, 12, () =>
      other().call(removeImGroup, { groupId: falcon ?? { id: "", changeKey: undefined } }),
    );
    const report = createReport(ended);
    expect(report.deletedGroups).toEqual(["Falcon"]);
    expect(report.orphans).toEqual([]);
    expect(ends(ended).filter((end) => end === "groupGone").length).toBeGreaterThan(15);
    expect(ends(ended).slice(30)).toEqual(people(5).map(() => expect.stringMatching(/made|joined/)));
    const { mailbox } = exchange;
    expect(mailbox.groups.map(({ displayName }) => displayName).sort()).toEqual([
      "Favorites",
      "Other Contacts",
      "Owl",
      "Tagged",
      "Team",
    ]);
    expect(mailbox.contacts.map(({ imAddress }) => imAddress).sort()).toEqual([
      "p1@x",
      "p2@x",
      "p3@x",
      "p4@x",
      "p5@x",
      "p7@x",
      "stays@x",
    ]);
    expect(placesIn(mailbox)).toMatchObject({ inNoGroup: 0 });

    // The retry creates the group again, with the contacts that had failed and with those that had been in it.
    const again = await runToEnd(ended, clientOf(exchange), journal, seeded(1));
    expect(again.rows.every(({ state }) => state.kind === "done")).toBe(true);
    const recreated = exchange.mailbox.groups.find(({ displayName }) => displayName === "Falcon");
    expect(recreated?.members).toHaveLength(30);
  });
});
