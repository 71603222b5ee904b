import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** The look of the tree's rows. */
export const useRowStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    boxSizing: "border-box",
    paddingInline: "8px",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    transitionProperty: "background-color",
    transitionDuration: "100ms",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Selected },
    "@media (forced-colors: active)": { outline: "1px solid Highlight", outlineOffset: "-1px" },
  },
  /** A red text stands on it: on the grey of a row that is pointed at, it could not be read. */
  edited: { cursor: "default", ":hover": { backgroundColor: "transparent" } },
  group: { minHeight: "36px" },
  person: { minHeight: "44px", paddingInlineStart: "32px" },
  note: {
    minHeight: "36px",
    paddingInlineStart: "32px",
    color: tokens.colorNeutralForeground3,
    cursor: "default",
  },
  icon: { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground3 },
  chevron: { ":dir(rtl)": { transform: "scaleX(-1)" } },
  words: { flexGrow: 1, minWidth: 0, textAlign: "left" },
  line: {
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "left",
  },
  groupName: { ...typographyStyles.body1Strong, flexGrow: 1, minWidth: 0 },
  name: typographyStyles.body1,
  second: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, flexShrink: 0 },
});
