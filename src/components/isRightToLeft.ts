/** True for an element in a language that is written from right to left, where Left and Right are mirrored. */
export const isRightToLeft = (element: Element): boolean => getComputedStyle(element).direction === "rtl";
