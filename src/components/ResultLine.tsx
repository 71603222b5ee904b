import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Info16Filled } from "@fluentui/react-icons/svg/info";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  line: {
    display: "flex",
    gap: "8px",
    padding: "8px 12px",
    ...typographyStyles.body1,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
    "& > span": { display: "flex", flexShrink: 0, paddingBlock: "2px" },
  },
  success: {
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    "& > span": { color: tokens.colorStatusSuccessForeground3 },
  },
  info: {
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorSubtleBackgroundHover,
    "& > span": { color: tokens.colorNeutralForeground3 },
  },
});

interface ResultLineProps {
  readonly id?: string;
  readonly tone: "success" | "info";
  readonly children: ReactNode;
}

/** The result of what the user did, or a note. */
export function ResultLine({ id, tone, children }: ResultLineProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.line, styles[tone])}>
      <span aria-hidden>{tone === "success" ? <CheckmarkCircle16Filled /> : <Info16Filled />}</span>
      <div id={id}>{children}</div>
    </div>
  );
}
