import { useEffect } from "react";
import { actionParts } from "../actions/lazy.ts";
import { fetchParts } from "../components/onIntent.ts";
import { failureParts } from "../failures/lazy.ts";
import { forms, PlainContactForm } from "../forms/lazy.ts";
import { ListArea } from "../list/lazy.ts";
import { listParts } from "../list/lazyParts.ts";
import { PersonPage } from "../pages/lazy.ts";
import { idle } from "../shared/idle.ts";

interface FetchAheadOptions {
  readonly loadExchange: () => Promise<unknown>;
  readonly fetchTexts: () => Promise<void>;
  readonly fetchBulk: () => Promise<unknown>;
  readonly isRead: boolean;
  readonly isTyping: boolean;
}

/**
 * Loads code ahead, so that a click does not wait for it: what the list needs, once New group responds; what shows
 * failures, soon after, because there may be no connection when one has to be shown. When the list is shown and the
 * browser is idle, what a click can open, one part after the other. What the user points at comes first (onIntent). A
 * missing file shows when it is needed.
 */
export function useFetchAhead({
  loadExchange,
  fetchTexts,
  fetchBulk,
  isRead,
  isTyping,
}: FetchAheadOptions): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const fetchForList = () => {
      void fetchParts([{ fetch: loadExchange }, ListArea, { fetch: fetchTexts }]);
      // Not at once: the list comes first.
      timer = setTimeout(() => void fetchParts(failureParts), 1_000);
    };
    void fetchParts([forms.createGroup, PlainContactForm]).then(() => {
      // After the form is drawn, in case the user has opened it already.
      timer = setTimeout(fetchForList, 0);
    });
    return () => clearTimeout(timer);
  }, [loadExchange, fetchTexts]);
  useEffect(() => {
    if (!isRead) return;
    const steps = [
      [ListArea],
      failureParts,
      [{ fetch: fetchBulk }],
      [...actionParts, ...listParts],
      [forms.addContact],
    ];
    void steps.reduce((before, parts) => before.then(() => fetchParts(parts)).then(idle), Promise.resolve());
  }, [fetchBulk, isRead]);
  useEffect(() => {
    if (isTyping) void fetchParts([PersonPage]);
  }, [isTyping]);
}
