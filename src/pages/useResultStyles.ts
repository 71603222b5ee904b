import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Styles of all parts of a result page. */
export const useResultStyles = makeStyles({
  faint: { color: tokens.colorNeutralForeground3 },
  mono: { ...typographyStyles.caption1, fontFamily: tokens.fontFamilyMonospace },
  sectionTitle: { ...typographyStyles.caption1Strong, margin: "16px 0 4px" },
  box: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 12px",
    marginBottom: "8px",
  },
});
