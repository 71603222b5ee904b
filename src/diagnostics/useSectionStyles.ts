import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Styles that the sections share. */
export const useSectionStyles = makeStyles({
  section: { marginTop: "12px" },
  title: {
    ...typographyStyles.caption1Strong,
    display: "flex",
    alignItems: "center",
    color: tokens.colorNeutralForeground2,
    margin: 0,
    minHeight: "24px",
  },
  rows: { margin: 0, padding: 0, listStyleType: "none" },
  button: { marginTop: "6px" },
  faint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: "4px 0" },
});
