import { Field, Input, type InputProps } from "@fluentui/react-components";
import type { ReactElement, RefObject } from "react";

/** Props of every text field. */
export interface TypedProps {
  readonly typed: string;
  /** True while a change is being sent: the field is read-only. */
  readonly busy: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onType: (typed: string) => void;
}

interface TextFieldProps extends TypedProps {
  readonly label: string;
  readonly hint?: ReactElement | string | undefined;
  /** What is wrong with the typed text. Replaces the remark. */
  readonly problem?: string | undefined;
  /** A note about the typed text. Replaces the hint. */
  readonly remark?: ReactElement | undefined;
  readonly input?: Pick<InputProps, "type" | "autoCapitalize" | "spellCheck">;
}

/** A text field with its hint, remark, or problem. */
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
