import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Attribution, Persona } from "../ews/model/persona.ts";
import type { TextKey } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";
import { emailAddressOf } from "../imList/person.ts";
import { isVisible } from "../imList/name.ts";
import { Avatar } from "../components/Avatar.tsx";
import { personLabel } from "../components/personLabel.ts";
import { KeyValueList } from "../components/KeyValueList.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { AddressLink, CopyableValue, Faint, Section } from "./ResultParts.tsx";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: "12px", marginBottom: "12px" },
  name: { ...typographyStyles.body1Strong, fontSize: tokens.fontSizeBase400, overflowWrap: "anywhere" },
  text: { minWidth: 0 },
  box: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 12px",
    marginBottom: "8px",
  },
  marks: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  source: { display: "flex", alignItems: "center", gap: "8px", ...typographyStyles.caption1 },
  label: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
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
  const wording = useWording();
  const { text } = wording;
  const none = <Faint>{text("none")}</Faint>;
  const email = emailAddressOf(persona);
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
          <bdi className={styles.name}>{personLabel(persona, wording)}</bdi>
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
          [text("personaId"), <CopyableValue key="id" name={text("personaId")} text={personaId.id} />],
        ]}
      />
      {attributions.length > 0 && (
        <Section title={text("sources")}>
          {attributions.map((attribution, index) => (
            <AttributionCard key={index} attribution={attribution} />
          ))}
        </Section>
      )}
    </>
  );
}

const translatedTypes = ["Person", "DistributionList", "Room", "Place"] as const;

function typeText({ personaType }: Persona, { text }: Wording): string {
  const translated = translatedTypes.find((one) => one === personaType);
  return translated ? text(`person_${translated}`) : (personaType ?? text("none"));
}

/** One of the sources from which Exchange merged a persona. */
function AttributionCard({ attribution }: { readonly attribution: Attribution }) {
  const styles = useStyles();
  const { text } = useWording();
  const { displayName = "", sourceId, isQuickContact, isWritable, isHidden, id } = attribution;
  const mark = (flag: boolean | undefined, yes: TextKey, no: TextKey) =>
    flag === undefined ? [] : [text(flag ? yes : no)];
  const marks = [
    ...mark(isQuickContact, "imContact", "notImContact"),
    ...mark(isWritable, "writable", "readOnly"),
    ...mark(isHidden, "hidden", "visible"),
  ];
  return (
    <div className={styles.box}>
      <bdi>{[displayName, id].find(isVisible) ?? text("noName")}</bdi>
      <div className={styles.marks}>{marks.join(" · ")}</div>
      {sourceId && (
        <div className={styles.source}>
          <span className={styles.label}>{text("sourceId")}</span>
          <span className={styles.id}>
            <CopyableValue name={text("sourceId")} text={sourceId.id} />
          </span>
        </div>
      )}
    </div>
  );
}
