import fc from "fast-check";
import { repeatWith } from "./seed.js";

export { fc };

/** The seed of this run's random tests (jest.config.js): the same one gives the same cases. */
export const seed = Number(process.env["TEST_SEED"]);

/** True in `npm run test:long`, which sets TEST_LONG=1: the same checks as in `npm test`, with many more cases. */
export const isLongRun = process.env["TEST_LONG"] === "1";

/** How many cases a random test has. */
export const runs = ({ short, long }: { readonly short: number; readonly long: number }): number =>
  isLongRun ? long : short;

fc.configureGlobal({ seed, numRuns: runs({ short: 100, long: 1_000 }) });
// Adds to the report of a property that has failed how to run it again.
fc.installGlobalPlugin(() => ({
  onAllRunsComplete: (details) => {
    if (!details.failed) return;
    const message = `${fc.defaultReportMessage(details)}\n\nTo repeat: ${repeatWith()}`;
    throw new Error(message, { cause: details.errorInstance });
  },
}));

/** Any character of Unicode. fast-check's own, the unit "binary", first makes a table of them all, in each test file. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .oneof(
    fc.integer({ min: 0, max: 0xff }),
    fc.integer({ min: 0, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  )
  .map((codePoint) => String.fromCodePoint(codePoint));

/** The start of the random numbers of a test that takes them as it goes: see seeded. */
export const anySeed = fc.noShrink(fc.integer());

/** Numbers from 0 up to 1, always the same for a seed (mulberry32). */
export function seeded(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
