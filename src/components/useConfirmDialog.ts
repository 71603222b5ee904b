import { useCallback, useEffect, useRef, useState } from "react";

/**
 * State of a dialog that asks the user to confirm. The dialog closes and unmounts before the answer is carried out,
 * which may open another screen: otherwise Fluent leaves the page locked.
 *
 * @param focusAfter moves the focus after the dialog has closed. Must be a stable function. Without a focus, the page
 * stays locked on slow machines (measured).
 */
export function useConfirmDialog(focusAfter: () => void) {
  const [phase, setPhase] = useState<"closed" | "open" | "closing">("closed");
  const onAnswer = useRef<() => void>(undefined);
  const onUnmount = useCallback(() => {
    setPhase("closed");
    focusAfter();
    onAnswer.current?.();
    onAnswer.current = undefined;
  }, [focusAfter]);
  const onClose = () => setPhase("closing");
  return {
    /** True while the dialog is in the page. */
    isThere: phase !== "closed",
    ask: () => setPhase("open"),
    /** Closes the dialog, and then carries out the answer. */
    answer: (act: () => void) => {
      onAnswer.current = act;
      onClose();
    },
    /** Props of the dialog. */
    dialog: { open: phase === "open", onClose, onUnmount },
  };
}

/** Calls `onUnmount` when its dialog has unmounted: after the exit animation, and after Fluent has restored focus. */
export function OnUnmount({ onUnmount }: { readonly onUnmount: () => void }) {
  useEffect(() => () => void setTimeout(onUnmount, 0), [onUnmount]);
  return null;
}
