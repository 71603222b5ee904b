import fc from "fast-check";
import { repeatWith } from "./seed.js";

export { fc };

/** Seed of this run's random tests (jest.config.js). The same seed gives the same cases. */
export const seed = Number(process.env["TEST_SEED"]);

/** True in `npm run test:long`, which sets TEST_LONG=1: the same checks as in `npm test`, with many more cases. */
export const isLongRun = process.env["TEST_LONG"] === "1";

/** Number of cases of a random test. */
export const runs = ({ short, long }: { readonly short: number; readonly long: number }): number =>
  isLongRun ? long : short;

fc.configureGlobal({ seed, numRuns: runs({ short: 100, long: 1_000 }) });
// Adds the variables that repeat the run to the report of a failed property.
fc.installGlobalPlugin(() => ({
  onAllRunsComplete: (details) => {
    if (!details.failed) return;
    const message = `${fc.defaultReportMessage(details)}\n\nTo repeat: ${repeatWith()}`;
    throw new Error(message, { cause: details.errorInstance });
  },
}));

/** Any Unicode character. fast-check's own unit "binary" first builds a table of all characters, in each test file. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .oneof(
    fc.integer({ min: 0, max: 0xff }),
    fc.integer({ min: 0, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  )
  .map((codePoint) => String.fromCodePoint(codePoint));

/** Start value for `seeded`, for tests that draw random numbers while they run. */
export const anySeed = fc.noShrink(fc.integer());

/** Returns a generator of numbers from 0 to below 1. The same start value gives the same numbers (mulberry32). */
export function seeded(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
