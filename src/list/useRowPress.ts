import { useEffect, useRef } from "react";
import type { TreeRow } from "./treeRows.ts";

/** Milliseconds of a long press on a touch screen. */
const longPress = 500;
/** Pixels that a pointer may move before it is more than a press. */
const touchSlop = 10;
const mouseSlop = 4;

/** A position in the page, and the pointer that is there. */
export type PointerPlace = Pick<PointerEvent, "pointerId" | "clientX" | "clientY">;

interface RowPressHandlers {
  /** Called during a long press on a touch screen. */
  readonly onLongPress: (row: TreeRow) => void;
  /** Called when the mouse or a pen has moved, with its button down, by more than some pixels. */
  readonly onDrag: (row: TreeRow, at: PointerPlace) => void;
}

/** Follows a pointer that was pressed on a row, until it is released. */
export function useRowPress(handlers: RowPressHandlers) {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const kind = useRef("mouse");
  const isLong = useRef(false);
  /** Ends the press that is followed. */
  const end = useRef<() => void>(() => undefined);
  useEffect(() => () => end.current(), []);

  const pressed = (row: TreeRow, { pointerType, button, clientX, clientY, pointerId }: PointerEvent) => {
    end.current();
    kind.current = pointerType;
    isLong.current = false;
    const following = new AbortController();
    const { signal } = following;
    const isTouch = pointerType === "touch";
    const timer = isTouch
      ? setTimeout(() => {
          isLong.current = true;
          latest.current.onLongPress(row);
        }, longPress)
      : undefined;
    end.current = () => {
      clearTimeout(timer);
      following.abort();
    };
    const moved = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      const distance = Math.hypot(event.clientX - clientX, event.clientY - clientY);
      if (distance <= (isTouch ? touchSlop : mouseSlop)) return;
      end.current();
      // Without a button, it was released outside the pane.
      if (!isTouch && button === 0 && event.buttons === 1) latest.current.onDrag(row, event);
    };
    addEventListener("pointermove", moved, { signal });
    for (const name of ["pointerup", "pointercancel"] as const)
      addEventListener(name, () => end.current(), { signal });
  };
  return {
    pressed,
    /** True if the last press was on a touch screen. */
    isTouch: () => kind.current === "touch",
    /** True once after a long press, whose click does nothing more. */
    takeLong: () => {
      const wasLong = isLong.current;
      isLong.current = false;
      return wasLong;
    },
  };
}
