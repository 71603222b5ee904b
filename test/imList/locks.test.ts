import { describe, expect, it } from "@jest/globals";
import { createLocks } from "../../src/imList/locks.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { fc, runs } from "../random.ts";

/** Work that ends when the test says so, and what has begun and ended so far. */
function works() {
  const hold = createLocks();
  const log: string[] = [];
  const ends = new Map<string, { readonly resolve: () => void; readonly reject: (error: Error) => void }>();
  const ask = (name: string, things: readonly string[], signal?: AbortSignal) =>
    hold(
      things,
      () => {
        log.push(`${name} begins`);
        return new Promise<string>((resolve, reject) => {
          ends.set(name, { resolve: () => resolve(name), reject });
        }).finally(() => log.push(`${name} ends`));
      },
      signal,
    );
  const end = async (name: string, error?: Error) => {
    if (error) ends.get(name)?.reject(error);
    else ends.get(name)?.resolve();
    ends.delete(name);
    await settled();
  };
  return { log, ask, end, running: () => [...ends.keys()] };
}

describe("Work on the same thing", () => {
  it("runs one after the other, in the order in which it was asked for", async () => {
    const { log, ask, end } = works();
    const all = Promise.all([ask("one", ["A"]), ask("two", ["A"]), ask("three", ["A"])]);
    for (const name of ["one", "two", "three"]) {
      await settled();
      await end(name);
    }
    expect(await all).toEqual(["one", "two", "three"]);
    expect(log).toEqual(["one", "two", "three"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it("goes on after one that failed, whose failure its own caller alone is told", async () => {
    const { ask, end, running } = works();
    const one = ask("one", ["A"]);
    const two = ask("two", ["A"]);
    const told = expect(one).rejects.toThrow("broken");
    await settled();
    await end("one", new Error("broken"));
    await told;
    expect(running()).toEqual(["two"]);
    await end("two");
    expect(await two).toBe("two");
  });

  it("waits for all that it has in common with others", async () => {
    const { ask, end, running } = works();
    void ask("one", ["A"]);
    void ask("two", ["B"]);
    void ask("both", ["A", "B"]);
    void ask("later", ["B"]);
    await settled();
    expect(running()).toEqual(["one", "two"]);
    await end("one");
    expect(running()).toEqual(["two"]);
    await end("two");
    expect(running()).toEqual(["both"]);
    await end("both");
    expect(running()).toEqual(["later"]);
  });
});

describe("Work on different things", () => {
  it("runs side by side", async () => {
    const { ask, running } = works();
    void ask("one", ["A"]);
    void ask("two", ["B"]);
    void ask("free", []);
    await settled();
    expect(running()).toEqual(["one", "two", "free"]);
  });
});

describe("Work that is stopped while it waits", () => {
  it("runs at once, to see that it is not to be done; the next waits on for those before", async () => {
    const { ask, end, running } = works();
    const stop = new AbortController();
    void ask("one", ["A"]);
    void ask("two", ["A"], stop.signal);
    void ask("three", ["A"]);
    await settled();
    stop.abort();
    await settled();
    expect(running()).toEqual(["one", "two"]);
    await end("two");
    expect(running()).toEqual(["one"]);
    await end("one");
    expect(running()).toEqual(["three"]);
  });

  it("does not wait at all if it was stopped before", async () => {
    const { ask, running } = works();
    void ask("one", ["A"]);
    void ask("two", ["A"], AbortSignal.abort());
    await settled();
    expect(running()).toEqual(["one", "two"]);
  });
});

describe("Any work", () => {
  const anyThings = fc.uniqueArray(fc.constantFrom<string>("A", "B", "C"), { maxLength: 3 });

  it("is done in the end, never two on one thing at a time, those of one thing in order", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyThings, { maxLength: 8 }),
        fc.array(fc.nat({ max: 99 }), { minLength: 8, maxLength: 8 }),
        async (asked, choices) => {
          const { ask, end, log, running } = works();
          const all = asked.map((things, index) => ask(String(index), things));
          for (let done = 0; done < asked.length; done += 1) {
            await settled();
            const open = running();
            const held = open.flatMap((name) => asked[Number(name)] ?? []);
            expect(new Set(held).size).toBe(held.length);
            const choice = choices[done] ?? 0;
            await end(open[choice % open.length] ?? "");
          }
          expect(await Promise.all(all)).toHaveLength(asked.length);
          for (const thing of ["A", "B", "C"]) {
            const order = log
              .filter((line) => line.endsWith("begins"))
              .map((line) => Number(line.split(" ")[0]))
              .filter((index) => asked[index]?.includes(thing));
            expect(order).toEqual([...order].sort((one, other) => one - other));
          }
        },
      ),
      { numRuns: runs({ short: 50, long: 1_000 }) },
    );
  });
});
