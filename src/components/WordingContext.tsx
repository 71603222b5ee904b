import { createContext, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { Language } from "../i18n/language.ts";
import {
  parseMessage,
  type Messages,
  type StartTextKey,
  type TextKey,
  type Values,
} from "../i18n/messages.ts";
import { createWording, type StartWording, type Wording } from "../i18n/wording.ts";

/** The user's words: those of the start, and all of them once they have been fetched. */
interface Text {
  readonly start: StartWording;
  readonly all: Wording | undefined;
  /** Rejects if they cannot be fetched, and may be tried again. */
  readonly fetchAll: () => Promise<void>;
}

const WordingContext = createContext<Text | undefined>(undefined);

export const WordingProvider = WordingContext.Provider;

/** Makes the words of a language. */
export function useWords(language: Language, displayLanguage: string): Text {
  const [fetched, setFetched] = useState<{ readonly language: Language; readonly messages: Messages }>();
  const fetchAll = useCallback(async () => {
    const messages = await language.fetchAll();
    setFetched((before) => (before?.language === language ? before : { language, messages }));
  }, [language]);
  const messages = fetched?.language === language ? fetched.messages : undefined;
  return useMemo(
    () => ({
      start: createWording(language, language.messages, displayLanguage),
      all: messages && createWording(language, messages, displayLanguage),
      fetchAll,
    }),
    [language, displayLanguage, messages, fetchAll],
  );
}

function useWordsOfPane(): Text {
  const words = useContext(WordingContext);
  if (!words) throw new Error("There is no WordingProvider above this component.");
  return words;
}

/** The words that the pane starts with, its numbers and dates: for what is shown from the start. */
export const useStartWording = (): StartWording => useWordsOfPane().start;

/** All of the user's words: for what is fetched itself (see lazyScreen). */
export function useWording(): Wording {
  const { all } = useWordsOfPane();
  if (!all) throw new Error("Not all words are there yet.");
  return all;
}

/** Whether all words are there; they are fetched when they are wanted. Throws if they cannot be. */
export function useHasAllWords(wanted: boolean): boolean {
  const { all, fetchAll } = useWordsOfPane();
  const [, fail] = useState<never>();
  const missing = wanted && !all;
  useEffect(() => {
    if (!missing) return;
    fetchAll().catch((error: unknown) =>
      fail(() => {
        throw error;
      }),
    );
  }, [missing, fetchAll]);
  return !missing;
}

interface TextProps<Key> {
  readonly of: Key;
  readonly values: Values;
  readonly strong?: boolean;
}

/** A text in which each value, most often a name, is isolated in direction and may stand out. */
export function Text({ of, ...props }: TextProps<TextKey>) {
  return <Filled message={useWording().messages[of]} {...props} />;
}

/** The same for what is shown from the start. */
export function StartText({ of, ...props }: TextProps<StartTextKey>) {
  return <Filled message={useStartWording().messages[of]} {...props} />;
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
  return parseMessage(message, values).map((part, index) => {
    if ("text" in part) return part.text;
    const value = <bdi key={index}>{part.value}</bdi>;
    return strong ? <strong key={index}>{value}</strong> : value;
  });
}
