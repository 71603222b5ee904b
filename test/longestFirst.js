import Sequencer from "@jest/test-sequencer";

/** The test files that take the longest, and then the projects that do. */
const longest = [
  "everyScreen",
  "paneEqualsMailbox",
  "directOutcomes",
  "bulkStorm",
  "unknownOutcome",
  "backup",
];
const projects = ["e2e", "package", "simulator"];

/**
 * @param {string | undefined} name
 * @param {readonly string[]} names
 */
const rank = (name, names) =>
  name !== undefined && names.includes(name) ? names.indexOf(name) : names.length;

/**
 * Begins with what takes the longest, so that no processor waits at the end for another: in a fresh clone jest goes by
 * the files' sizes, which tell nothing of that.
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
