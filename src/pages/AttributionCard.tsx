import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { Attribution } from "../ews/model/persona.ts";
import type { TextKey } from "../i18n/messages.ts";
import { CopyableValue } from "../components/CopyableValue.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { useResultStyles } from "./useResultStyles.ts";

const useStyles = makeStyles({
  marks: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  source: { display: "flex", alignItems: "center", gap: "8px", ...typographyStyles.caption1 },
  label: { flexShrink: 0 },
  id: { flexGrow: 1, minWidth: 0 },
});

/** One of the sources that a persona was merged from, with what Exchange says of it. */
export function AttributionCard({ attribution }: { readonly attribution: Attribution }) {
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
