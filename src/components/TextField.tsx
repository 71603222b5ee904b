import { Field, Input, type InputProps } from "@fluentui/react-components";
import type { ReactElement } from "react";

/** Props of every text field. */
export interface TypedProps {
  readonly typed: string;
  /** True while a change is being sent: the field is read-only. */
  readonly busy: boolean;
  readonly onType: (typed: string) => void;
  /** Called when the focus leaves the field. */
  readonly onLeave?: () => void;
}

interface TextFieldProps extends TypedProps {
  readonly label: string;
  readonly hint?: ReactElement | string | undefined;
  /** What is wrong with the typed text. Replaces the remark. */
  readonly problem?: string | undefined;
  /** A note about the typed text. Replaces the hint. */
  readonly remark?: ReactElement | undefined;
  readonly input?: Pick<InputProps, "type" | "autoCapitalize" | "spellCheck" | "onPaste">;
}

/** A text field with its hint, remark, or problem. */
export function TextField(props: TextFieldProps) {
  const { label, hint, problem, remark, typed, busy, onType, onLeave, input } = props;
  return (
    <Field
      label={label}
      hint={remark === undefined ? (hint ?? null) : null}
      validationMessage={problem ?? remark ?? null}
      validationState={problem !== undefined ? "error" : remark !== undefined ? "warning" : "none"}
    >
      <Input
        {...input}
        value={typed}
        readOnly={busy}
        autoComplete="off"
        onChange={(_, { value }) => onType(value)}
        {...(onLeave && { onBlur: onLeave })}
      />
    </Field>
  );
}
