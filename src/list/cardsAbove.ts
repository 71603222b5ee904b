/** Attribute of the element with the cards above the list. */
export const cardsAbove = "data-cards";
