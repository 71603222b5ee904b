import type { ReactElement } from "react";
import type { AddressProblem } from "../imList/address.ts";
import type { Result } from "../shared/result.ts";
import { useStartWording } from "../components/WordingContext.tsx";
import { addressProblemText } from "../components/inputProblemText.ts";
import { TextField, type TypedProps } from "../components/TextField.tsx";

interface AddressFieldProps extends TypedProps {
  readonly label: string;
  /** The problem text if the field is empty. */
  readonly empty: string;
  readonly address: Result<string, AddressProblem>;
  /** True after the user tried to submit: the field shows what is wrong. */
  readonly checked: boolean;
  readonly hint: ReactElement | string | undefined;
}

/** A field for an address, without automatic corrections. */
export function AddressField({ label, empty, address, checked, ...props }: AddressFieldProps) {
  const wording = useStartWording();
  return (
    <TextField
      {...props}
      label={label}
      problem={checked && !address.ok ? addressProblemText(address.failure, empty, wording) : undefined}
      input={{ autoCapitalize: "none", spellCheck: false }}
    />
  );
}
