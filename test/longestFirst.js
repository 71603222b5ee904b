import Sequencer from "@jest/test-sequencer";

/** The slowest test files, slowest first. */
const longest = [
  "everyScreen",
  "paneEqualsMailbox",
  "directOutcomes",
  "bulkStorm",
  "unknownOutcome",
  "backup",
];
/** The slowest Jest projects, slowest first. */
const projects = ["e2e", "package", "simulator"];

/**
 * @param {string | undefined} name
 * @param {readonly string[]} names
 */
const rank = (name, names) =>
  name !== undefined && names.includes(name) ? names.indexOf(name) : names.length;

/**
 * Runs the slowest tests first, so that all processors finish at about the same time. Without recorded durations, as in
 * a fresh clone, Jest sorts by file size, which does not predict the duration.
 */
export default class LongestFirst extends Sequencer {
  /**
   * @override
   * @param {import("@jest/test-result").Test[]} tests
   */
  sort(tests) {
    const place = (/** @type {import("@jest/test-result").Test} */ { path, context }) => [
      rank(/([^/\\]+)\.test\./.exec(path)?.[1], longest),
      rank(context.config.displayName?.name, projects),
    ];
    return [...tests].sort((one, other) => {
      const [a, b] = [place(one), place(other)];
      return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
    });
  }
}
