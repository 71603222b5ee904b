import { Button, Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import { groupLabel } from "../components/groupName.ts";
import { Spinner } from "../components/Spinner.tsx";
import { Filled, useWording } from "../components/WordingContext.tsx";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Change } from "../imList/changes/change.ts";
import { PaneDialog, useDialogStyles, type DialogState } from "./PaneDialog.tsx";
import { PersonLine } from "./PersonLine.tsx";
import { SteadyText } from "./SteadyText.tsx";
import {
  contactName,
  isLarge,
  planRemoval,
  type RemovalQuestion,
  type SelectedContacts,
} from "./question.ts";

const useStyles = makeStyles({
  people: {
    display: "flex",
    flexDirection: "column",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    maxHeight: "200px",
    overflowY: "auto",
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  person: {
    padding: "6px 8px",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  keep: { display: "flex", flexDirection: "column", marginInlineStart: "-8px" },
  keepHint: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    margin: 0,
    marginInlineStart: "36px",
  },
});

interface RemoveDialogProps extends DialogState {
  readonly question: RemovalQuestion;
  /** The list as shown. */
  readonly list: ImItemList;
  /** True while the list is loaded to find everyone who would be deleted. */
  readonly isRefreshing: boolean;
  /** `change`: undefined if Exchange gave the groups no ID. */
  readonly onConfirm: (change: Change | undefined) => void;
}

/** Shows who would be permanently deleted before anything is sent, and offers to keep them. */
export function RemoveDialog(props: RemoveDialogProps) {
  const { open, question, list, isRefreshing, onConfirm, onClose, onUnmount } = props;
  const { contacts, deleted, keepable, createChange } = planRemoval(question, list);
  const deletesAnyone = deleted.length > 0;
  const canKeep = keepable.length > 0;
  const canKeepAll = keepable.length === deleted.length;
  const styles = useStyles();
  const dialogStyles = useDialogStyles();
  const wording = useWording();
  const { text, count, messages, countForm, locale } = wording;
  const id = useId();
  // The list is loaded, if at all, from when the dialog opens.
  const [wasRefreshed] = useState(isRefreshing);
  const [isKeepChecked, setIsKeepChecked] = useState(true);
  const keep = canKeep && isKeepChecked;
  const isDestructive = deletesAnyone && !(keep && canKeepAll);
  const isGroup = question.kind === "deleteGroup";
  const isFromList = question.kind === "removeFromList";
  const selected = question.kind === "removeFromGroup" ? question.selected : [];
  const isFromSeveral = selected.length > 1;
  const fromText = (some: typeof selected) =>
    text("fromGroups", {
      groups: new Intl.ListFormat(locale).format(some.map(({ group }) => groupLabel(group, wording))),
    });
  const groupsOf = isFromSeveral ? groupsByContact(selected) : undefined;

  const [contact] = contacts;
  const title = isGroup ? (
    <Filled
      message={
        isLarge(contacts) ? countForm("deleteGroupWithTitle", contacts.length) : messages.deleteGroupTitle
      }
      values={{ group: groupLabel(question.group, wording) }}
    />
  ) : contacts.length === 1 && contact ? (
    <Filled message={messages.removeOneTitle} values={{ name: contactName(contact, wording) }} />
  ) : isFromList ? (
    count("removeFromListTitle", contacts.length)
  ) : isFromSeveral ? (
    count("removeTitle", contacts.length)
  ) : (
    <Filled
      message={countForm("removeFromTitle", contacts.length)}
      values={{ group: selected[0] ? groupLabel(selected[0].group, wording) : "" }}
    />
  );
  const groupRemoveText = isDestructive ? count("deleteGroupAnd", deleted.length) : text("deleteGroup");
  const removeText = isGroup ? groupRemoveText : text(isFromList ? "removeFromList" : "remove");
  const keepHint = isGroup ? "keptThenDeleted" : "keptThenRemoved";
  const staying = contacts.length - deleted.length;

  return (
    <PaneDialog
      {...{ open, title, onClose, onUnmount }}
      isAlert
      describedBy={id}
      isStacked
      buttons={
        <>
          <Button
            appearance="primary"
            className={isDestructive ? dialogStyles.danger : undefined}
            disabledFocusable={isRefreshing}
            icon={isRefreshing ? <Spinner /> : null}
            onClick={() => onConfirm(createChange(keep))}
          >
            {removeText}
          </Button>
          <Button onClick={onClose}>{text("cancel")}</Button>
        </>
      }
    >
      {isFromSeveral && <p className={dialogStyles.text}>{fromText(selected)}</p>}
      <p id={id} className={dialogStyles.text}>
        {deletesAnyone
          ? countForm(isFromList ? "lostFromList" : "lostWithGroup", deleted.length)
          : text("nowNobodyLost")}
      </p>
      {deletesAnyone && (
        <ul className={styles.people} tabIndex={0} aria-label={count("people", deleted.length)}>
          {deleted.map((one) => (
            <li key={one.id.id} className={styles.person}>
              <PersonLine contact={one} second={groupsOf && fromText(groupsOf.get(one.id.id) ?? [])} />
            </li>
          ))}
        </ul>
      )}
      {staying > 0 && deletesAnyone && <p className={dialogStyles.text}>{count("othersStay", staying)}</p>}
      {canKeep && (
        <div className={styles.keep}>
          <Checkbox
            label={canKeepAll ? countForm("keepThem", deleted.length) : count("keepSome", keepable.length)}
            checked={isKeepChecked}
            onChange={(_, { checked }) => setIsKeepChecked(checked === true)}
          />
          <SteadyText
            className={styles.keepHint}
            texts={[text(canKeepAll ? keepHint : "othersNotKept"), text("cannotComeBack")]}
            shown={keep ? 0 : 1}
          />
        </div>
      )}
      {deletesAnyone && !canKeep && <p className={dialogStyles.hint}>{text("cannotComeBack")}</p>}
      {wasRefreshed && (
        <div role="status">
          <SteadyText
            className={dialogStyles.hint}
            texts={[text("readingToBeSure")]}
            shown={isRefreshing ? 0 : undefined}
          />
        </div>
      )}
    </PaneDialog>
  );
}

/** Maps the ID of each contact to the groups that it is selected in. */
function groupsByContact(
  selected: readonly SelectedContacts[],
): ReadonlyMap<string, readonly SelectedContacts[]> {
  const groupsOf = new Map<string, SelectedContacts[]>();
  for (const one of selected)
    for (const { id } of one.contacts) groupsOf.set(id.id, [...(groupsOf.get(id.id) ?? []), one]);
  return groupsOf;
}
