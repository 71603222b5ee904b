import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { retryFailed, type Job } from "../../src/bulkAdd/job/job.ts";
import { addMember } from "../../simulator/exchange/mailbox.ts";
import { deleteContact, deleteGroup, removeMember } from "../../simulator/exchange/removal.ts";
import { startExchange, type Exchange } from "../../simulator/exchange/startExchange.ts";
import { ends } from "../bulkAdd/job/running.ts";
import { anySeed, fc, runs, seeded } from "../random.ts";
import { clientOf, jobIn, runToEnd, startRun } from "./bulkJob.ts";

const journal = { write: () => Promise.resolve(true) };
const groupNames = ["Munich", "Berlin", "Paris"];

describe("The report of a job during which another client changes the list at random", () => {
  let exchange: Exchange;
  beforeAll(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
  });
  afterAll(() => exchange.close());

  /** Groups by the name that the job knows them by. Renamed ones are found by their number. */
  let numbers: Map<string, number>;
  const groupOf = (name: string) => {
    const { groups } = exchange.mailbox;
    const found =
      groups.find(({ number }) => number === numbers.get(name)) ??
      groups.find(({ displayName, type }) => displayName === name && type === "UserGroup");
    if (found) numbers.set(name, found.number);
    return found;
  };

  /** Makes one change at random: deletes or renames a group, or removes, moves, or deletes a contact. */
  function meddle(random: () => number): void {
    const { mailbox } = exchange;
    const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
    for (const name of groupNames) groupOf(name);
    const group = pick(mailbox.groups.filter(({ type }) => type === "UserGroup"));
    if (!group) return;
    const contact = mailbox.contacts.find(({ number }) => number === pick(group.members));
    const other = pick(mailbox.groups.filter(({ type }) => type === "UserGroup" || type === "OtherContacts"));
    const change = random();
    if (change < 0.1) deleteGroup(mailbox, group);
    else if (change < 0.2)
      group.displayName = `${group.displayName.split(" ")[0] ?? ""} ${Math.floor(random() * 1e6)}`;
    else if (!contact) return;
    else if (change < 0.5) removeMember(mailbox, group, contact);
    else if (change < 0.7) deleteContact(mailbox, contact);
    else if (other && other !== group) {
      addMember(mailbox, other, contact);
      removeMember(mailbox, group, contact);
    }
  }

  /** True if the mailbox has a row's contact where the row wants it. */
  function isThere({ planned }: Job["rows"][number]): boolean {
    const { contacts, groups } = exchange.mailbox;
    const contact = contacts.find(({ imAddress }) => imAddress === planned.address);
    if (!contact) return false;
    if (planned.groupName !== undefined)
      return groupOf(planned.groupName)?.members.includes(contact.number) ?? false;
    return groups.some(({ type, members }) => type !== "Tagged" && members.includes(contact.number));
  }

  it("has each row as done that is in the list, and no other; and all are there after they were tried again", async () => {
    await fc.assert(
      fc.asyncProperty(anySeed, async (seed) => {
        exchange.reset("empty");
        numbers = new Map();
        const random = seeded(seed);
        const rows = Array.from({ length: 24 }, (_, index) =>
          index % 6 === 5 ? `p${index}@x` : `p${index}@x ${groupNames[index % 3] ?? ""}`,
        );
        const job = await jobIn(exchange, rows);
        const meddling = clientOf(exchange, () => {
          // Every second or third call, so that the job does end.
          if (random() < 0.4) meddle(random);
        });
        const quiet = clientOf(exchange);
        // The last reading comes after the last change of the other client.
        const client: typeof meddling = {
          call: (operation, input, options) =>
            (operation.name === "GetImItemList" ? quiet : meddling).call(operation, input, options),
        };
        const ended = await startRun(job, client, journal, random).ended;
        expect(ended.isChecked).toBe(true);
        expect(ends(ended).map((end) => ["made", "joined", "existing"].includes(end))).toEqual(
          ended.rows.map(isThere),
        );

        for (let change = 0; change < 5; change += 1) meddle(random);
        const again = retryFailed(ended);
        const final = again ? await runToEnd(again, quiet, journal, random, true) : ended;
        if (again) expect(final.rows.map(isThere)).toEqual(final.rows.map(() => true));
      }),
      { numRuns: runs({ short: 8, long: 300 }) },
    );
  });
});
