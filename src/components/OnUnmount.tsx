import { useEffect } from "react";

/**
 * Stands in a dialog and calls back when that is gone from the page: it has faded out, and Fluent has given the focus to
 * whatever it had remembered.
 */
export function OnUnmount({ onGone }: { readonly onGone: () => void }) {
  useEffect(() => () => void setTimeout(onGone, 0), [onGone]);
  return null;
}
