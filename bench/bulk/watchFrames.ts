const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Notes, from the next frame on, how long each one takes; what it gives back ends that and gives the longest. */
export async function watchFrames(): Promise<() => Promise<number>> {
  let last = await frame();
  let longest = 0;
  let isOn = true;
  const note = (now: number) => {
    longest = Math.max(longest, now - last);
    last = now;
    if (isOn) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  return async () => {
    await frame();
    await frame();
    isOn = false;
    return longest;
  };
}
