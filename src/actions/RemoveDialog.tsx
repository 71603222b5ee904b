import {
  Button,
  Checkbox,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Change } from "../imList/changes/change.ts";
import type { Contact } from "../imList/contacts.ts";
import { isPhoneContact, personAddress } from "../imList/person.ts";
import { Avatar } from "../components/Avatar.tsx";
import { Spinner } from "../components/Spinner.tsx";
import { Filled, useWording } from "../components/WordingContext.tsx";
import { contactName } from "./changeDoneText.ts";
import { OnUnmount } from "../components/useConfirmDialog.ts";
import { planRemoval, type RemovalQuestion } from "./question.ts";
import { useDialogStyles } from "./useDialogStyles.ts";
import { VisibleName } from "./VisibleName.tsx";

interface RemoveDialogProps {
  readonly open: boolean;
  readonly question: RemovalQuestion;
  /** The list as shown. */
  readonly list: ImItemList;
  /** True while the list is loaded to find everyone who would be deleted. */
  readonly isRefreshing: boolean;
  readonly onConfirm: (changes: readonly Change[]) => void;
  readonly onClose: () => void;
  /** Called after the exit animation, when the focus can be moved. */
  readonly onUnmount: () => void;
}

/** Shows who would be permanently deleted before anything is sent, and offers to keep them. */
export function RemoveDialog(props: RemoveDialogProps) {
  const { question, list, isRefreshing, onConfirm, onClose, onUnmount } = props;
  const { contacts, deleted, keepIn, createChanges } = planRemoval(question, list);
  const deletesAnyone = deleted.length > 0;
  const canKeep = keepIn !== undefined;
  const styles = useDialogStyles();
  const { text, count, messages, countForm } = useWording();
  const [isKeepChecked, setIsKeepChecked] = useState(true);
  const keep = canKeep && isKeepChecked && deletesAnyone;
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => dialog.current?.querySelector<HTMLElement>("button:last-of-type")?.focus(), []);

  const [contact] = contacts;
  const title =
    question.kind === "deleteGroup" ? (
      <Filled message={messages.deleteGroupTitle} values={{ group: question.group.displayName }} />
    ) : contacts.length === 1 && contact ? (
      <Filled message={messages.removeOneTitle} values={{ name: contactName(contact) }} />
    ) : (
      count("removeTitle", contacts.length)
    );
  const staying = contacts.length - deleted.length;
  const isDestructive = deletesAnyone && !keep;
  const removeText =
    question.kind === "deleteGroup"
      ? isDestructive
        ? count("deleteGroupAnd", deleted.length)
        : text("deleteGroup")
      : text(question.kind === "removeFromList" ? "removeFromList" : "remove");

  return (
    <Dialog modalType="alert" open={props.open} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <div ref={dialog}>
          <DialogBody className={styles.body}>
            <OnUnmount onUnmount={onUnmount} />
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.text}>
                {deletesAnyone
                  ? countForm(
                      question.kind === "removeFromList" ? "lostFromList" : "lostWithGroup",
                      deleted.length,
                    )
                  : text("nowNobodyLost")}
              </p>
              {deletesAnyone && (
                <ul className={styles.people} tabIndex={0} aria-label={count("people", deleted.length)}>
                  {deleted.map((one) => (
                    <Person key={one.id.id} contact={one} />
                  ))}
                </ul>
              )}
              {staying > 0 && deletesAnyone && <p className={styles.text}>{count("othersStay", staying)}</p>}
              {canKeep && deletesAnyone && (
                <div className={styles.keep}>
                  <Checkbox
                    label={countForm("keepThem", deleted.length)}
                    checked={isKeepChecked}
                    onChange={(_, { checked }) => setIsKeepChecked(checked === true)}
                  />
                  <p className={styles.keepHint}>
                    {text(
                      keep
                        ? question.kind === "deleteGroup"
                          ? "keptThenDeleted"
                          : "keptThenRemoved"
                        : "cannotComeBack",
                    )}
                  </p>
                </div>
              )}
              {!canKeep && deletesAnyone && <p className={styles.hint}>{text("cannotComeBack")}</p>}
              <p className={styles.hint} role="status">
                {isRefreshing && text("readingToBeSure")}
              </p>
            </DialogContent>
            <div className={styles.actions}>
              <Button
                appearance="primary"
                className={isDestructive ? styles.danger : undefined}
                disabledFocusable={isRefreshing}
                {...(isRefreshing && { icon: <Spinner /> })}
                onClick={() => onConfirm(createChanges(keep))}
              >
                {removeText}
              </Button>
              <Button onClick={onClose}>{text("cancel")}</Button>
            </div>
          </DialogBody>
        </div>
      </DialogSurface>
    </Dialog>
  );
}

function Person({ contact }: { readonly contact: Contact }) {
  const styles = useDialogStyles();
  const { text } = useWording();
  const { persona } = contact;
  const second = persona && (isPhoneContact(persona) ? text("phone") : personAddress(persona));
  return (
    <li className={styles.person}>
      {persona && <Avatar persona={persona} />}
      <span className={styles.personText}>
        <span className={styles.name}>
          <VisibleName name={contactName(contact)} />
        </span>
        <span className={styles.second}>
          <VisibleName name={second ?? ""} />
        </span>
      </span>
    </li>
  );
}
