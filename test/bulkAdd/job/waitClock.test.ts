import { describe, expect, it } from "@jest/globals";
import { createWaitClock } from "../../../src/bulkAdd/job/waitClock.ts";

const hour = 3_600_000;

/** A clock for waits on a computer whose two clocks advance by these steps: [steady, date]. Returns what it counts. */
function countSteps(...steps: readonly (readonly [number, number])[]): number {
  let [steady, date] = [70_000, 1.8e12];
  const now = createWaitClock(
    () => steady,
    () => date,
  );
  const start = now();
  let last = start;
  for (const [bySteady, byDate] of steps) {
    steady += bySteady;
    date += byDate;
    expect(now()).toBeGreaterThanOrEqual(last);
    last = now();
  }
  return last - start;
}

describe("The clock for waits", () => {
  it.each<[string, number, (readonly [number, number])[]]>([
    [
      "counts what both clocks count",
      3_000,
      [
        [1_000, 1_000],
        [2_000, 2_000],
      ],
    ],
    [
      "does not go back with the date, by an hour",
      2_000,
      [
        [1_000, 1_000 - hour],
        [1_000, 1_000],
      ],
    ],
    [
      "does not go back with the date, by years",
      2_000,
      [
        [1_000, -1e12],
        [1_000, 1_000],
      ],
    ],
    [
      "does not go back with the date, again and again",
      3_000,
      [
        [1_000, -hour],
        [1_000, -hour],
        [1_000, -hour],
      ],
    ],
    [
      "does not follow a date that is corrected by seconds",
      2_000,
      [
        [1_000, 3_000],
        [1_000, -3_000],
      ],
    ],
    [
      "does not follow a date that drifts",
      100_000,
      Array<readonly [number, number]>(100).fill([1_000, 1_004]),
    ],
    ["counts a sleep that only the date counts", 8 * hour, [[1_000, 8 * hour]]],
    ["counts a sleep that both count once", 8 * hour, [[8 * hour, 8 * hour]]],
    [
      "counts each of several sleeps",
      3 * hour,
      [
        [0, hour],
        [0, 2 * hour],
      ],
    ],
    [
      "counts a date that is set forward as sleep",
      hour + 1_000,
      [
        [1_000, hour],
        [1_000, 1_000],
      ],
    ],
    [
      "counts a sleep after a date that was set back",
      hour + 1_000,
      [
        [1_000, -hour],
        [0, hour],
      ],
    ],
  ])("%s", (_, counted, steps) => {
    expect(countSteps(...steps)).toBe(counted);
  });

  it("does not run faster than the clocks, however often it is read", () => {
    const steps = Array.from({ length: 10_000 }, (_, step) => [0.3, step % 3 === 0 ? 1 : 0] as const);
    expect(countSteps(...steps)).toBeCloseTo(3_000);
  });
});
