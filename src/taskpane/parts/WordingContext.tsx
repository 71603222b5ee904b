import { createContext, useContext } from "react";
import { partsOf, type TextKey, type Values } from "../../i18n/messages.ts";
import type { Wording } from "../../i18n/wording.ts";

const WordingContext = createContext<Wording | undefined>(undefined);

export const WordingProvider = WordingContext.Provider;

/** The user's words, numbers and dates. */
export function useWording(): Wording {
  const wording = useContext(WordingContext);
  if (!wording) throw new Error("There is no WordingProvider above this component.");
  return wording;
}

/** A text in which each value, most often a name, is isolated in direction and may stand out. */
export function Text({
  of,
  values,
  strong,
}: {
  readonly of: TextKey;
  readonly values: Values;
  readonly strong?: boolean;
}) {
  return <Filled message={useWording().messages[of]} values={values} strong={strong ?? false} />;
}

/** The same for a text that is at hand already, such as a plural form. */
export function Filled({
  message,
  values,
  strong,
}: {
  readonly message: string;
  readonly values: Values;
  readonly strong?: boolean;
}) {
  return partsOf(message, values).map((part, index) => {
    if ("text" in part) return part.text;
    const value = <bdi key={index}>{part.value}</bdi>;
    return strong ? <strong key={index}>{value}</strong> : value;
  });
}
