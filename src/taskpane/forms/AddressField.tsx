import type { ReactElement } from "react";
import type { TextKey } from "../../i18n/messages.ts";
import type { AddressProblem } from "../../imList/address.ts";
import type { Result } from "../../shared/result.ts";
import { useWording } from "../parts/WordingContext.tsx";
import { addressProblemWords } from "./problemWords.ts";
import { TextField, type TypedProps } from "./TextField.tsx";

interface AddressFieldProps extends TypedProps {
  readonly label: TextKey;
  /** What is said where nothing was typed. */
  readonly empty: TextKey;
  readonly address: Result<string, AddressProblem>;
  /** Whether it is said what is wrong: once one has tried to send it. */
  readonly checked: boolean;
  readonly hint: ReactElement | string | undefined;
}

/** A field for an address, which no keyboard corrects. */
export function AddressField({ label, empty, address, checked, ...props }: AddressFieldProps) {
  const wording = useWording();
  return (
    <TextField
      {...props}
      label={wording.text(label)}
      problem={checked && !address.ok ? addressProblemWords(address.failure, empty, wording) : undefined}
      input={{ autoCapitalize: "none", spellCheck: false }}
    />
  );
}
