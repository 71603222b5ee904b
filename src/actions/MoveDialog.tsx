import { Button, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { groupLabel, groupName } from "../components/groupName.ts";
import { LiveRegion } from "../components/LiveRegion.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Change } from "../imList/changes/change.ts";
import { leavingContacts } from "../imList/contacts.ts";
import { wordsOf } from "../imList/search.ts";
import type { Pane } from "../store/pane.ts";
import { namesText } from "./changeText.ts";
import { focusByKey, GroupCheckBoxes, GroupListBox, optionsIn } from "./GroupOptions.tsx";
import { NewGroupInPlace } from "./NewGroupInPlace.tsx";
import { PaneDialog, useDialogStyles, type DialogState } from "./PaneDialog.tsx";
import { PersonLine } from "./PersonLine.tsx";
import { contactName, createMove, type MoveQuestion } from "./question.ts";
import { matchesAll, targetGroups } from "./targetGroups.ts";

const useStyles = makeStyles({
  who: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  picker: { display: "flex", flexDirection: "column", gap: "8px", flexShrink: 0 },
  search: { "& input": { textOverflow: "ellipsis" } },
});

/** From this number of groups on, there is a search among them. */
const searchFrom = 8;

interface MoveDialogProps extends DialogState {
  readonly pane: Pane;
  readonly question: MoveQuestion;
  /** The list as shown. */
  readonly list: ImItemList;
  /** `change`: undefined if there is nothing to change. */
  readonly onConfirm: (change: Change | undefined) => void;
}

/** Asks to which group contacts are moved, or to which groups they are added. */
export function MoveDialog(props: MoveDialogProps) {
  const { open, pane, question, list, onConfirm, onClose, onUnmount } = props;
  const styles = useStyles();
  const dialogStyles = useDialogStyles();
  const wording = useWording();
  const { text, count, locale } = wording;
  const isMove = question.kind === "move";
  const groups = useMemo(() => targetGroups(question, list, locale), [question, list, locale]);
  const [query, setQuery] = useState("");
  const [selected, setSelected] = useState<ReadonlySet<string>>(
    new Set(question.to ? [question.to.id.id] : []),
  );
  /** ID of the group that takes the focus as soon as it is in the page. */
  const [focused, setFocused] = useState(question.to?.id.id);
  const picker = useRef<HTMLDivElement>(null);

  const words = wordsOf(query);
  const shown = groups.filter((group) => matchesAll(groupName(group, wording), words));
  // A search hides what does not match. Only check boxes stay checked meanwhile: the button counts them.
  const targets = (isMove ? shown : groups).filter(
    ({ id, isAlreadyIn }) => selected.has(id.id) && !isAlreadyIn,
  );
  const select = (id: string) => {
    if (isMove) setSelected(new Set([id]));
    else if (selected.has(id)) setSelected(new Set([...selected].filter((one) => one !== id)));
    else setSelected(new Set([...selected, id]));
  };
  useEffect(() => {
    const option = optionsIn(picker.current).find(({ dataset }) => dataset["group"] === focused);
    if (!option) return;
    option.focus();
    setFocused(undefined);
  }, [focused, groups]);

  const confirm = () => {
    if (targets.length > 0) onConfirm(createMove(question, targets, list));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, repeat } = event;
    const option = (event.target as HTMLElement).dataset["group"];
    const isInList = option !== undefined;
    if (key === "Enter") {
      event.preventDefault();
      // Enter may still be held down from the menu that opened the dialog.
      if (repeat) return;
      if (isMove && isInList && !selected.has(option)) select(option);
      else if (targets.length > 0) confirm();
      else {
        const [first] = optionsIn(picker.current);
        first?.focus();
        if (isMove && first?.dataset["group"] !== undefined) select(first.dataset["group"]);
      }
    } else if (key === "Escape" && query !== "" && !isInList) {
      event.stopPropagation();
      setQuery("");
    } else if (key === " " && isMove && isInList) {
      event.preventDefault();
      select(option);
    } else {
      const next = focusByKey(event)?.dataset["group"];
      if (isMove && next !== undefined) select(next);
    }
  };

  const contacts = leavingContacts(question.selected);
  const [contact, ...others] = contacts;
  const from = isMove
    ? text("fromGroups", {
        groups: new Intl.ListFormat(locale).format(
          question.selected.map(({ group }) => groupLabel(group, wording)),
        ),
      })
    : undefined;
  const isOne = contact !== undefined && others.length === 0;
  const title = isOne
    ? text(isMove ? "move" : "addToGroup")
    : count(isMove ? "moveTitle" : "copyTitle", contacts.length);
  const confirmText = isMove
    ? text("moveNow")
    : targets.length > 1
      ? count("addToGroups", targets.length)
      : text("addToGroup");
  const Options = isMove ? GroupListBox : GroupCheckBoxes;
  return (
    <PaneDialog
      {...{ open, title, onClose, onUnmount }}
      buttons={
        <>
          <Button appearance="primary" disabledFocusable={targets.length === 0} onClick={confirm}>
            {confirmText}
          </Button>
          <Button onClick={onClose}>{text("cancel")}</Button>
        </>
      }
    >
      {isOne && <PersonLine contact={contact} second={from} />}
      {!isOne && (
        <p className={styles.who}>
          {namesText(
            contacts.map((one) => contactName(one, wording)),
            wording,
          )}
          {from !== undefined && (
            <>
              <br />
              {from}
            </>
          )}
        </p>
      )}
      {groups.length === 0 && <p className={dialogStyles.text}>{text("noOtherGroup")}</p>}
      {groups.length > 0 && (
        <div ref={picker} className={styles.picker} onKeyDown={onKeyDown}>
          {groups.length >= searchFrom && (
            <Input
              className={styles.search}
              type="search"
              aria-label={text("searchGroups")}
              placeholder={text("searchGroups")}
              autoComplete="off"
              spellCheck={false}
              contentBefore={<Search20Regular />}
              value={query}
              onChange={(_, { value }) => setQuery(value)}
            />
          )}
          {shown.length > 0 && <Options groups={shown} selected={selected} onSelect={select} />}
          {shown.length === 0 && (
            <p className={dialogStyles.text}>{text("noMatch", { query: query.trim() })}</p>
          )}
          <LiveRegion
            text={
              words.length === 0
                ? ""
                : shown.length > 0
                  ? count("groupsCount", shown.length)
                  : text("noMatch", { query: query.trim() })
            }
          />
        </div>
      )}
      <NewGroupInPlace
        pane={pane}
        list={list}
        onGroup={(id) => {
          setQuery("");
          setSelected(isMove ? new Set([id]) : new Set([...selected, id]));
          setFocused(id);
        }}
      />
    </PaneDialog>
  );
}
