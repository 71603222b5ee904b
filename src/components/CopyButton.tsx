import { Button } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useEffect, useState } from "react";
import { copyText } from "./copyText.ts";
import { useWording } from "./WordingContext.tsx";

interface CopyButtonProps {
  /** The text, or what makes it when it is copied. */
  readonly text: string | (() => string);
  /** What is copied, such as "Store id": the name of a button without words. */
  readonly of?: string;
  /** The words on the button; without them it is an icon alone. */
  readonly label?: string;
  readonly appearance?: "subtle" | "secondary" | "primary";
  readonly size?: "small" | "medium";
}

/** Copies a text and says so on itself for two seconds. */
export function CopyButton({ text, of, label, appearance = "subtle", size = "small" }: CopyButtonProps) {
  const wording = useWording();
  const [state, setState] = useState<"idle" | "copied" | "copyFailed">("idle");
  useEffect(() => {
    if (state === "idle") return undefined;
    const timer = setTimeout(() => setState("idle"), 2_000);
    return () => clearTimeout(timer);
  }, [state]);

  // Our own words need no isolation, which would be part of the button's name.
  const name = of && wording.messages.copyNamed.replace("{name}", of);
  const copy = () => copyText(typeof text === "string" ? text : text());
  const said = state === "idle" ? undefined : wording.text(state);
  return (
    <Button
      size={size}
      appearance={appearance}
      icon={state === "copied" ? <Checkmark16Regular /> : <Copy16Regular />}
      aria-label={said ?? (label ? undefined : name)}
      title={said ?? name}
      onClick={() => void copy().then((done) => setState(done ? "copied" : "copyFailed"))}
    >
      {label && (said ?? label)}
    </Button>
  );
}
