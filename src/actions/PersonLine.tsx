import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Avatar } from "../components/Avatar.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { Contact } from "../imList/contacts.ts";
import { isPhoneContact, personAddress } from "../imList/person.ts";
import { contactName } from "./question.ts";
import { VisibleName } from "./VisibleName.tsx";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "8px" },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  name: { ...typographyStyles.body1, display: "block" },
  below: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, display: "block" },
});

interface PersonLineProps {
  readonly contact: Contact;
  /** The line below the name. The address by default. */
  readonly second?: string | undefined;
  /** A remark that is shown below that. */
  readonly note?: string;
}

/** A person: picture, name, address, and a note. */
export function PersonLine({ contact, second, note }: PersonLineProps) {
  const styles = useStyles();
  const wording = useWording();
  const { persona } = contact;
  const address = persona && (isPhoneContact(persona) ? wording.text("phone") : personAddress(persona));
  return (
    <div className={styles.line}>
      {persona && <Avatar persona={persona} />}
      <span className={styles.text}>
        <span className={styles.name}>
          <VisibleName name={contactName(contact, wording)} />
        </span>
        <span className={styles.below}>{second ?? <VisibleName name={address ?? ""} />}</span>
        {note !== undefined && <span className={styles.below}>{note}</span>}
      </span>
    </div>
  );
}
