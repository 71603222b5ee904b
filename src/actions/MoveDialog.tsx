import { Button, Field, makeStyles, Select, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { groupLabel, groupName } from "../components/groupName.ts";
import { useWording } from "../components/WordingContext.tsx";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Change } from "../imList/changes/change.ts";
import { groupChoices } from "../imList/groupChoices.ts";
import { PaneDialog, useDialogStyles, type DialogState } from "./PaneDialog.tsx";
import { collectContacts, contactName, createMoves, type MoveQuestion } from "./question.ts";

const useStyles = makeStyles({
  from: { ...typographyStyles.body1, margin: 0, display: "flex", flexDirection: "column", gap: "4px" },
});

interface MoveDialogProps extends DialogState {
  readonly question: MoveQuestion;
  /** The list as shown. */
  readonly list: ImItemList;
  readonly onConfirm: (changes: readonly Change[]) => void;
}

/** Asks to which group contacts are moved or added. */
export function MoveDialog(props: MoveDialogProps) {
  const { open, question, list, onConfirm, onClose, onUnmount } = props;
  const styles = useStyles();
  const dialogStyles = useDialogStyles();
  const wording = useWording();
  const { text, count, locale } = wording;
  const { selected } = question;
  const [firstGroup, ...otherGroups] = selected;
  const currentId = otherGroups.length === 0 ? firstGroup?.group.storeId?.id : undefined;
  const choices = groupChoices(list.groups, locale, { withOtherContacts: true }).filter(
    ({ id }) => id.id !== currentId,
  );
  const [selectedId, setSelectedId] = useState((question.to ?? choices[0])?.id.id);
  const formId = useId();
  const field = useRef<HTMLSelectElement>(null);
  useEffect(() => field.current?.focus(), []);

  const isMove = question.kind === "move";
  const from = selected.map(({ group }) => groupLabel(group, wording));
  const contacts = collectContacts(selected);
  const [contact] = contacts;
  const title =
    contacts.length === 1 && contact
      ? text(isMove ? "moveOneTitle" : "copyOneTitle", { name: contactName(contact, wording) })
      : count(isMove ? "moveTitle" : "copyTitle", contacts.length);
  return (
    <PaneDialog
      {...{ open, title, onClose, onUnmount }}
      buttons={
        <>
          <Button type="submit" form={formId} appearance="primary" disabled={choices.length === 0}>
            {text(isMove ? "moveNow" : "addToGroup")}
          </Button>
          <Button onClick={onClose}>{text("cancel")}</Button>
        </>
      }
    >
      {isMove && (
        <p className={styles.from}>
          <span>{text("from")}</span>
          <bdi>{new Intl.ListFormat(locale).format(from)}</bdi>
        </p>
      )}
      {choices.length === 0 && <p className={dialogStyles.text}>{text("noOtherGroup")}</p>}
      {choices.length > 0 && (
        <form
          id={formId}
          onSubmit={(event) => {
            event.preventDefault();
            const to = choices.find(({ id }) => id.id === selectedId);
            if (to) onConfirm(createMoves(question, to, list));
          }}
        >
          <Field label={text("toGroup")} hint={isMove ? text("moveHint") : null}>
            <Select
              select={{ ref: field }}
              value={selectedId ?? ""}
              onChange={(_, { value }) => setSelectedId(value)}
            >
              {choices.map(({ id, name, kind }) => (
                <option key={id.id} value={id.id}>
                  {groupName({ kind, name }, wording)}
                </option>
              ))}
            </Select>
          </Field>
        </form>
      )}
    </PaneDialog>
  );
}
