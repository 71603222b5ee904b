/** True if no element has the focus, for example because the one that had it has left the page. */
export const isFocusNowhere = (): boolean => document.activeElement === document.body;
