import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Checkmark16Filled } from "@fluentui/react-icons/svg/checkmark";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useEffect, useState } from "react";
import { copyText } from "./copyText.ts";
import { LiveRegion } from "./LiveRegion.tsx";
import { useWording } from "./WordingContext.tsx";

const useStyles = makeStyles({
  place: { position: "relative", display: "inline-flex", flexShrink: 0 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  /** Above the button, so that nothing moves. */
  tip: {
    ...typographyStyles.caption1,
    position: "absolute",
    bottom: "100%",
    insetInlineEnd: 0,
    marginBottom: "4px",
    padding: "4px 8px",
    zIndex: 1,
    whiteSpace: "nowrap",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    pointerEvents: "none",
  },
});

interface CopyButtonProps {
  /** The text, or a function that creates it when the user copies. */
  readonly text: string | (() => string);
  /** What is copied, such as "Store id": the accessible name of a button without a label. */
  readonly of?: string;
  /** The visible label. Without it, the button is only an icon. */
  readonly label?: string;
  readonly appearance?: "subtle" | "secondary" | "primary";
  readonly size?: "small" | "medium";
}

/** A button that copies a text, and shows the result above itself for two seconds. Its name stays. */
export function CopyButton({ text, of, label, appearance = "subtle", size = "small" }: CopyButtonProps) {
  const styles = useStyles();
  const wording = useWording();
  const [state, setState] = useState<"idle" | "copied" | "copyFailed">("idle");
  useEffect(() => {
    if (state === "idle") return undefined;
    const timer = setTimeout(() => setState("idle"), 2_000);
    return () => clearTimeout(timer);
  }, [state]);

  // Filled without isolation characters, which would become part of the accessible name.
  const name = of && wording.messages.copyNamed.replace("{name}", of);
  const copy = () => copyText(typeof text === "string" ? text : text());
  const result = state === "idle" ? "" : wording.text(state);
  return (
    <span className={styles.place}>
      <Button
        size={size}
        appearance={appearance}
        icon={state === "copied" ? <Checkmark16Filled className={styles.done} /> : <Copy16Regular />}
        aria-label={label ? undefined : name}
        title={name}
        onClick={() => void copy().then((done) => setState(done ? "copied" : "copyFailed"))}
      >
        {label}
      </Button>
      {result !== "" && (
        <span aria-hidden className={styles.tip}>
          {result}
        </span>
      )}
      <LiveRegion text={result} />
    </span>
  );
}
