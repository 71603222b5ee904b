import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Select,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Contact, KnownGroup } from "../imList/contacts.ts";
import type { GroupChoice } from "../imList/groupChoices.ts";
import { groupName } from "../components/groupName.ts";
import { useWording } from "../components/WordingContext.tsx";
import { contactName } from "./changeDoneText.ts";
import { OnUnmount } from "../components/OnUnmount.tsx";
import { useDialogStyles } from "./useDialogStyles.ts";

interface MoveDialogProps {
  readonly open: boolean;
  readonly contacts: readonly Contact[];
  /** The names of the groups that they leave; none when they are only added to one more. */
  readonly from: readonly string[];
  readonly choices: readonly GroupChoice[];
  readonly onMove: (to: KnownGroup) => void;
  readonly onClose: () => void;
  /** It has faded out: the focus can go where it belongs. */
  readonly onUnmount: () => void;
}

/** Asks for the group that contacts are moved or added to. */
export function MoveDialog({
  open: isOpen,
  contacts,
  from,
  choices,
  onMove,
  onClose,
  onUnmount,
}: MoveDialogProps) {
  const styles = useDialogStyles();
  const wording = useWording();
  const { text, count, locale } = wording;
  const [chosen, setChosen] = useState(choices[0]?.id.id);
  const field = useRef<HTMLSelectElement>(null);
  useEffect(() => field.current?.focus(), []);

  const moves = from.length > 0;
  const [first] = contacts;
  const title =
    contacts.length === 1 && first
      ? text(moves ? "moveOneTitle" : "copyOneTitle", { name: contactName(first) })
      : count(moves ? "moveTitle" : "copyTitle", contacts.length);
  const go = () => {
    const to = choices.find(({ id }) => id.id === chosen);
    if (to) onMove(to);
  };

  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            go();
          }}
        >
          <DialogBody className={styles.body}>
            <OnUnmount onUnmount={onUnmount} />
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              {moves && (
                <p className={styles.from}>
                  <span className={styles.label}>{text("from")}</span>
                  <bdi>{new Intl.ListFormat(locale).format(from)}</bdi>
                </p>
              )}
              {choices.length === 0 ? (
                <p className={styles.text}>{text("noOtherGroup")}</p>
              ) : (
                <Field label={text("toGroup")} {...(moves && { hint: text("moveHint") })}>
                  <Select
                    select={{ ref: field }}
                    value={chosen ?? ""}
                    onChange={(_, { value }) => setChosen(value)}
                  >
                    {choices.map(({ id, name, kind }) => (
                      <option key={id.id} value={id.id}>
                        {groupName(kind, name, wording)}
                      </option>
                    ))}
                  </Select>
                </Field>
              )}
            </DialogContent>
            <div className={styles.actions}>
              <Button type="submit" appearance="primary" disabled={choices.length === 0}>
                {text(moves ? "moveNow" : "copyNow")}
              </Button>
              <Button onClick={onClose}>{text("cancel")}</Button>
            </div>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
