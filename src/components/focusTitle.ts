/** Gives the focus to the screen's title where what had it is gone. */
export function focusTitle(): void {
  if (document.activeElement === document.body) document.querySelector("h1")?.focus();
}
