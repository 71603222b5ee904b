import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Persona } from "../ews/model/persona.ts";
import type { Wording } from "../i18n/wording.ts";
import { personName } from "../imList/person.ts";
import { Avatar } from "../components/Avatar.tsx";
import { CopyableValue } from "../components/CopyableValue.tsx";
import { KeyValueList } from "../components/KeyValueList.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { AddressLink } from "./AddressLink.tsx";
import { AttributionCard } from "./AttributionCard.tsx";
import { useResultStyles } from "./useResultStyles.ts";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: "12px", marginBottom: "12px" },
  name: { ...typographyStyles.body1Strong, fontSize: tokens.fontSizeBase400, overflowWrap: "anywhere" },
  words: { minWidth: 0 },
});

interface PersonaSummaryProps {
  readonly persona: Persona;
  /** What stands under the name: what became of adding, or where the person is. */
  readonly line: ReactNode;
}

/** A persona as Exchange returned it. */
export function PersonaSummary({ persona, line }: PersonaSummaryProps) {
  const styles = useStyles();
  const shared = useResultStyles();
  const wording = useWording();
  const { text } = wording;
  const none = <span className={shared.faint}>{text("none")}</span>;
  const email = persona.emailAddress?.address ?? persona.emailAddresses[0]?.address;
  const { imAddress, phoneNumber, creationTime, personaId, attributions } = persona;
  const address = (label: string, scheme: "sip" | "mailto" | "tel", target: string | undefined) =>
    [
      label,
      target ? (
        <CopyableValue key={label} name={label} text={target}>
          <AddressLink scheme={scheme} target={target} />
        </CopyableValue>
      ) : (
        none
      ),
    ] as const;
  return (
    <>
      <div className={styles.head}>
        <Avatar persona={persona} large />
        <div className={styles.words}>
          <bdi className={styles.name}>{personName(persona)}</bdi>
          <div>{line}</div>
        </div>
      </div>
      <KeyValueList
        pairs={[
          address(text("imAddress"), /^tel:/i.test(imAddress ?? "") ? "tel" : "sip", imAddress),
          address(text("email"), "mailto", email),
          address(text("phone"), "tel", phoneNumber?.number),
          [text("type"), typeText(persona, wording)],
          [text("created"), creationTime === undefined ? none : wording.dateTime(creationTime)],
          [text("personaId"), <CopyableValue key="id" id name={text("personaId")} text={personaId.id} />],
        ]}
      />
      {attributions.length > 0 && (
        <section aria-label={text("whereFrom")}>
          <h2 className={shared.sectionTitle}>{text("whereFrom")}</h2>
          {attributions.map((attribution, index) => (
            <AttributionCard key={index} attribution={attribution} />
          ))}
        </section>
      )}
    </>
  );
}

function typeText({ personaType }: Persona, { text }: Wording): string {
  switch (personaType) {
    case undefined:
      return text("none");
    case "Person":
    case "DistributionList":
    case "Room":
    case "Place":
      return text(`person_${personaType}`);
    default:
      return personaType;
  }
}
