/** How far the two clocks drift apart by themselves, in milliseconds. More than this is sleep, or a clock that was set. */
const maxDrift = 5_000;

/**
 * Creates a clock for waits, in milliseconds from any origin, that never goes back. It does not follow the date: if that
 * is set back by an hour, a wait of a second would last for an hour. It does count the time for which the computer
 * slept, which `performance.now` leaves out in most browsers (reported), so that a wait that the server asked for is
 * over after it. A date that is set forward looks the same and ends waits early, which costs one call at most.
 *
 * @param steady performance.now
 * @param date Date.now
 */
export function createWaitClock(steady: () => number, date: () => number): () => number {
  let [lastSteady, lastDate, slept] = [steady(), date(), 0];
  return () => {
    const [nowSteady, nowDate] = [steady(), date()];
    const ahead = nowDate - lastDate - (nowSteady - lastSteady);
    if (ahead > maxDrift) slept += ahead;
    [lastSteady, lastDate] = [nowSteady, nowDate];
    return nowSteady + slept;
  };
}
