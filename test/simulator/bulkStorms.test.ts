import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createMemoryJournal } from "../../src/bulkAdd/job/jobJournal.ts";
import type { ScriptedFault } from "../../simulator/exchange/faultScript.ts";
import { startExchange, type Exchange } from "../../simulator/exchange/startExchange.ts";
import { people } from "../bulkAdd/job/running.ts";
import { clientOf, countAdds, jobIn, placesIn, runToEnd, storm } from "./bulkJob.ts";
import { anySeed, fc, isLongRun, runs, seeded } from "../random.ts";

const rows = [
  ...people(10, "Falcon"),
  ...people(5, "Owl"),
  ...people(3, "Favorites"),
  "tel:+3225550147 Owl",
  "zoe@x",
  "group Empty",
  "list all@contoso.com All",
];

const kinds: readonly (readonly [string, ScriptedFault])[] = [
  ["busy", { kind: "busy", backOffMilliseconds: 500 }],
  ["dropped before", { kind: "dropped", when: "before" }],
  ["dropped after", { kind: "dropped", when: "after" }],
  ["conflicting", { kind: "response", code: "ErrorIrresolvableConflict" }],
  ["slow", { kind: "slow", milliseconds: 10 }],
];
/** Every fault by itself, and all of them together; in the long run also every other combination. */
const combinations = Array.from({ length: 2 ** kinds.length - 1 }, (_, index) =>
  kinds.filter((_kind, place) => ((index + 1) >> place) & 1),
)
  .sort((one, other) => one.length - other.length)
  .filter(({ length }) => isLongRun || length === 1 || length === kinds.length);

describe("A job during many faults", () => {
  let exchange: Exchange;
  let withoutFaults: { readonly places: unknown; readonly changes: number };

  const run = async (faults: readonly ScriptedFault[], seed: number) => {
    exchange.reset("empty");
    const job = await jobIn(exchange, rows);
    const before = exchange.mailbox.changeNumber;
    const random = seeded(seed);
    const journal = createMemoryJournal();
    await journal.put(job);
    const adds = countAdds(exchange);
    const client = clientOf(exchange, storm(exchange, faults, random), adds.note);
    const ended = await runToEnd(job, client, journal, random);
    expect(await journal.read(job.mailbox)).toEqual([ended]);
    const changes = exchange.mailbox.changeNumber - before;
    return { adds: adds.times(), job: ended, places: placesIn(exchange.mailbox), changes };
  };

  beforeAll(async () => {
    exchange = await startExchange({ port: 0, token: "token", content: "empty" });
    const { job, adds, ...result } = await run([], 0);
    expect(job.rows.map(({ state }) => state.kind)).toEqual(rows.map(() => "done"));
    expect(adds).toEqual(people(20).map(() => 1));
    withoutFaults = result;
  });
  afterAll(() => exchange.close());

  it.each(combinations.map((faults) => [faults.map(([name]) => name).join(", "), faults] as const))(
    "does each row exactly once while each of these faults hits a tenth of the calls: %s",
    async (names, faults) => {
      const check = async (seed: number) => {
        const { job, adds, ...result } = await run(
          faults.map(([, fault]) => fault),
          seed,
        );
        expect(job.rows.map(({ state }) => state.kind)).toEqual(rows.map(() => "done"));
        // The mailbox counts the changes that take effect: as many as without faults.
        expect(result).toEqual(withoutFaults);
        // If calls are also dropped before they take effect, a call without a response may not have taken effect.
        if (!names.includes("before")) expect(adds).toEqual(people(20).map(() => 1));
      };
      const options = { numRuns: runs({ short: 1, long: 10 }), endOnFailure: true };
      await fc.assert(fc.asyncProperty(anySeed, check), options);
    },
  );
});
