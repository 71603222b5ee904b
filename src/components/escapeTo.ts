/**
 * Handles Escape in a form: leaves it while nothing would be lost, and does nothing else. office.js does not get to see
 * it: on the web it would put the focus on the pane's first button (measured with office.js 1.1.110).
 */
export const escapeTo =
  (leave: () => void, nothingToLose: boolean) =>
  (event: { readonly key: string; stopPropagation(): void }): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    if (nothingToLose) leave();
  };
