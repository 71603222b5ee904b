import { useEffect, type RefObject } from "react";

type FieldRef = RefObject<HTMLElement | null>;

/** Focuses the first field when a form opens, and the faulty field after Exchange has refused its value. */
export function useFieldFocus(first: FieldRef, faulty: FieldRef, isAtFault: boolean): void {
  useEffect(() => first.current?.focus(), [first]);
  useEffect(() => {
    if (isAtFault) faulty.current?.focus();
  }, [faulty, isAtFault]);
}
