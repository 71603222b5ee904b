import { useEffect, type RefObject } from "react";

type FieldRef = RefObject<HTMLElement | null>;

/** The focus in a form: on its first field as it opens, and on the field that the server found at fault. */
export function useFieldFocus(first: FieldRef, faulty: FieldRef, isAtFault: boolean): void {
  useEffect(() => first.current?.focus(), [first]);
  useEffect(() => {
    if (isAtFault) faulty.current?.focus();
  }, [faulty, isAtFault]);
}
