import { describe, expect, it } from "@jest/globals";
import { createLocks } from "../../src/imList/locks.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { fc, runs } from "../random.ts";

/** Creates a lock with work that ends when the test says so, and a log of the work that began and ended. */
function createWork() {
  const withLocks = createLocks();
  const log: string[] = [];
  const ends = new Map<string, { readonly resolve: () => void; readonly reject: (error: Error) => void }>();
  const releases = new Map<string, () => void>();
  const start = (name: string, keys: readonly string[], signal?: AbortSignal) =>
    withLocks(
      keys,
      (release) => {
        releases.set(name, release);
        log.push(`${name} begins`);
        return new Promise<string>((resolve, reject) => {
          ends.set(name, { resolve: () => resolve(name), reject });
        }).finally(() => log.push(`${name} ends`));
      },
      signal,
    );
  const release = async (name: string) => {
    releases.get(name)?.();
    await settled();
  };
  const end = async (name: string, error?: Error) => {
    if (error) ends.get(name)?.reject(error);
    else ends.get(name)?.resolve();
    ends.delete(name);
    await settled();
  };
  return { log, start, end, release, running: () => [...ends.keys()] };
}

describe("Work with the same lock key", () => {
  it("lets later work begin when it releases its keys, before it ends", async () => {
    const { log, start, end, release } = createWork();
    void start("one", ["a"]);
    void start("two", ["a"]);
    await settled();
    await release("one");
    expect(log).toEqual(["one begins", "two begins"]);
    await end("one");
    await end("two");
    expect(log.slice(2)).toEqual(["one ends", "two ends"]);
  });

  it("runs one after the other, in the order in which it was requested", async () => {
    const { log, start, end } = createWork();
    const all = Promise.all([start("one", ["A"]), start("two", ["A"]), start("three", ["A"])]);
    for (const name of ["one", "two", "three"]) {
      await settled();
      await end(name);
    }
    expect(await all).toEqual(["one", "two", "three"]);
    expect(log).toEqual(["one", "two", "three"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it("continues after a failure, which only the caller of the failed work receives", async () => {
    const { start, end, running } = createWork();
    const one = start("one", ["A"]);
    const two = start("two", ["A"]);
    const rejection = expect(one).rejects.toThrow("broken");
    await settled();
    await end("one", new Error("broken"));
    await rejection;
    expect(running()).toEqual(["two"]);
    await end("two");
    expect(await two).toBe("two");
  });

  it("waits until all of its lock keys are free", async () => {
    const { start, end, running } = createWork();
    void start("one", ["A"]);
    void start("two", ["B"]);
    void start("both", ["A", "B"]);
    void start("later", ["B"]);
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

describe("Work with different lock keys", () => {
  it("runs at the same time", async () => {
    const { start, running } = createWork();
    void start("one", ["A"]);
    void start("two", ["B"]);
    void start("free", []);
    await settled();
    expect(running()).toEqual(["one", "two", "free"]);
  });
});

describe("Work that is canceled while it waits", () => {
  it("runs at once, so that it can find that it is canceled, while later work still waits for everything before it", async () => {
    const { start, end, running } = createWork();
    const stop = new AbortController();
    void start("one", ["A"]);
    void start("two", ["A"], stop.signal);
    void start("three", ["A"]);
    await settled();
    stop.abort();
    await settled();
    expect(running()).toEqual(["one", "two"]);
    await end("two");
    expect(running()).toEqual(["one"]);
    await end("one");
    expect(running()).toEqual(["three"]);
  });

  it("does not wait at all if it was canceled before", async () => {
    const { start, running } = createWork();
    void start("one", ["A"]);
    void start("two", ["A"], AbortSignal.abort());
    await settled();
    expect(running()).toEqual(["one", "two"]);
  });
});

describe("Any work", () => {
  const anyKeys = fc.uniqueArray(fc.constantFrom<string>("A", "B", "C"), { maxLength: 3 });

  it("always completes, in order and one at a time for each lock key", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyKeys, { maxLength: 8 }),
        fc.array(fc.nat({ max: 99 }), { minLength: 8, maxLength: 8 }),
        async (lockKeys, choices) => {
          const { start, end, log, running } = createWork();
          const all = lockKeys.map((keys, index) => start(String(index), keys));
          for (let done = 0; done < lockKeys.length; done += 1) {
            await settled();
            const open = running();
            const lockedKeys = open.flatMap((name) => lockKeys[Number(name)] ?? []);
            expect(new Set(lockedKeys).size).toBe(lockedKeys.length);
            const choice = choices[done] ?? 0;
            await end(open[choice % open.length] ?? "");
          }
          expect(await Promise.all(all)).toHaveLength(lockKeys.length);
          for (const key of ["A", "B", "C"]) {
            const order = log
              .filter((line) => line.endsWith("begins"))
              .map((line) => Number(line.split(" ")[0]))
              .filter((index) => lockKeys[index]?.includes(key));
            expect(order).toEqual([...order].sort((one, other) => one - other));
          }
        },
      ),
      { numRuns: runs({ short: 50, long: 1_000 }) },
    );
  });
});
