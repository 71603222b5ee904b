import { Field, Input, type InputProps } from "@fluentui/react-components";
import type { ReactElement, RefObject } from "react";

/** What every field is given that is typed into. */
export interface TypedProps {
  readonly typed: string;
  /** Something is being sent: the field can be read only. */
  readonly busy: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onType: (typed: string) => void;
}

interface TextFieldProps extends TypedProps {
  readonly label: string;
  readonly hint?: ReactElement | string | undefined;
  /** What is wrong with what was typed; it takes the place of a remark. */
  readonly problem?: string | undefined;
  /** What one should know of it; it takes the hint's place. */
  readonly remark?: ReactElement | undefined;
  readonly input?: Pick<InputProps, "type" | "autoCapitalize" | "spellCheck">;
}

/** A field to type into, with its hint or what is wrong. */
export function TextField({
  label,
  hint,
  problem,
  remark,
  typed,
  busy,
  field,
  onType,
  input,
}: TextFieldProps) {
  const message =
    problem !== undefined
      ? ({ validationMessage: problem, validationState: "error" } as const)
      : remark !== undefined && ({ validationMessage: remark, validationState: "warning" } as const);
  return (
    <Field label={label} hint={remark === undefined ? (hint ?? null) : null} {...message}>
      <Input
        {...input}
        input={{ ref: field }}
        value={typed}
        readOnly={busy}
        autoComplete="off"
        onChange={(_, { value }) => onType(value)}
      />
    </Field>
  );
}
