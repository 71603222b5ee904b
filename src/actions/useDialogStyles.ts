import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Styles of dialogs in a narrow pane. The buttons fill the width, or are placed below each other. */
export const useDialogStyles = makeStyles({
  surface: { width: "calc(100vw - 32px)", maxWidth: "420px", padding: "20px", boxSizing: "border-box" },
  body: { gap: "12px" },
  content: { display: "flex", flexDirection: "column", gap: "12px", overflowWrap: "anywhere" },
  text: { ...typographyStyles.body1, margin: 0 },
  from: { ...typographyStyles.body1, margin: 0, display: "flex", flexDirection: "column", gap: "4px" },
  label: { ...typographyStyles.body1 },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  people: {
    display: "flex",
    flexDirection: "column",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    maxHeight: "200px",
    overflowY: "auto",
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  person: { display: "flex", alignItems: "center", gap: "8px", padding: "6px 8px" },
  personText: { minWidth: 0, overflowWrap: "anywhere" },
  name: { ...typographyStyles.body1, display: "block" },
  second: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, display: "block" },
  keep: { display: "flex", flexDirection: "column" },
  keepHint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: "0 0 0 32px" },
  /** Replaces Fluent's DialogActions, which always places buttons below each other on narrow screens. */
  actions: {
    gridColumn: "1 / 4",
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    marginTop: "4px",
    "& button": { flexGrow: 1, flexBasis: "120px" },
  },
  danger: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorStatusDangerBackground3,
    ":hover": {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorStatusDangerBackground3Hover,
    },
    ":hover:active": {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorStatusDangerBackground3Pressed,
    },
  },
});
