import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** What both forms share. */
export const useFormStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "16px", padding: "16px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  waiting: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: "-8px 0 0" },
});
