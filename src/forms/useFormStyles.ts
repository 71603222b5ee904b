import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Styles of all forms. */
export const useFormStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    padding: "16px",
    // Texts of other people have any length: addresses wrap, and selects are as narrow as the pane.
    overflowWrap: "anywhere",
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& select": { minWidth: 0, textOverflow: "ellipsis" },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  waiting: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: "-8px 0 0" },
});
