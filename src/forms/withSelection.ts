/** Returns the text of an input with another text in place of the selected one. */
export const withSelection = (
  { value, selectionStart, selectionEnd }: HTMLInputElement,
  text: string,
): string => value.slice(0, selectionStart ?? 0) + text + value.slice(selectionEnd ?? value.length);
