import { useCallback, useEffect, useState } from "react";
import type { Directory } from "../directory/createDirectory.ts";
import type { SearchAnswer } from "../directory/createSearch.ts";

/** What the directory has for what is typed. */
export type Organization =
  | Extract<SearchAnswer, { readonly kind: "found" | "failed" | "unavailable" }>
  | { readonly kind: "searching" }
  /** Nothing is searched for, or the directory is known not to be available, which the user was told. */
  | { readonly kind: "none" };

const none: Organization = { kind: "none" };
const searching: Organization = { kind: "searching" };

/** Directories of which the user was told that they cannot be searched. It is said once in a session. */
const told = new WeakSet<Directory>();

/**
 * Searches the directory while the user types, and returns the result for the last text. What is known is returned at
 * once. The second value tries again.
 */
export function useDirectorySearch(
  load: (() => Promise<Directory>) | undefined,
  typed: string,
): readonly [Organization, () => void] {
  const [directory, setDirectory] = useState<Directory>();
  const [answer, setAnswer] = useState<{ readonly typed: string; readonly is: Organization }>();
  /** The text with which the user was told that the directory is not available. */
  const [toldWith, setToldWith] = useState<string>();
  useEffect(() => {
    let isOpen = true;
    // Without its file, the field works as if there was no directory.
    load?.().then(
      (loaded) => isOpen && setDirectory(loaded),
      () => undefined,
    );
    return () => {
      isOpen = false;
    };
  }, [load]);

  const receive = useCallback((searched: Directory, words: string, found: SearchAnswer) => {
    if (found.kind === "superseded" || found.kind === "notSearched") return;
    if (found.kind === "unavailable") {
      if (!told.has(searched)) setToldWith(words);
      told.add(searched);
    }
    setAnswer({ typed: words, is: found });
  }, []);
  const known = directory?.peek(typed);
  const isUnknown = directory !== undefined && known === undefined;
  useEffect(() => {
    if (directory && isUnknown)
      void directory.search(typed).then((found) => receive(directory, typed, found));
    return () => directory?.cancel();
  }, [directory, typed, isUnknown, receive]);

  const tryAgain = () => {
    setAnswer(undefined);
    if (directory)
      void directory.search(typed, { again: true }).then((found) => receive(directory, typed, found));
  };
  const found = answer?.typed === typed ? answer.is : known;
  if (!directory || found?.kind === "notSearched" || found?.kind === "superseded") return [none, tryAgain];
  // It stays while the user types on.
  const isTelling = toldWith !== undefined && typed.startsWith(toldWith.slice(0, 2));
  return [found?.kind === "unavailable" && !isTelling ? none : (found ?? searching), tryAgain];
}
