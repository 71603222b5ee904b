import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** What the forms share. */
export const useFormStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    padding: "16px",
    // Other people's words are as long as they like: an address breaks, a select is as narrow as the pane.
    overflowWrap: "anywhere",
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& select": { minWidth: 0, textOverflow: "ellipsis" },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  waiting: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: "-8px 0 0" },
});
