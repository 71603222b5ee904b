/**
 * Scrolls through the page's main element by some pixels per frame. Returns the milliseconds between frames, including
 * the time of `atStop`, which is awaited after each step.
 */
export async function scrollToEnd(pixels: number, atStop?: () => Promise<void>): Promise<readonly number[]> {
  const main = document.querySelector("main");
  if (!main) throw new Error("There is nothing to scroll.");
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const frames: number[] = [];
  main.scrollTop = 0;
  let last = await frame();
  for (;;) {
    await atStop?.();
    const before = main.scrollTop;
    main.scrollTop = before + pixels;
    const now = await frame();
    frames.push(now - last);
    last = now;
    if (main.scrollTop === before) return frames;
  }
}
