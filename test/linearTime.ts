import { expect } from "@jest/globals";

/** Milliseconds of processor time in which a text is read quickly enough, however the time grows. */
const quick = 200;

/**
 * Expects that the time of a function grows with the length of a text, not with its square: a text four times as long
 * may take up to ten times as long, and a square would take sixteen. Compares processor times of one run, because the
 * machine may be slow or busy.
 *
 * @param repeat makes the text from a number of repetitions
 */
export function expectLinearTime(
  read: (text: string) => unknown,
  repeat: (times: number) => string,
  times: number,
): void {
  const [short, long] = [repeat(times / 4), repeat(times)];
  read(short);
  const shortTime = processorTime(() => read(short));
  const longTime = processorTime(() => read(long));
  if (longTime > quick) expect(longTime / shortTime).toBeLessThan(10);
}

/** Returns the processor time of a call, in milliseconds. */
function processorTime(call: () => unknown): number {
  const before = process.cpuUsage();
  call();
  return process.cpuUsage(before).user / 1_000;
}
