import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CopyButton } from "./CopyButton.tsx";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "4px", minWidth: 0 },
  value: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  id: {
    direction: "ltr",
    textAlign: "left",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    ":focus-within": { textOverflow: "clip" },
  },
});

interface CopyableValueProps {
  /** What the value is, such as "Store id": the copy button's name. */
  readonly name: string;
  readonly text: string;
  /** True for an ID: it stays on one line, and can be selected in full. */
  readonly id?: boolean;
  /** What is shown instead of the text. */
  readonly children?: ReactNode;
}

/** A value with a button that copies it. */
export function CopyableValue({ name, text, id = false, children }: CopyableValueProps) {
  const styles = useStyles();
  return (
    <span className={styles.line}>
      <span className={mergeClasses(styles.value, id && styles.id)} title={id ? text : undefined}>
        {children ?? text}
      </span>
      <CopyButton text={text} of={name} />
    </span>
  );
}
