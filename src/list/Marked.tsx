import { makeStyles, tokens } from "@fluentui/react-components";
import { marked } from "../imList/search.ts";

const useStyles = makeStyles({
  mark: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    borderRadius: "2px",
    "@media (forced-colors: active)": { backgroundColor: "Highlight", color: "HighlightText" },
  },
});

/** A text with what was searched for standing out. */
export function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  const { mark } = useStyles();
  if (words.length === 0) return text;
  return marked(text, words).map((part, index) =>
    part.found ? (
      <mark key={index} className={mark}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}
