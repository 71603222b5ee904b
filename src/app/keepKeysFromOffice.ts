/**
 * Keeps Tab and Escape from office.js. On the web it listens for them at the window, where React's events have been
 * before, and moves the focus itself. Tab: from an element that takes the focus without being a tab stop, such as the
 * title of a result, it leads out of the pane. Escape: it focuses the first button, wherever one was (both measured with
 * office.js 1.1.110).
 */
export function keepKeysFromOffice(event: { readonly key: string; stopPropagation(): void }): void {
  if (event.key === "Tab" || event.key === "Escape") event.stopPropagation();
}
