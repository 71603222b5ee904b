import { useState } from "react";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { groupChoice } from "../imList/groupChoices.ts";
import { groupKind } from "../imList/membership.ts";
import { RowMenu } from "./lazy.ts";
import type { Pane } from "../store/pane.ts";
import { copyText } from "../components/copyText.ts";
import {
  keyAction,
  rowActions,
  type ActionTarget,
  type GroupTarget,
  type PersonTarget,
  type PressedKey,
  type RowAction,
} from "./rowActions.ts";
import { planGroupAction, planPersonAction, type ActionPlan } from "./planAction.ts";
import { useChangeDialogs } from "./useChangeDialogs.tsx";

interface ListActionsProps {
  readonly pane: Pane;
  readonly getShownList: () => ImItemList | undefined;
  /** Returns the people who are selected together with a row, including the row itself. */
  readonly selectedWith: (row: PersonTarget) => readonly PersonTarget[];
  readonly onRename: (row: GroupTarget) => void;
  readonly onDetails: (row: PersonTarget) => void;
  readonly onCopied: (isDone: boolean) => void;
  /** Returns the focus to the list. Has to be the same function in each render. */
  readonly onDone: () => void;
}

/** The actions on the rows of the list, by menu, button, and key, with the dialogs that they need. */
export function useListActions(props: ListActionsProps) {
  const { pane, getShownList, selectedWith, onRename, onDetails, onCopied, onDone } = props;
  const [menu, setMenu] = useState<{ readonly row: ActionTarget; readonly target: HTMLElement }>();
  const { dialog, openDialog, confirmRemoval, startChanges } = useChangeDialogs({
    pane,
    getShownList,
    onDone,
  });

  const planAction = (action: RowAction, row: GroupTarget | PersonTarget): ActionPlan | undefined => {
    const list = getShownList();
    if (row.kind === "group") return planGroupAction(action, row.entry);
    if (!list) return undefined;
    const people = selectedWith(row).map(({ persona, group }) => ({ persona, group: group.entry.group }));
    return planPersonAction(action, people, row.group.entry.group, list);
  };

  const runAction = (action: RowAction, row: ActionTarget) => {
    if (row.kind === "note") return;
    const plan = planAction(action, row);
    switch (plan?.kind) {
      case "openDialog":
        openDialog(plan.question);
        break;
      case "confirmRemoval":
        void confirmRemoval(plan.question);
        break;
      case "change":
        startChanges(plan.changes);
        break;
      case "copyText":
        void copyText(plan.text).then(onCopied);
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

  const getActions = (row: ActionTarget): readonly RowAction[] => {
    if (row.kind === "note") return [];
    const { entry } = row.kind === "group" ? row : row.group;
    const { accessMode, settings } = pane.state();
    const allowed = { canChange: accessMode !== "readOnly", canRemove: settings.offer.removing };
    return rowActions(row, groupKind(entry.group), allowed);
  };
  const openMenu = (row: ActionTarget, target: HTMLElement) => setMenu({ row, target });

  const undoLast = () => {
    const { ended } = pane.state();
    if (ended?.end.undo) startChanges([ended.end.undo]);
  };

  /** Handles a key that was pressed on a row. Returns true if the key has a meaning in the list. */
  const onKey = (row: ActionTarget, event: PressedKey, target: HTMLElement): boolean => {
    const actions = keyAction(row, event);
    if (actions === "undo") undoLast();
    else if (actions === "menu") openMenu(row, target);
    else if (actions) {
      const allowed = getActions(row);
      const action = actions.find((one) => allowed.includes(one));
      if (action) runAction(action, row);
    }
    return actions !== undefined;
  };

  const overlay = (
    <>
      {menu && (
        <RowMenu
          actions={getActions(menu.row)}
          target={menu.target}
          onAction={(action) => runAction(action, menu.row)}
          onClose={(isItemSelected) => {
            setMenu(undefined);
            if (!isItemSelected) onDone();
          }}
        />
      )}
      {dialog}
    </>
  );
  return { overlay, runAction, getActions, openMenu, onKey };
}
