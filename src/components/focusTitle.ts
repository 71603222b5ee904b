/** Moves the focus to the title of the screen if the focused element was removed. */
export function focusTitle(): void {
  if (document.activeElement === document.body) document.querySelector("h1")?.focus();
}
