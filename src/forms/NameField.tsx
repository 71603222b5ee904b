import type { ReactElement } from "react";
import type { NameProblem } from "../imList/name.ts";
import type { Result } from "../shared/result.ts";
import { useStartWording } from "../components/WordingContext.tsx";
import { nameProblemText } from "../components/inputProblemText.ts";
import { TextField, type TypedProps } from "../components/TextField.tsx";

interface NameFieldProps extends TypedProps {
  readonly name: Result<string, NameProblem>;
  /** True after the user tried to submit: the field shows what is wrong. */
  readonly checked: boolean;
  /** Replaces the hint that the address is used if the name is empty. */
  readonly hint?: ReactElement | undefined;
}

/** The field for a display name, which may be empty. */
export function NameField({ name, checked, hint, ...props }: NameFieldProps) {
  const wording = useStartWording();
  const problem = checked ? problemOf(name) : undefined;
  return (
    <TextField
      {...props}
      label={wording.text("displayName")}
      hint={hint ?? wording.text("displayNameHint")}
      problem={problem && nameProblemText(problem, wording)}
    />
  );
}

/** Returns what is wrong with a name that may be empty. */
export const problemOf = (name: Result<string, NameProblem>): NameProblem | undefined =>
  name.ok || name.failure.kind === "empty" ? undefined : name.failure;
