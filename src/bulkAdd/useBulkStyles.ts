import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { buttonsBox, footerBox, topBox } from "../components/screenBoxes.ts";

/** Styles that this room's screens share. */
export const useBulkStyles = makeStyles({
  top: topBox,
  footer: footerBox,
  buttons: buttonsBox,
  none: { ...typographyStyles.body1, margin: "16px", color: tokens.colorNeutralForeground3 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  /** Text on one line. If it is too long, it ends in an ellipsis. */
  cut: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});
