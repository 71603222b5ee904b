import { useCallback, useState } from "react";

/**
 * A question that is asked in a dialog: it closes before it goes, else Fluent would leave the page locked.
 *
 * @param focusAfter puts the focus where it belongs then; always the same function
 */
export function useAsked(focusAfter?: () => void) {
  const [asked, setAsked] = useState<"no" | "open" | "closing">("no");
  const onGone = useCallback(() => {
    setAsked("no");
    focusAfter?.();
  }, [focusAfter]);
  return {
    /** Whether the dialog is in the page. */
    isThere: asked !== "no",
    ask: () => setAsked("open"),
    /** What the dialog is given. */
    dialog: { open: asked === "open", onClose: () => setAsked("closing"), onGone },
  };
}
