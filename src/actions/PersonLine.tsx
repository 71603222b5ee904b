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
  second: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, display: "block" },
});

interface PersonLineProps {
  readonly contact: Contact;
  /** A remark that is shown below the address. */
  readonly note?: string;
}

/** A person: picture, name, address, and a note. */
export function PersonLine({ contact, note }: PersonLineProps) {
  const styles = useStyles();
  const wording = useWording();
  const { persona } = contact;
  const second = persona && (isPhoneContact(persona) ? wording.text("phone") : personAddress(persona));
  return (
    <div className={styles.line}>
      {persona && <Avatar persona={persona} />}
      <span className={styles.text}>
        <span className={styles.name}>
          <VisibleName name={contactName(contact, wording)} />
        </span>
        <span className={styles.second}>
          <VisibleName name={second ?? ""} />
        </span>
        {note !== undefined && <span className={styles.second}>{note}</span>}
      </span>
    </div>
  );
}
