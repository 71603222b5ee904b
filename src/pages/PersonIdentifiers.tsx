import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Attribution, Persona } from "../ews/model/persona.ts";
import type { TextKey } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";
import { isVisible } from "../imList/name.ts";
import { KeyValueList } from "../components/KeyValueList.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { CopyableValue, Faint } from "./PageParts.tsx";

const useStyles = makeStyles({
  title: { ...typographyStyles.caption1Strong, margin: "16px 0 4px" },
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

/** What identifies a persona in Exchange, and the sources that it was merged from. */
export function PersonIdentifiers({ persona }: { readonly persona: Persona }) {
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;
  const { creationTime, personaId, attributions } = persona;
  return (
    <>
      <KeyValueList
        pairs={[
          [text("type"), typeText(persona, wording)],
          [
            text("created"),
            creationTime === undefined ? <Faint>{text("none")}</Faint> : wording.dateTime(creationTime),
          ],
          [text("personaId"), <CopyableValue key="id" name={text("personaId")} text={personaId.id} />],
        ]}
      />
      {attributions.length > 0 && (
        <section aria-label={text("sources")}>
          <h3 className={styles.title}>{text("sources")}</h3>
          {attributions.map((attribution, index) => (
            <Source key={index} attribution={attribution} />
          ))}
        </section>
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
function Source({ attribution }: { readonly attribution: Attribution }) {
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
