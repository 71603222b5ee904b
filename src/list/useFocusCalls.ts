import { useCallback, useRef, useState, type RefObject } from "react";

/** Calls for the keyboard's focus, on something that may not be drawn yet, or not any more. */
export interface FocusCalls {
  readonly made: number;
  /** How many of them were answered: outlives whoever answers. */
  readonly answered: RefObject<number>;
}

/** The calls made so far, and how to make one. `first`: how many there are at the start. */
export function useFocusCalls(first: number): readonly [FocusCalls, () => void] {
  const [made, setMade] = useState(first);
  const answered = useRef(0);
  const call = useCallback(() => setMade((calls) => calls + 1), []);
  return [{ made, answered }, call];
}
