import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { People20Regular } from "@fluentui/react-icons/svg/people";
import { useEffect, useLayoutEffect, useRef } from "react";
import { isMac } from "../actions/shortcuts.ts";
import type { GroupRow, TreeRow } from "./treeRows.ts";
import { searchHeight } from "./useKeptInSight.ts";
import type { PointerPlace } from "./useRowPress.ts";

const useStyles = makeStyles({
  layer: { position: "fixed", inset: 0, zIndex: 2, touchAction: "none" },
  pill: {
    ...typographyStyles.caption1,
    position: "absolute",
    // Moved by a transform, from the left edge in each direction of writing.
    left: "0 /* @noflip */",
    top: 0,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    maxWidth: "200px",
    padding: "4px 10px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow8,
    pointerEvents: "none",
    "& svg": { flexShrink: 0 },
  },
});

/** Milliseconds over a closed group until it opens. */
const openAfter = 800;
/** Height in pixels of the edges of the list that scroll it. */
const edge = 24;
/** Pixels that an edge scrolls per frame. */
const speed = 8;

interface DragLayerProps {
  /** Where the drag began. */
  readonly from: PointerPlace;
  /** What is dragged, as the pill at the pointer says it. */
  readonly label: string;
  /** True while dropping adds people instead of moving them. */
  readonly isCopy: boolean;
  /** True if dropping adds them without a key as well. */
  readonly isAlwaysCopy: boolean;
  readonly rows: readonly TreeRow[];
  readonly isAllowed: (group: GroupRow) => boolean;
  /** The group under the pointer, if people can be dropped there, and whether the key that adds them is held down. */
  readonly onOver: (group: GroupRow | undefined, isKeyHeld: boolean) => void;
  /** Opens a closed group. */
  readonly onOpen: (group: GroupRow) => void;
  readonly onDrop: (group: GroupRow) => void;
  /** The drag has ended, after a drop as well. */
  readonly onEnd: () => void;
}

/**
 * Follows the pointer while people are dragged. Covers the pane, so that nothing else reacts to the pointer, and so that
 * its shape says whether people can be dropped where it is.
 */
export function DragLayer(props: DragLayerProps) {
  const { from, label, isCopy } = props;
  const styles = useStyles();
  const layer = useRef<HTMLDivElement>(null);
  const pill = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  useEffect(
    () => (layer.current && pill.current ? follow(layer.current, pill.current, from, latest) : undefined),
    [from],
  );
  return (
    <div ref={layer} className={styles.layer} aria-hidden>
      <div ref={pill} className={styles.pill}>
        {isCopy ? <Add20Regular /> : <People20Regular />}
        {label}
      </div>
    </div>
  );
}

/** Follows the pointer and the keys until the drag ends. Returns a function that stops it. */
function follow(
  layer: HTMLElement,
  pill: HTMLElement,
  { pointerId, clientX, clientY }: PointerPlace,
  latest: { readonly current: DragLayerProps },
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let [x, y] = [clientX, clientY];
  let isKeyHeld = false;
  let over: GroupRow | undefined;
  let opening: { readonly key: string; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  let frame = 0;

  const main = document.querySelector("main");
  const groupUnder = (): GroupRow | undefined => {
    const under = document.elementsFromPoint(x, y).find((element) => !layer.contains(element));
    const index = under?.closest<HTMLElement>("[role=tree] [data-index]")?.dataset["index"];
    const row = index === undefined ? undefined : latest.current.rows[Number(index)];
    return row?.kind === "group" ? row : row?.group;
  };
  const update = () => {
    const { innerWidth, innerHeight } = window;
    const left = Math.max(0, Math.min(x + 12, innerWidth - pill.offsetWidth - 8));
    const top = Math.max(0, Math.min(y + 20, innerHeight - pill.offsetHeight - 8));
    pill.style.transform = `translate(${left}px, ${top}px)`;
    const group = groupUnder();
    const allowed = group && latest.current.isAllowed(group) ? group : undefined;
    const shape = isKeyHeld || latest.current.isAlwaysCopy ? "copy" : "grabbing";
    layer.style.cursor = allowed ? shape : group ? "not-allowed" : "grabbing";
    if (allowed?.key !== over?.key) latest.current.onOver(allowed, isKeyHeld);
    over = allowed;
    const closed = allowed && !allowed.isOpen ? allowed : undefined;
    if (closed?.key === opening?.key) return;
    clearTimeout(opening?.timer);
    opening = closed && {
      key: closed.key,
      timer: setTimeout(() => latest.current.onOpen(closed), openAfter),
    };
  };
  const setKey = (isHeld: boolean) => {
    if (isHeld === isKeyHeld) return;
    isKeyHeld = isHeld;
    latest.current.onOver(over, isKeyHeld);
    update();
  };
  const keyIn = ({ ctrlKey, altKey }: KeyboardEvent | PointerEvent) => setKey(isMac() ? altKey : ctrlKey);

  /** Scrolls while the pointer is at an edge of the list, of which the search covers the upper one. */
  const scroll = () => {
    frame = requestAnimationFrame(scroll);
    const place = main?.getBoundingClientRect();
    if (!main || !place) return;
    const by = y < place.top + searchHeight + edge ? -speed : y > place.bottom - edge ? speed : 0;
    const before = main.scrollTop;
    if (by !== 0) main.scrollTop += by;
    // Also after rows were opened or loaded under the pointer.
    if (main.scrollTop !== before) update();
  };

  const end = () => latest.current.onEnd();
  const moved = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    // The button was released while the layer was loading.
    if (event.buttons === 0) {
      end();
      return;
    }
    [x, y] = [event.clientX, event.clientY];
    keyIn(event);
    update();
  };
  const released = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    [x, y] = [event.clientX, event.clientY];
    keyIn(event);
    update();
    if (over) latest.current.onDrop(over);
    end();
  };
  // No key reaches the list, nor office.js, which listens for Escape at the window.
  const pressed = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    keyIn(event);
    if (event.key === "Escape" && event.type === "keydown") end();
  };
  addEventListener("pointermove", moved, { signal });
  addEventListener("pointerup", released, { signal });
  addEventListener("pointercancel", end, { signal });
  addEventListener("blur", end, { signal });
  addEventListener("keydown", pressed, { signal, capture: true });
  addEventListener("keyup", pressed, { signal, capture: true });
  layer.addEventListener("wheel", ({ deltaY }) => main?.scrollBy({ top: deltaY }), { signal, passive: true });
  main?.addEventListener("scroll", update, { signal, passive: true });
  try {
    // Follows the pointer also outside the pane.
    layer.setPointerCapture(pointerId);
  } catch {
    // The pointer is no longer there: its next event ends the drag.
  }
  update();
  frame = requestAnimationFrame(scroll);
  return () => {
    stop.abort();
    cancelAnimationFrame(frame);
    clearTimeout(opening?.timer);
  };
}
