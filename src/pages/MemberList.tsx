import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Persona } from "../ews/model/persona.ts";
import { personAddress, personName } from "../imList/person.ts";
import { Avatar } from "../components/Avatar.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { useResultStyles } from "./useResultStyles.ts";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  person: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    minHeight: "44px",
    paddingInline: "12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottomStyle: "none" },
  },
  text: { minWidth: 0 },
  line: {
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "left",
  },
  second: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

const shownFirst = 3;

/** The members of a group: the first few, and the others on demand. */
export function MemberList({ people }: { readonly people: readonly Persona[] }) {
  const styles = useStyles();
  const shared = useResultStyles();
  const { text, count } = useWording();
  const [showsAll, setShowsAll] = useState(false);
  if (people.length === 0) return null;
  const shown = showsAll ? people : people.slice(0, shownFirst);
  return (
    <section aria-label={text("members")}>
      <h2 className={shared.sectionTitle}>{text("members")}</h2>
      <ul className={styles.list}>
        {shown.map((persona) => (
          <li key={persona.personaId.id} className={styles.person}>
            <Avatar persona={persona} />
            <span className={styles.text}>
              <span dir="auto" className={styles.line}>
                {personName(persona)}
              </span>
              <span dir="auto" className={mergeClasses(styles.second, styles.line)}>
                {personAddress(persona)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {shown.length < people.length && (
        <Button size="small" appearance="subtle" onClick={() => setShowsAll(true)}>
          {count("showMore", people.length - shown.length)}
        </Button>
      )}
    </section>
  );
}
