import { tokens } from "@fluentui/react-components";

// Parts of screens that list what happened, or what will.

/** The summary above the list. */
export const topBox = {
  display: "flex",
  flexDirection: "column",
  gap: "8px",
  padding: "12px 16px 8px",
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
} as const;

export const footerBox = {
  display: "flex",
  flexDirection: "column",
  gap: "8px",
  padding: "12px 16px",
} as const;

export const buttonsBox = {
  display: "flex",
  flexWrap: "wrap",
  gap: "8px",
  // Buttons with text fill the width. A button with only an icon does not.
  "& button": { flexGrow: 1, flexBasis: "100px", minWidth: "min-content" },
  "& button[aria-label]": { flexGrow: 0, flexBasis: "auto" },
} as const;

/** Fluent's track of a progress bar hardly differs from the bar where the user has set all colors. */
export const progressTrack = {
  "@media screen and (forced-colors: active)": { backgroundColor: "Canvas", border: "1px solid CanvasText" },
} as const;
