/**
 * The seed of a run's random tests: TEST_SEED, so that a failed run can be repeated, or a new one for each run.
 * Throws if TEST_SEED is not a whole number of 31 bits.
 *
 * @param {string | undefined} wanted
 */
export function chooseSeed(wanted) {
  if (wanted === undefined || wanted === "") return String(Math.floor(Math.random() * 2 ** 31));
  if (!/^\d{1,10}$/.test(wanted) || Number(wanted) >= 2 ** 31)
    throw new Error(`TEST_SEED must be a whole number from 0 to ${2 ** 31 - 1}, not ${wanted}.`);
  return wanted;
}

/** The variables that repeat the random tests of this run. */
export const repeatWith = () =>
  `TEST_SEED=${process.env.TEST_SEED ?? ""}${process.env.TEST_LONG === "1" ? " TEST_LONG=1" : ""}`;

/** A reporter for Jest. After a failed run it names the seed, also for checks on what the random cases covered. */
export default class SeedReporter {
  /**
   * @param {unknown} _contexts
   * @param {{ readonly numFailedTests: number; readonly numRuntimeErrorTestSuites: number }} results
   */
  onRunComplete(_contexts, { numFailedTests, numRuntimeErrorTestSuites }) {
    if (numFailedTests + numRuntimeErrorTestSuites > 0)
      console.error(`\nTo repeat the random tests of this run: ${repeatWith()}`);
  }
}
