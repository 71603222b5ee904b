import { createContext, startTransition, useCallback, useContext, useMemo, useState } from "react";
import type { Language } from "../i18n/language.ts";
import {
  parseMessage,
  type Messages,
  type StartTextKey,
  type TextKey,
  type Values,
} from "../i18n/messages.ts";
import { createWording, type StartWording, type Wording } from "../i18n/wording.ts";

/** Texts in the user's language: those of the start, and all of them after they have loaded. */
interface Texts {
  readonly start: StartWording;
  readonly all: Wording | undefined;
  /** Loads all texts. Rejects if that fails; may be called again. */
  readonly fetchAll: () => Promise<void>;
}

const WordingContext = createContext<Texts | undefined>(undefined);

export const WordingProvider = WordingContext.Provider;

/** Creates the texts of a language. `given`: all of them, if they have loaded already. */
export function useLanguageTexts(
  language: Language,
  displayLanguage: string,
  given: Messages | undefined,
): Texts {
  const [fetched, setFetched] = useState<{ readonly language: Language; readonly messages: Messages }>();
  const fetchAll = useCallback(async () => {
    const messages = await language.fetchAll();
    startTransition(() =>
      setFetched((before) => (before?.language === language ? before : { language, messages })),
    );
  }, [language]);
  const messages = given ?? (fetched?.language === language ? fetched.messages : undefined);
  return useMemo(
    () => ({
      start: createWording(language, language.messages, displayLanguage),
      all: messages && createWording(language, messages, displayLanguage),
      fetchAll,
    }),
    [language, displayLanguage, messages, fetchAll],
  );
}

/** Returns both sets of texts, and the function that loads them all. */
export function useTexts(): Texts {
  const texts = useContext(WordingContext);
  if (!texts) throw new Error("There is no WordingProvider above this component.");
  return texts;
}

/** Returns the texts of the start, for components in the start bundle. */
export const useStartWording = (): StartWording => useTexts().start;

/** Returns all texts, for components that load later (see lazyScreen). */
export function useWording(): Wording {
  const { all } = useTexts();
  if (!all) throw new Error("Not all words are there yet.");
  return all;
}

interface FilledProps {
  readonly message: string;
  readonly values: Values;
  readonly strong?: boolean;
}

type TextProps<Key> = Omit<FilledProps, "message"> & { readonly of: Key };

/** A text with values, most often names. Each value has its own text direction and may be bold. */
export function Text({ of, ...props }: TextProps<TextKey>) {
  return <Filled message={useWording().messages[of]} {...props} />;
}

/** The same for texts of the start. */
export function StartText({ of, ...props }: TextProps<StartTextKey>) {
  return <Filled message={useStartWording().messages[of]} {...props} />;
}

/** The same for a given text, such as a plural form. */
export function Filled({ message, values, strong }: FilledProps) {
  return parseMessage(message, values).map((part, index) => {
    if ("text" in part) return part.text;
    const value = <bdi key={index}>{part.value}</bdi>;
    return strong ? <strong key={index}>{value}</strong> : value;
  });
}
