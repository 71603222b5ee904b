/** What holds up a page for 50 ms or more, as the browser itself notes it: whole frames, and tasks without one. */
const kinds = ["long-animation-frame", "longtask"];

/**
 * Notes from now on what holds up the page; what it gives back ends that and gives the longest in milliseconds, 0 for
 * nothing of 50 ms or more. Other work on the machine, which delays frames without being part of them, is not counted.
 */
export function watchFrames(): () => Promise<number> {
  for (const kind of kinds)
    if (!PerformanceObserver.supportedEntryTypes.includes(kind)) throw new Error(`No ${kind} is noted here.`);
  let longest = 0;
  const note = (entries: PerformanceEntryList) => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  const observers = kinds.map((type) => {
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type });
    return observer;
  });
  return async () => {
    // The last frame is noted once it has been drawn.
    await new Promise((resolve) => void setTimeout(resolve, 200));
    for (const observer of observers) {
      note(observer.takeRecords());
      observer.disconnect();
    }
    return longest;
  };
}
