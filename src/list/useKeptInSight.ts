import { useEffect, type RefObject } from "react";

/** Height of the search field, which covers the rows behind it. */
export const searchHeight = 48;

/** Returns the row that is the tree's tab stop. */
export const tabStopOf = (tree: HTMLElement | null) => tree?.querySelector<HTMLElement>('[tabindex="0"]');

/** Scrolls the list, and nothing around it, until an element is in view and the search does not cover it. */
export function scrollIntoSight(element: HTMLElement): void {
  const main = element.closest("main");
  if (!main) return;
  const [view, place] = [main.getBoundingClientRect(), element.getBoundingClientRect()];
  const above = place.top - view.top - searchHeight;
  const below = place.bottom - view.bottom;
  if (above < 0) main.scrollTop += above;
  else if (below > 0) main.scrollTop += below;
}

/**
 * Keeps the tab stop in sight while something gets another height: rows that are measured, the report of an undo, or the
 * list itself, which the bar with the Undo button makes shorter.
 */
export function useKeptInSight(tree: RefObject<HTMLElement | null>, isKept: RefObject<boolean>): void {
  useEffect(() => {
    const area = tree.current?.parentElement;
    const main = tree.current?.closest("main");
    if (!area || !main) return undefined;
    const keep = () => {
      const row = tabStopOf(tree.current);
      if (row && isKept.current) scrollIntoSight(row);
    };
    const observer = new ResizeObserver(keep);
    observer.observe(area);
    observer.observe(main);
    const end = () => (isKept.current = false);
    const ways = ["wheel", "touchstart", "pointerdown"] as const;
    ways.forEach((way) => main.addEventListener(way, end, { passive: true }));
    return () => {
      observer.disconnect();
      ways.forEach((way) => main.removeEventListener(way, end));
    };
  }, [tree, isKept]);
}
