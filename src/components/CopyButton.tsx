import { Button } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useEffect, useState } from "react";
import { copyText } from "./copyText.ts";
import { useWording } from "./WordingContext.tsx";

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

/** A button that copies a text, and shows the result for two seconds. */
export function CopyButton({ text, of, label, appearance = "subtle", size = "small" }: CopyButtonProps) {
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
  const result = state === "idle" ? undefined : wording.text(state);
  return (
    <Button
      size={size}
      appearance={appearance}
      icon={state === "copied" ? <Checkmark16Regular /> : <Copy16Regular />}
      aria-label={result ?? (label ? undefined : name)}
      title={result ?? name}
      onClick={() => void copy().then((done) => setState(done ? "copied" : "copyFailed"))}
    >
      {label && (result ?? label)}
    </Button>
  );
}
