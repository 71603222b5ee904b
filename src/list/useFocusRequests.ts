import { useCallback, useRef, useState, type RefObject } from "react";

/** Calls for the keyboard's focus, on something that may not be drawn yet, or not any more. */
export interface FocusRequests {
  readonly count: number;
  /** How many of them were answered: outlives whoever answers. */
  readonly answered: RefObject<number>;
}

/** The calls made so far, and how to make one. `first`: how many there are at the start. */
export function useFocusRequests(first: number): readonly [FocusRequests, () => void] {
  const [made, setMade] = useState(first);
  const answered = useRef(0);
  const call = useCallback(() => setMade((calls) => calls + 1), []);
  return [{ count: made, answered }, call];
}
