import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Attribution, Persona } from "../ews/model/persona.ts";
import type { TextKey } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";
import { personName } from "../imList/person.ts";
import { Avatar } from "../components/Avatar.tsx";
import { CopyableValue } from "../components/CopyableValue.tsx";
import { KeyValueList } from "../components/KeyValueList.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { AddressLink } from "./AddressLink.tsx";
import { useResultStyles } from "./useResultStyles.ts";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: "12px", marginBottom: "12px" },
  name: { ...typographyStyles.body1Strong, fontSize: tokens.fontSizeBase400, overflowWrap: "anywhere" },
  text: { minWidth: 0 },
  marks: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  source: { display: "flex", alignItems: "center", gap: "8px", ...typographyStyles.caption1 },
  label: { flexShrink: 0 },
  id: { flexGrow: 1, minWidth: 0 },
});

interface PersonaSummaryProps {
  readonly persona: Persona;
  /** The line below the name: the result of adding the contact, or the groups of the person. */
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
        <div className={styles.text}>
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
        <section aria-label={text("sources")}>
          <h2 className={shared.sectionTitle}>{text("sources")}</h2>
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

/** One of the sources from which Exchange merged a persona. */
function AttributionCard({ attribution }: { readonly attribution: Attribution }) {
  const styles = useStyles();
  const shared = useResultStyles();
  const { text } = useWording();
  const { displayName, sourceId, isQuickContact, isWritable, isHidden, id } = attribution;
  const mark = (flag: boolean | undefined, yes: TextKey, no: TextKey) =>
    flag === undefined ? [] : [text(flag ? yes : no)];
  const marks = [
    ...mark(isQuickContact, "imContact", "notImContact"),
    ...mark(isWritable, "writable", "readOnly"),
    ...mark(isHidden, "hidden", "visible"),
  ];
  return (
    <div className={shared.box}>
      <bdi>{displayName ?? id}</bdi>
      <div className={styles.marks}>{marks.join(" · ")}</div>
      {sourceId && (
        <div className={styles.source}>
          <span className={mergeClasses(shared.faint, styles.label)}>{text("sourceId")}</span>
          <span className={styles.id}>
            <CopyableValue id name={text("sourceId")} text={sourceId.id} />
          </span>
        </div>
      )}
    </div>
  );
}
