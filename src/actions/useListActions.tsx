import { useRef, useState } from "react";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Change } from "../imList/changes/change.ts";
import { groupChoice } from "../imList/groupChoices.ts";
import { groupKind } from "../imList/membership.ts";
import { Questions, RowMenu } from "./lazy.ts";
import type { Pane } from "../store/pane.ts";
import { copyText } from "../components/copyText.ts";
import { removalOf, type Question, type RemoveQuestion } from "./question.ts";
import {
  keyAction,
  rowActions,
  type ActionTarget,
  type GroupTarget,
  type PersonTarget,
  type PressedKey,
  type RowAction,
} from "./rowActions.ts";
import { groupWork, personWork } from "./rowWork.ts";

/** How old a reading may be to tell who would be lost, in milliseconds. */
const recent = 30_000;

interface ListActionsProps {
  readonly pane: Pane;
  /** The list as it is shown by now. */
  readonly shown: () => ImItemList | undefined;
  /** The people who are chosen together with a row, it included. */
  readonly selectedWith: (row: PersonTarget) => readonly PersonTarget[];
  readonly onRename: (row: GroupTarget) => void;
  readonly onDetails: (row: PersonTarget) => void;
  readonly onCopied: (done: boolean) => void;
  /** Gives the focus back to the list. */
  readonly onDone: () => void;
}

/** A question on screen, or fading out. */
interface OpenQuestion {
  readonly asked: Question;
  readonly open: boolean;
  /** Another for each question: one that is asked anew has its fields as at first. */
  readonly number: number;
}

/** What can be done with the rows of the list, by menu, button and key, with the questions that belong to it. */
export function useListActions(props: ListActionsProps) {
  const { pane, shown, selectedWith: chosenWith, onRename, onDetails, onCopied, onDone } = props;
  const [menu, setMenu] = useState<{ readonly row: ActionTarget; readonly target: HTMLElement }>();
  const [question, setQuestion] = useState<OpenQuestion>();
  const [reading, setReading] = useState(false);
  const asked = useRef<Question>(undefined);

  const ask = (next: Question | undefined) => {
    asked.current = next;
    setQuestion((last) => {
      if (!next) return last && { ...last, open: false };
      const { number = 0, asked: before } = last ?? {};
      return { asked: next, open: true, number: next === before ? number : number + 1 };
    });
  };
  const make = (changes: readonly Change[]) => {
    ask(undefined);
    onDone();
    changes.forEach((change) => void pane.change(change));
  };

  /** Reads the list, unless that was just done, and asks only if someone would be lost. */
  const remove = async (removing: RemoveQuestion) => {
    const isAnyoneLost = (list: ImItemList) => removalOf(removing, list).lost.length > 0;
    const before = shown();
    asked.current = removing;
    if (before && isAnyoneLost(before)) ask(removing);
    if (isOld(pane)) {
      setReading(true);
      await pane.readList();
      setReading(false);
      if (asked.current !== removing) return;
    }
    const list = shown();
    // Unread, nobody can say who would be lost: the list's own card says why.
    if (!list || isOld(pane)) ask(undefined);
    else if (isAnyoneLost(list)) ask(removing);
    else make(removalOf(removing, list).change(false));
  };

  const workOf = (action: RowAction, row: GroupTarget | PersonTarget) => {
    const list = shown();
    if (row.kind === "group") return groupWork(action, row.entry);
    if (!list) return undefined;
    const people = chosenWith(row).map(({ persona, group }) => ({ persona, group: group.entry.group }));
    return personWork(action, people, row.group.entry.group, list);
  };

  const act = (action: RowAction, row: ActionTarget) => {
    if (row.kind === "note") return;
    const work = workOf(action, row);
    switch (work?.kind) {
      case "ask":
        ask(work.question);
        break;
      case "remove":
        void remove(work.question);
        break;
      case "make":
        make(work.changes);
        break;
      case "copy":
        void copyText(work.text).then(onCopied);
        onDone();
        break;
      case "rename":
        if (row.kind === "group") onRename(row);
        break;
      case "details":
        if (row.kind === "person") onDetails(row);
        break;
      case "addContact":
        if (row.kind === "group") addContactTo(row);
        break;
    }
  };

  const addContactTo = ({ entry: { group } }: GroupTarget) => {
    pane.dispatch({ kind: "typed", form: "addContact", draft: { group: groupChoice(group) } });
    pane.dispatch({ kind: "opened", screen: { kind: "addContact" } });
  };

  const actionsOf = (row: ActionTarget): readonly RowAction[] => {
    if (row.kind === "note") return [];
    const { entry } = row.kind === "group" ? row : row.group;
    const { accessMode: way, settings } = pane.state();
    const allowed = { changing: way !== "readOnly", removing: settings.offer.removing };
    return rowActions(row, groupKind(entry.group), allowed);
  };
  const openMenu = (row: ActionTarget, target: HTMLElement) => setMenu({ row, target });

  const undoLast = () => {
    const { ended } = pane.state();
    if (ended?.end.undo) make([ended.end.undo]);
  };

  /** Whether a key was one of the list's; it is then done, if the row allows it. */
  const onKey = (row: ActionTarget, event: PressedKey, target: HTMLElement): boolean => {
    const actions = keyAction(row, event);
    if (actions === "undo") undoLast();
    else if (actions === "menu") openMenu(row, target);
    else if (actions) {
      const allowed = actionsOf(row);
      const action = actions.find((one) => allowed.includes(one));
      if (action) act(action, row);
    }
    return actions !== undefined;
  };

  const list = shown();
  const overlay = (
    <>
      {menu && (
        <RowMenu
          actions={actionsOf(menu.row)}
          target={menu.target}
          onAction={(action) => act(action, menu.row)}
          onClose={(chosen) => {
            setMenu(undefined);
            if (!chosen) onDone();
          }}
        />
      )}
      {question && list && (
        <Questions
          key={question.number}
          open={question.open}
          question={question.asked}
          list={list}
          reading={reading}
          onMake={make}
          onClose={() => ask(undefined)}
          onUnmount={onDone}
        />
      )}
    </>
  );
  return { overlay, act, actionsOf, openMenu, onKey };
}

/** Whether the list was read too long ago, or not at all the last time. */
function isOld(pane: Pane): boolean {
  const { list } = pane.state();
  return list.kind !== "ready" || list.failed !== undefined || Date.now() - list.readAt > recent;
}
