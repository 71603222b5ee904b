import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Styles that this room's screens share. */
export const useBulkStyles = makeStyles({
  top: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px 16px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  footer: { display: "flex", flexDirection: "column", gap: "8px", padding: "12px 16px" },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    // Buttons with text fill the width. A button with only an icon does not.
    "& button": { flexGrow: 1, flexBasis: "100px", minWidth: "min-content" },
    "& button[aria-label]": { flexGrow: 0, flexBasis: "auto" },
  },
  none: { ...typographyStyles.body1, margin: "16px", color: tokens.colorNeutralForeground3 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  /** Text on one line. If it is too long, it ends in an ellipsis. */
  cut: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});
