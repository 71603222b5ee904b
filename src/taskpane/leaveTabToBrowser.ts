import type { KeyboardEvent } from "react";

/**
 * Leaves Tab to the browser. On the web office.js listens for it at the window, where React's events have been before,
 * and moves the focus itself: from an element that takes the focus without being a tab stop, such as the title of a
 * result, it leads out of the pane (measured with office.js 1.1.110).
 */
export function leaveTabToBrowser(event: KeyboardEvent): void {
  if (event.key === "Tab") event.stopPropagation();
}
