import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircle16Filled } from "@fluentui/react-icons/svg/question-circle";
import { SubtractCircle16Regular } from "@fluentui/react-icons/svg/subtract-circle";
import type { ReactNode } from "react";
import { VisibleName } from "../../actions/VisibleName.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import type { PlannedRow } from "../job/plan.ts";
import { useBulkStyles } from "../useBulkStyles.ts";
import { placeText } from "./rowText.ts";

const useStyles = makeStyles({
  line: { display: "flex", gap: "8px" },
  icon: { display: "flex", flexShrink: 0, height: "20px", alignItems: "center" },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  first: { display: "flex", gap: "8px", alignItems: "baseline" },
  name: { ...typographyStyles.body1, flexGrow: 1, minWidth: 0 },
  number: { ...typographyStyles.caption1, flexShrink: 0, color: tokens.colorNeutralForeground3 },
  second: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  third: { ...typographyStyles.caption1, margin: 0 },
  plain: { color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  danger: { color: tokens.colorPaletteRedForeground1 },
  brand: { color: tokens.colorBrandForeground1 },
  success: { color: tokens.colorPaletteGreenForeground1 },
});

export type Tone = "plain" | "warning" | "danger" | "brand" | "success";

/** The icons of what happened to a row. */
const icons: Partial<Record<Tone, ReactNode>> = {
  success: <CheckmarkCircle16Filled />,
  danger: <DismissCircle16Filled />,
  warning: <QuestionCircle16Filled />,
  plain: <SubtractCircle16Regular />,
};

interface RowLineProps {
  readonly planned: PlannedRow;
  readonly tone: Tone;
  /** By default, the icon of the tone. */
  readonly icon?: ReactNode;
  /** What to know about the row. */
  readonly note: string;
  /** The ID of the note, for elements that it describes. */
  readonly noteId?: string;
  /** The server's error code. */
  readonly code?: string | undefined;
  readonly children?: ReactNode;
}

/** A row of a file or a message: name, group, where it is in the source, and a note. */
export function RowLine({ planned, tone, icon = icons[tone], note, noteId, code, children }: RowLineProps) {
  const styles = { ...useBulkStyles(), ...useStyles() };
  const wording = useWording();
  const { text } = wording;
  const { address, wanted } = planned;
  const { kind, displayName } = wanted;
  // In the spelling of the list.
  const groupName = planned.groupName ?? wanted.groupName;
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
          <span className={styles.number}>{placeText(wanted, wording)}</span>
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
