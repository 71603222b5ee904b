import { useCallback, useRef, useState } from "react";

/**
 * A question that is asked in a dialog. It closes before it goes, and before what was answered is done, which may show
 * another screen: else Fluent would leave the page locked.
 *
 * @param focusAfter puts the focus where it belongs then, always the same function; without a focus on slow machines the
 * page stays locked (measured)
 */
export function useConfirmDialog(focusAfter: () => void) {
  const [asked, setAsked] = useState<"no" | "open" | "closing">("no");
  const answered = useRef<() => void>(undefined);
  const onUnmount = useCallback(() => {
    setAsked("no");
    focusAfter();
    answered.current?.();
    answered.current = undefined;
  }, [focusAfter]);
  const onClose = () => setAsked("closing");
  return {
    /** Whether the dialog is in the page. */
    isThere: asked !== "no",
    ask: () => setAsked("open"),
    /** Closes the dialog, and then does what was answered. */
    answer: (what: () => void) => {
      answered.current = what;
      onClose();
    },
    /** What the dialog is given. */
    dialog: { open: asked === "open", onClose, onGone: onUnmount },
  };
}
