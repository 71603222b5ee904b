/**
 * Creates a handler of Escape in a form: leaves the form if nothing would be lost. Hides the key from office.js, which
 * on the web would move the focus to the first button (measured with office.js 1.1.110).
 */
export const escapeTo =
  (leave: () => void, nothingToLose: boolean) =>
  (event: { readonly key: string; stopPropagation(): void }): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    if (nothingToLose) leave();
  };
