import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createClient, type Send } from "../../src/ews/client.ts";
import { retry } from "../../src/exchange/retry.ts";
import { createPane, type Pane } from "../../src/store/pane.ts";
import { addMember } from "../../simulator/exchange/mailbox.ts";
import { startExchange, type Exchange } from "../../simulator/exchange/startExchange.ts";
import { failed, success } from "../../src/shared/result.ts";
import { outlookOnly } from "../store/outlookOnly.ts";
import { anySeed, fc, isLongRun, runs, seeded } from "../random.ts";
import {
  collectLog,
  findDeletedUnnamed,
  isDeletedAfterReading,
  membersIn,
  membersShown,
  nextAction,
  otherClient,
} from "./secondClient.ts";

describe("Another client that changes the list while the pane does", () => {
  let exchange: Exchange;
  beforeAll(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
  });
  afterAll(() => exchange.close());

  /** Creates a pane whose every call is preceded by `before`. */
  const paneWith = (before: () => Promise<void>, random: () => number): Pane => {
    const send: Send = async (envelope) => {
      await before();
      const headers = { "Content-Type": "text/xml; charset=utf-8", "X-Simulated-Caller": "add-in" };
      try {
        const reply = await fetch(exchange.url, { method: "POST", headers, body: envelope });
        return success(await reply.text());
      } catch {
        return failed({ kind: "timeout", milliseconds: 1 });
      }
    };
    const pause = () => Promise.resolve();
    const client = retry(createClient({ send }), { now: Date.now, pause, random });
    return createPane({ client, now: Date.now, pause, accessMode: outlookOnly });
  };

  /** Puts half of the contacts into one more group. */
  const fill = (random: () => number) => {
    exchange.reset({ groups: 4, contacts: 14 });
    const { mailbox } = exchange;
    for (const contact of mailbox.contacts) {
      const group = mailbox.groups[Math.floor(random() * mailbox.groups.length)];
      if (group && random() < 0.5) addMember(mailbox, group, contact);
    }
  };

  it("never makes the pane delete anyone whom it did not name, except in the instant between reading and call, and those are back", async () => {
    const counts = { changes: 0, kept: 0, addedAgain: 0, unnamed: 0, unseen: 0 };
    const run = async (start: number) => {
      const random = seeded(start);
      fill(random);
      const { all, collect } = collectLog(exchange);
      let concerned: ReadonlySet<string> = new Set();
      const meddle = otherClient(exchange, random, () => concerned);
      let isMeddling = false;
      const pane = paneWith(async () => {
        collect();
        if (isMeddling && random() < 0.4) await meddle();
        collect();
      }, random);
      for (let step = 0; step < 30; step += 1) {
        // A list that is not fresh: the other client acts after the pane has loaded it, and while a question is open.
        await pane.readList();
        if (random() < 0.5) await meddle();
        const action = nextAction(pane, random);
        if (!action) continue;
        concerned = new Set(action.change.about.contacts.map(({ id }) => id.id));
        if (random() < 0.5) await meddle();
        collect();
        const before = all.length;
        if (random() < 0.2) exchange.faults.add({ kind: "busy", backOffMilliseconds: 1 }, anyRemoval(random));
        if (random() < 0.1) exchange.faults.add({ kind: "dropped", when: "after" }, anyRemoval(random));
        if (random() < 0.1) exchange.faults.add(rejected, { operation: "RemoveContactFromImList" });
        isMeddling = true;
        await pane.change(action.change);
        isMeddling = false;
        exchange.faults.clear();
        collect();
        counts.changes += 1;
        const { ended } = pane.state();
        const rescues = ended?.rescues ?? [];
        counts.kept += rescues.filter(({ how }) => how === "kept").length;
        counts.addedAgain += rescues.filter(({ how }) => how === "addedAgain").length;
        for (const one of findDeletedUnnamed(all, before, action.named, exchange.mailbox.guid)) {
          counts.unnamed += 1;
          expect(one).toMatchObject({ isOfTheInstant: true });
          // Nobody can know of someone who was added to the group for the first time in that instant.
          if (!one.wasSeen) counts.unseen += 1;
          else if (!isDeletedLater(one.address, one.at)) {
            expect(addresses()).toContain(one.address);
            expect(rescues).toContainEqual(expect.objectContaining({ how: "addedAgain" }));
          }
        }
        for (const { how, contact } of rescues) {
          expect(how).not.toBe("notAddedAgain");
          // Whom the other client deleted before the pane last read the memberships stays deleted.
          if (how === "addedAgain")
            expect(isDeletedAfterReading(all, contact.persona?.imAddress ?? "")).toBe(true);
        }
      }
      await pane.readList();
      expect(membersShown(pane)).toEqual(membersIn(exchange.mailbox));
      /** True if the other client has deleted the contact that was added again. */
      function isDeletedLater(address: string, at: number): boolean {
        return all
          .slice(at + 1)
          .some(({ deleted }) => deleted.some(({ imAddress }) => imAddress === address));
      }
    };
    const addresses = () => exchange.mailbox.contacts.map(({ imAddress }) => imAddress);
    await fc.assert(fc.asyncProperty(anySeed, run), {
      numRuns: runs({ short: 2, long: 20 }),
      endOnFailure: true,
    });
    // Not in vain: the other client has come between reading and call.
    if (isLongRun) {
      expect(counts.changes).toBeGreaterThan(450);
      for (const count of [counts.kept, counts.unnamed, counts.addedAgain]) expect(count).toBeGreaterThan(0);
    }
  }, 300_000);
});

const rejected = { kind: "response", code: "ErrorInternalServerError" } as const;
const removals = ["RemoveImContactFromGroup", "RemoveImGroup", "RemoveContactFromImList"] as const;
const anyRemoval = (random: () => number) => ({
  operation: removals[Math.floor(random() * removals.length)] ?? "RemoveImGroup",
});
