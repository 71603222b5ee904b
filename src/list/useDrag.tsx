import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { dropTarget, peopleIn, type Drag } from "../actions/planDrop.ts";
import type { MoveQuestion } from "../actions/question.ts";
import { isMac } from "../actions/shortcuts.ts";
import { useWording } from "../components/WordingContext.tsx";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { KnownGroup } from "../imList/contacts.ts";
import type { DropTarget } from "./GroupTree.tsx";
import { DragLayer } from "./lazyParts.ts";
import { rowName, type GroupRow, type PersonRow, type TreeRow } from "./treeRows.ts";
import type { TreeView } from "./treeView.ts";
import type { PointerPlace } from "./useRowPress.ts";

interface DragProps {
  readonly items: ImItemList;
  readonly rows: readonly TreeRow[];
  readonly view: TreeView;
  readonly onView: (view: TreeView) => void;
  /** Returns the people who are dragged with a row. Undefined if they cannot be. */
  readonly drag: (row: PersonRow) => Drag | undefined;
  /** Moves or adds people to a group. Returns true if the change has started. */
  readonly drop: (question: MoveQuestion, to: KnownGroup) => boolean;
  readonly focusTree: () => void;
}

interface DragState {
  readonly drag: Drag;
  readonly from: PointerPlace;
  readonly label: string;
  readonly over: GroupRow | undefined;
  readonly isKeyHeld: boolean;
}

/** Dragging people onto groups with the mouse: the handler of its start, the group under the pointer, the status line, and the pill. */
export function useDrag(props: DragProps) {
  const { items, rows, view, onView, drop, focusTree } = props;
  const wording = useWording();
  const { text, count } = wording;
  const [state, setState] = useState<DragState>();
  /** The people who were dropped on a group, until their first row there has the focus. */
  const landing = useRef<{ readonly group: string; readonly personas: ReadonlySet<string> }>(undefined);

  useLayoutEffect(() => {
    const landed = landing.current;
    if (!landed) return;
    landing.current = undefined;
    const isLanded = (row: TreeRow) =>
      row.kind === "person" &&
      row.group.key === landed.group &&
      landed.personas.has(row.persona.personaId.id);
    const row = rows.find(isLanded);
    if (row) onView({ ...view, focused: row.key });
    focusTree();
  });

  const onDrag = (row: PersonRow, from: PointerPlace) => {
    const drag = props.drag(row);
    if (!drag) return;
    const people = peopleIn(drag.copy);
    const label = people === 1 ? rowName(row, wording) : count("people", people);
    setState({ drag, from, label, over: undefined, isKeyHeld: false });
  };

  const isAlwaysCopy = state?.drag.move.kind === "copy";
  const isCopy = state !== undefined && (state.isKeyHeld || isAlwaysCopy);
  const question = state && (isCopy ? state.drag.copy : state.drag.move);
  const hint =
    state && !isAlwaysCopy
      ? text(isCopy ? "releaseToMove" : "holdToAdd", { key: isMac() ? "⌥" : "Ctrl" })
      : undefined;
  const onDrop = ({ key, entry }: GroupRow) => {
    const to = state && dropTarget(state.drag, entry.group, items);
    if (!to || !question) return;
    const personas = state.drag.copy.selected.flatMap(({ contacts }) =>
      contacts.flatMap(({ persona }) => persona?.personaId.id ?? []),
    );
    if (!drop(question, to)) return;
    landing.current = { group: key, personas: new Set(personas) };
    onView({ ...view, focused: key });
  };

  const target: DropTarget | undefined =
    state?.over && question
      ? {
          group: state.over.key,
          text: count(isCopy ? "addPeopleHere" : "movePeopleHere", peopleIn(question)),
        }
      : undefined;
  const layer: ReactNode = state && (
    <DragLayer
      from={state.from}
      label={state.label}
      isCopy={isCopy}
      isAlwaysCopy={isAlwaysCopy}
      rows={rows}
      isAllowed={({ entry }) => dropTarget(state.drag, entry.group, items) !== undefined}
      onOver={(over, isKeyHeld) => setState((last) => last && { ...last, over, isKeyHeld })}
      onOpen={({ key }) => onView({ ...view, open: new Set([...view.open, key]) })}
      onDrop={onDrop}
      onEnd={() => setState(undefined)}
      loading={<UntilReleased onEnd={() => setState(undefined)} />}
    />
  );
  return { onDrag, target, hint, layer };
}

/** Stands for the layer until that has loaded. A drag that ends earlier moves nobody, and leaves nothing behind. */
function UntilReleased({ onEnd }: { readonly onEnd: () => void }) {
  const latest = useRef(onEnd);
  useEffect(() => {
    latest.current = onEnd;
  });
  useEffect(() => {
    const stop = new AbortController();
    for (const name of ["pointerup", "pointercancel", "blur"] as const)
      addEventListener(name, () => latest.current(), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return null;
}
