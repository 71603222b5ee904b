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
import type { Contact } from "../imList/contacts.ts";
import { isPhoneContact, personAddress } from "../imList/person.ts";
import { Avatar } from "../components/Avatar.tsx";
import { Spinner } from "../components/Spinner.tsx";
import { Filled, useWording } from "../components/WordingContext.tsx";
import { contactName } from "./changeDoneText.ts";
import { OnUnmount } from "../components/OnUnmount.tsx";
import { useDialogStyles } from "./useDialogStyles.ts";
import { VisibleName } from "./VisibleName.tsx";

interface RemoveDialogProps {
  readonly open: boolean;
  readonly asked: "deleteGroup" | "removeFromGroup" | "removeFromList";
  /** The group that would be deleted, or that they would leave. */
  readonly groupName: string;
  /** All whom it concerns, and those of them whom Exchange would delete. */
  readonly concerned: readonly Contact[];
  readonly lost: readonly Contact[];
  /** Whether they can be kept in Other Contacts. */
  readonly canKeep: boolean;
  /** The list is being read, so that nobody is missed. */
  readonly reading: boolean;
  readonly onRemove: (keep: boolean) => void;
  readonly onClose: () => void;
  /** It has faded out: the focus can go where it belongs. */
  readonly onUnmount: () => void;
}

/** Names exactly whom Exchange would delete for good, before anything is sent, and offers to keep them. */
export function RemoveDialog(props: RemoveDialogProps) {
  const { asked, groupName, concerned, lost, canKeep, reading, onRemove, onClose, onUnmount } = props;
  const styles = useDialogStyles();
  const { text, count, messages, countForm } = useWording();
  const [wantsKeep, setWantsKeep] = useState(true);
  const keep = canKeep && wantsKeep && lost.length > 0;
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => dialog.current?.querySelector<HTMLElement>("button:last-of-type")?.focus(), []);

  const [first] = concerned;
  const title =
    asked === "deleteGroup" ? (
      <Filled message={messages.deleteGroupTitle} values={{ group: groupName }} />
    ) : concerned.length === 1 && first ? (
      <Filled message={messages.removeOneTitle} values={{ name: contactName(first) }} />
    ) : (
      count("removeTitle", concerned.length)
    );
  const staying = concerned.length - lost.length;
  const loses = lost.length > 0 && !keep;
  const removeText =
    asked === "deleteGroup"
      ? loses
        ? count("deleteGroupAnd", lost.length)
        : text("deleteGroup")
      : text(asked === "removeFromList" ? "removeFromList" : "remove");

  return (
    <Dialog modalType="alert" open={props.open} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <div ref={dialog}>
          <DialogBody className={styles.body}>
            <OnUnmount onUnmount={onUnmount} />
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.text}>
                {lost.length === 0
                  ? text("nowNobodyLost")
                  : countForm(asked === "removeFromList" ? "lostFromList" : "lostWithGroup", lost.length)}
              </p>
              {lost.length > 0 && (
                <ul className={styles.people} tabIndex={0} aria-label={count("people", lost.length)}>
                  {lost.map((contact) => (
                    <Person key={contact.id.id} contact={contact} />
                  ))}
                </ul>
              )}
              {staying > 0 && lost.length > 0 && (
                <p className={styles.text}>{count("othersStay", staying)}</p>
              )}
              {canKeep && lost.length > 0 && (
                <div className={styles.keep}>
                  <Checkbox
                    label={countForm("keepThem", lost.length)}
                    checked={wantsKeep}
                    onChange={(_, { checked }) => setWantsKeep(checked === true)}
                  />
                  <p className={styles.keepHint}>
                    {text(
                      keep
                        ? asked === "deleteGroup"
                          ? "keptThenDeleted"
                          : "keptThenRemoved"
                        : "cannotComeBack",
                    )}
                  </p>
                </div>
              )}
              {!canKeep && lost.length > 0 && <p className={styles.hint}>{text("cannotComeBack")}</p>}
              <p className={styles.hint} role="status">
                {reading && text("readingToBeSure")}
              </p>
            </DialogContent>
            <div className={styles.actions}>
              <Button
                appearance="primary"
                className={loses ? styles.danger : undefined}
                disabledFocusable={reading}
                {...(reading && { icon: <Spinner /> })}
                onClick={() => onRemove(keep)}
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
      <span className={styles.personWords}>
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
