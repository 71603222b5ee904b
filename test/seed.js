/**
 * Returns the seed of a run's random tests: TEST_SEED, to repeat a failed run, or a new seed if TEST_SEED is not set.
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

/** Returns the environment variables that repeat the random tests of this run. */
export const repeatWith = () =>
  `TEST_SEED=${process.env.TEST_SEED ?? ""}${process.env.TEST_LONG === "1" ? " TEST_LONG=1" : ""}`;

/** Jest reporter that prints the seed after a failed run, even if only a check of the random cases' coverage failed. */
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
