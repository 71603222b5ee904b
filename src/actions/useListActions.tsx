import { useCallback, useRef, useState } from "react";
import { copyText } from "../components/copyText.ts";
import { groupLabel } from "../components/groupName.ts";
import { personLabel } from "../components/personLabel.ts";
import { useWording } from "../components/WordingContext.tsx";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Change } from "../imList/changes/change.ts";
import { leavingContacts, type KnownGroup } from "../imList/contacts.ts";
import { groupChoice } from "../imList/groupChoices.ts";
import type { Pane } from "../store/pane.ts";
import type { Screen } from "../store/state.ts";
import { MoveDialog, RemoveDialog, RowMenu, UndoDialog } from "./lazy.ts";
import { OverlayLoading } from "./OverlayLoading.tsx";
import { sendEmail, startChat } from "./sendEmail.ts";
import { startDrag, type Drag } from "./planDrop.ts";
import { concernedBy, planGroupAction, planPersonAction, type ActionPlan } from "./planAction.ts";
import {
  createMove,
  isLarge,
  planRemoval,
  type MoveQuestion,
  type Question,
  type RemovalQuestion,
} from "./question.ts";
import {
  keyAction,
  rowActions,
  type ActionTarget,
  type GroupTarget,
  type PersonTarget,
  type PressedKey,
  type RowAction,
} from "./rowActions.ts";
import { isMac } from "./shortcuts.ts";

interface ListActionsProps {
  readonly pane: Pane;
  readonly getShownList: () => ImItemList | undefined;
  /** Returns the people who are selected together with a row, including the row itself. */
  readonly selectedWith: (row: PersonTarget) => readonly PersonTarget[];
  readonly onRename: (row: GroupTarget) => void;
  readonly onSelectEveryone: (row: GroupTarget) => void;
  readonly onCopied: (isDone: boolean) => void;
  /** Shows and announces what became of a message or a chat. */
  readonly onNote: (note: string) => void;
  /** Returns the focus to the list. Has to be the same function in each render. */
  readonly onDone: () => void;
}

/** The actions on the rows of the list, by menu, button, and key, with the dialogs that they need. */
export function useListActions(props: ListActionsProps) {
  const { pane, getShownList, selectedWith, onRename, onSelectEveryone, onCopied, onNote, onDone } = props;
  const wording = useWording();
  const { text, count } = wording;
  const [menu, setMenu] = useState<{ readonly row: ActionTarget; readonly target: HTMLElement }>();
  const { dialog, isDialogThere, openDialog, confirmRemoval, startChange, undo } = useChangeDialogs(props);

  const planAction = (action: RowAction, row: GroupTarget | PersonTarget): ActionPlan | undefined => {
    const list = getShownList();
    if (!list) return undefined;
    if (row.kind === "group") return planGroupAction(action, row.entry.group, list);
    return planPersonAction(action, peopleWith(row), list);
  };
  const peopleWith = (row: PersonTarget) =>
    selectedWith(row).map(({ persona, group }) => ({ persona, group: group.entry.group }));
  /** Returns how many an action concerns that is run on a row. 1 for a row that is not selected with others. */
  const countOf = (action: RowAction, row: ActionTarget): number =>
    row.kind === "person" ? concernedBy(action, peopleWith(row)) : 1;

  const open = (screen: Screen) => pane.dispatch({ kind: "opened", screen });
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
        startChange(plan.change);
        break;
      case "copyText":
        void copyText(plan.text).then(onCopied);
        onDone();
        break;
      case "rename":
        if (row.kind === "group") onRename(row);
        break;
      case "email":
      case "chat":
        beginMessage(plan);
        break;
      case "selectEveryone":
        if (row.kind === "group") onSelectEveryone(row);
        break;
      case "details":
        open(
          row.kind === "group"
            ? { kind: "group", group: row.entry.group }
            : { kind: "person", persona: row.persona, groupId: row.group.key },
        );
        break;
      case "addContact":
        if (row.kind === "group") addContactTo(row);
        break;
      case undefined:
        break;
    }
  };

  /** Begins a message or a chat, while the click is handled. Says who is not in it, or that there are too many people. */
  const beginMessage = ({ kind, addresses, without }: MessagePlan) => {
    const isEmail = kind === "email";
    const beginning = isEmail ? sendEmail(pane, addresses) : startChat(addresses);
    onDone();
    void beginning.then((outcome) => {
      if (outcome === "copyFailed") onNote(text("copyFailed"));
      else if (outcome === "copied") onNote(text(isEmail ? "emailAddressesCopied" : "imAddressesCopied"));
      else if (isEmail && without > 0) onNote(count("withoutEmail", without));
    });
  };

  const addContactTo = ({ entry: { group } }: GroupTarget) => {
    pane.dispatch({ kind: "typed", form: "addContact", draft: { group: groupChoice(group) } });
    open({ kind: "addContact" });
  };

  const getActions = (row: ActionTarget): readonly RowAction[] => {
    const { accessMode, settings } = pane.state();
    return rowActions(row, {
      canChange: accessMode !== "readOnly",
      canRemove: settings.offer.removing,
    });
  };
  const openMenu = (row: ActionTarget, target: HTMLElement) => setMenu({ row, target });

  /** Returns the people who are dragged with a row. Undefined if they cannot be. */
  const drag = (row: PersonTarget): Drag | undefined => {
    const list = getShownList();
    return list && getActions(row).includes("copyTo") ? startDrag(peopleWith(row), list) : undefined;
  };
  /** Moves or adds people to a group. Asks first if they are many. Returns true if the change has started. */
  const drop = (question: MoveQuestion, to: KnownGroup): boolean => {
    const list = getShownList();
    if (!list) return false;
    const asks = isLarge(leavingContacts(question.selected));
    if (asks) openDialog({ ...question, to });
    else startChange(createMove(question, [to], list));
    return !asks;
  };

  const undoLast = () => {
    const { ended } = pane.state();
    if (ended?.end.undo) undo(ended.end.undo);
  };

  /** Handles a key that was pressed on a row. Returns true if the key has a meaning in the list. */
  const onKey = (row: ActionTarget, event: PressedKey, target: HTMLElement): boolean => {
    const actions = keyAction(row, event, isMac());
    if (actions === "undo") undoLast();
    else if (actions === "menu") openMenu(row, target);
    else if (actions) {
      const allowed = getActions(row);
      const action = actions.find((one) => allowed.includes(one));
      if (action) runAction(action, row);
    }
    return actions !== undefined;
  };

  /** Returns the actions that have an effect on a row and the people who are selected with it. */
  const menuActions = (row: ActionTarget): readonly RowAction[] =>
    getActions(row).filter((action) => {
      if (action === "details") return !isOneOfMany({ row });
      if ((action !== "email" && action !== "chat") || row.kind === "note") return true;
      const plan = planAction(action, row);
      return plan?.kind === action && plan.addresses.length > 0;
    });
  const isOneOfMany = ({ row }: { readonly row: ActionTarget }) =>
    row.kind === "person" && selectedWith(row).length > 1;
  const menuLabel = (row: ActionTarget): string => {
    if (row.kind === "group") return groupLabel(row.entry.group, wording);
    if (row.kind === "note") return "";
    return isOneOfMany({ row }) ? count("selected", countOf("move", row)) : personLabel(row.persona, wording);
  };
  const closeMenu = (isItemSelected: boolean) => {
    setMenu(undefined);
    if (!isItemSelected) onDone();
  };
  const overlay = (
    <>
      {menu && (
        <RowMenu
          label={menuLabel(menu.row)}
          isGroup={menu.row.kind === "group"}
          actions={menuActions(menu.row)}
          countOf={isOneOfMany(menu) ? (action) => countOf(action, menu.row) : undefined}
          target={menu.target}
          onAction={(action) => runAction(action, menu.row)}
          onClose={closeMenu}
          loading={<OverlayLoading onCancel={() => closeMenu(false)} />}
        />
      )}
      {dialog}
    </>
  );
  return {
    overlay,
    addContactTo,
    isDialogThere,
    runAction,
    beginMessage,
    getActions,
    menuActions,
    countOf,
    openMenu,
    onKey,
    undo,
    drag,
    drop,
  };
}

type MessagePlan = Extract<ActionPlan, { readonly kind: "email" | "chat" }>;

/** Maximum age of a list from which the dialog tells who would be deleted, in milliseconds. */
const maxListAge = 30_000;

/** Asks before the undo of a change of many people. */
interface UndoQuestion {
  readonly kind: "undo";
  readonly change: Change;
}

/** A question in a dialog that is open or fading out. */
interface DialogState {
  readonly question: Question | UndoQuestion;
  readonly isOpen: boolean;
  /** The dialog's key, new for each question. If the same question is opened again, the user's input is kept. */
  readonly key: number;
}

/** The dialogs that ask the user before a change: to which group, or whether to remove. */
function useChangeDialogs({ pane, getShownList, onDone }: ListActionsProps) {
  const [state, setState] = useState<DialogState>();
  const [isRefreshing, setIsRefreshing] = useState(false);
  /** True from the opening of a dialog until it has left the page, after its exit animation. */
  const [isThere, setIsThere] = useState(false);
  const onUnmount = useCallback(() => {
    setIsThere(false);
    onDone();
  }, [onDone]);
  const loadingOverlay = useRef<HTMLDivElement>(null);
  /** The question that is open, or that waits for the list to load. */
  const latestQuestion = useRef<Question | UndoQuestion>(undefined);

  const openDialog = (question: Question | UndoQuestion) => {
    latestQuestion.current = question;
    setIsThere(true);
    setState((last) => {
      const { key = 0, question: previous } = last ?? {};
      return { question, isOpen: true, key: question === previous ? key : key + 1 };
    });
  };
  const closeDialog = () => {
    latestQuestion.current = undefined;
    if (loadingOverlay.current) {
      // The dialog's code has not loaded, and so nothing fades out.
      setState(undefined);
      onUnmount();
    } else {
      // Fluent leaves the page locked if a dialog is removed without being closed.
      setState((last) => last && { ...last, isOpen: false });
    }
  };
  const startChange = (change: Change | undefined) => {
    closeDialog();
    onDone();
    if (change) void pane.change(change);
  };
  const undo = (change: Change) => {
    if (isLarge(change.about.contacts)) openDialog({ kind: "undo", change });
    else startChange(change);
  };

  /** Loads the list if it is not recent, and opens the dialog only if someone would be deleted, or for many people. */
  const confirmRemoval = async (question: RemovalQuestion) => {
    const asks = (list: ImItemList) => {
      const { deleted, contacts } = planRemoval(question, list);
      return deleted.length > 0 || isLarge(contacts);
    };
    const before = getShownList();
    latestQuestion.current = question;
    if (before && asks(before)) openDialog(question);
    if (!isListRecent(pane)) {
      setIsRefreshing(true);
      await pane.readList();
      setIsRefreshing(false);
      if (latestQuestion.current !== question) return;
    }
    const list = getShownList();
    // Without a recent list, it is not known who would be deleted. The failure card says why loading failed.
    if (!list || !isListRecent(pane)) closeDialog();
    else if (asks(list)) openDialog(question);
    else startChange(planRemoval(question, list).createChange(false));
  };

  const renderDialog = ({ question, isOpen: open, key }: DialogState, list: ImItemList) => {
    const loading = open && <OverlayLoading ref={loadingOverlay} onCancel={closeDialog} />;
    const props = { open, list, onConfirm: startChange, onClose: closeDialog, onUnmount, loading };
    switch (question.kind) {
      case "move":
      case "copy":
        return <MoveDialog key={key} {...props} pane={pane} question={question} />;
      case "undo":
        return (
          <UndoDialog key={key} {...props} {...question} onConfirm={() => startChange(question.change)} />
        );
      case "removeFromGroup":
      case "removeFromList":
      case "deleteGroup":
        return <RemoveDialog key={key} {...props} question={question} isRefreshing={isRefreshing} />;
    }
  };
  const list = getShownList();
  return {
    dialog: state && list && renderDialog(state, list),
    isDialogThere: isThere,
    openDialog,
    confirmRemoval,
    startChange,
    undo,
  };
}

/** True if the last load of the list succeeded and was not too long ago. */
function isListRecent(pane: Pane): boolean {
  const { list } = pane.state();
  return list.kind === "ready" && list.failed === undefined && Date.now() - list.readAt <= maxListAge;
}
