import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ImportRow } from "../job/importRow.ts";
import { VisibleName } from "../../actions/VisibleName.tsx";
import { useWording } from "../../components/WordingContext.tsx";

const useStyles = makeStyles({
  line: { display: "flex", gap: "8px" },
  icon: { display: "flex", flexShrink: 0, height: "20px", alignItems: "center" },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  first: { display: "flex", gap: "8px", alignItems: "baseline" },
  name: { ...typographyStyles.body1, flexGrow: 1, minWidth: 0 },
  cut: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  number: { ...typographyStyles.caption1, flexShrink: 0, color: tokens.colorNeutralForeground3 },
  second: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground3 },
  third: { ...typographyStyles.caption1, margin: 0 },
  plain: { color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  danger: { color: tokens.colorPaletteRedForeground1 },
  brand: { color: tokens.colorBrandForeground1 },
  success: { color: tokens.colorPaletteGreenForeground1 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

export type Tone = "plain" | "warning" | "danger" | "brand" | "success";

interface RowLineProps {
  readonly wanted: ImportRow;
  /** The address as it would be sent. */
  readonly address: string;
  readonly icon: ReactNode;
  readonly tone: Tone;
  /** What to know about the row. */
  readonly note: string;
  /** The ID of the note, for elements that it describes. */
  readonly noteId?: string;
  /** The server's error code. */
  readonly code?: string;
  readonly children?: ReactNode;
}

/** A row of a file or a message: name, group, row number, and a note. */
export function RowLine({ wanted, address, icon, tone, note, noteId, code, children }: RowLineProps) {
  const styles = useStyles();
  const { text } = useWording();
  const { kind, row, displayName, groupName } = wanted;
  const [name, ...details] =
    kind === "group"
      ? [groupName, text("group")]
      : kind === "distributionGroup"
        ? [displayName || address, text("kind_distribution"), address]
        : [displayName || address, displayName && address, groupName || text("otherContacts")];
  const second = details.filter(Boolean);
  return (
    <div className={styles.line}>
      <span className={mergeClasses(styles.icon, styles[tone])} aria-hidden>
        {icon}
      </span>
      <div className={styles.words}>
        <div className={styles.first}>
          <span className={mergeClasses(styles.name, styles.cut)} dir="auto" title={name}>
            <VisibleName name={name} />
          </span>
          <span className={styles.number}>{text("rowNumber", { row: String(row) })}</span>
        </div>
        <span className={mergeClasses(styles.second, styles.cut)} title={second.join(" · ")}>
          {second.map((part, index) => (
            <span key={index}>
              {index > 0 && " · "}
              <VisibleName name={part} />
            </span>
          ))}
        </span>
        {note && (
          <p id={noteId} className={mergeClasses(styles.third, styles[tone === "brand" ? "plain" : tone])}>
            {note}
          </p>
        )}
        {code && <code className={styles.code}>{code}</code>}
        {children}
      </div>
    </div>
  );
}
