import { useEffect } from "react";

/**
 * Calls `onUnmount` when its dialog has unmounted: after the exit animation, and after Fluent has restored focus.
 */
export function OnUnmount({ onUnmount }: { readonly onUnmount: () => void }) {
  useEffect(() => () => void setTimeout(onUnmount, 0), [onUnmount]);
  return null;
}
