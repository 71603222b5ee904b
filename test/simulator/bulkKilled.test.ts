import "fake-indexeddb/auto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { setTimeout as sleep } from "node:timers/promises";
import type { EwsClient } from "../../src/ews/client.ts";
import { openJournal, type JobJournal } from "../../src/bulkAdd/job/jobJournal.ts";
import type { ScriptedFault } from "../../simulator/exchange/faultScript.ts";
import { startExchange, type Exchange } from "../../simulator/exchange/startExchange.ts";
import { people } from "../bulkAdd/job/running.ts";
import { clientOf, countAdds, jobIn, placesIn, runToEnd, startRun, storm } from "./bulkJob.ts";
import { anySeed, fc, runs, seeded } from "../random.ts";

const rows = [...people(100, "Falcon"), ...people(40, "Owl"), "group Empty", "list all@contoso.com All"];

/**
 * Ports of a pane that ends after a number of calls and writes: from then on nothing is sent, and no response
 * arrives.
 */
function createMortalPorts(client: EwsClient, journal: JobJournal, callsBeforeDeath: number) {
  let left = callsBeforeDeath;
  let die: () => void = () => undefined;
  const dead = new Promise<void>((resolve) => {
    die = resolve;
  });
  const never = new Promise<never>(() => undefined);
  const whileAlive = async <T>(work: () => Promise<T>): Promise<T> => {
    left -= 1;
    if (left < 0) die();
    if (left < 0) return never;
    const result = await work();
    return left < 0 ? never : result;
  };
  return {
    dead,
    client: {
      call: (operation, input, options) => whileAlive(() => client.call(operation, input, options)),
    } satisfies EwsClient,
    journal: {
      write: (...change: Parameters<JobJournal["write"]>) => whileAlive(() => journal.write(...change)),
    },
  };
}

describe("A pane that is killed at 20 random moments", () => {
  let exchange: Exchange;
  let withoutFaults: unknown;
  beforeAll(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty", latency: 1 });
    const job = await jobIn(exchange, rows);
    const before = exchange.mailbox.changeNumber;
    const write = () => Promise.resolve(true);
    await runToEnd(job, clientOf(exchange), { write }, seeded(0));
    withoutFaults = { places: placesIn(exchange.mailbox), changes: exchange.mailbox.changeNumber - before };
  });
  afterAll(() => exchange.close());

  it.each([
    ["without faults", false],
    ["with many faults", true],
  ])("finds its job in the journal each time, and each row is done exactly once, %s", async (_, isStormy) => {
    const check = async (seed: number) => {
      exchange.reset("empty");
      const job = await jobIn(exchange, rows);
      const before = exchange.mailbox.changeNumber;
      const random = seeded(seed);
      const adds = countAdds(exchange);
      const faults: readonly ScriptedFault[] = [
        { kind: "dropped", when: "after" },
        { kind: "busy", backOffMilliseconds: 500 },
      ];
      const client = clientOf(exchange, storm(exchange, isStormy ? faults : [], random), adds.note);
      await (await openJournal(0, sleep)).put(job);

      for (let kill = 0; kill < 20; kill += 1) {
        const journal = await openJournal(0, sleep);
        const [left] = await journal.read(job.mailbox);
        if (!left || left.isEnded) throw new Error("The job had ended before it was killed so often");
        const ports = createMortalPorts(client, journal, Math.floor(random() * 9));
        startRun(left, ports.client, ports.journal, random);
        await ports.dead;
      }
      const journal = await openJournal(0, sleep);
      const [left] = await journal.read(job.mailbox);
      const ended = await runToEnd(left ?? job, client, journal, random);

      expect(ended.rows.map(({ state }) => state.kind)).toEqual(rows.map(() => "done"));
      expect({
        places: placesIn(exchange.mailbox),
        changes: exchange.mailbox.changeNumber - before,
      }).toEqual(withoutFaults);
      expect(await journal.read(job.mailbox)).toEqual([ended]);
      expect(adds.times()).toEqual(people(140).map(() => 1));
    };
    const options = { numRuns: runs({ short: 1, long: 20 }), endOnFailure: true };
    await fc.assert(fc.asyncProperty(anySeed, check), options);
  });
});
