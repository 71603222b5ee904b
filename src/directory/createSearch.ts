import type { EwsFailure } from "../ews/failure.ts";
import type { Access, DirectoryAnswer } from "./createAccess.ts";
import { bareName, nameQueries } from "./personName.ts";
import { cleanQuery, isSearchable, narrow, normalizeQuery, type DirectoryResult } from "./query.ts";
import type { Pause } from "../shared/pause.ts";

export type SearchAnswer =
  | ({ readonly kind: "found" } & DirectoryResult)
  /** Fewer than two characters, or more than a name has. Nobody was asked. */
  | { readonly kind: "notSearched" }
  /** The user has typed on, or the search was canceled. Nothing is to be shown. */
  | { readonly kind: "superseded" }
  /** The directory cannot be searched in this session, and is not asked until the user says so. */
  | { readonly kind: "unavailable"; readonly failure: EwsFailure }
  /** This search failed. The next one may succeed. */
  | { readonly kind: "failed"; readonly failure: EwsFailure };

export interface SearchOptions {
  /** True if the user asks to try again: asks at once, also if the directory was not available before. */
  readonly again?: boolean;
}

/** Milliseconds without a key after which a search is sent. */
const debounce = 250;

/** Number of results that are kept. */
const mostKept = 200;

interface KeptResult {
  readonly query: string;
  readonly result: DirectoryResult;
}

/**
 * Creates the search while a user types. Waits for a pause in typing, sends one call at a time, and drops what is not
 * the latest. Keeps results in memory, and answers a longer query from a complete shorter one if it can.
 */
export function createSearch(access: Access, pause: Pause) {
  const kept = new Map<string, KeptResult>();
  let latest = 0;
  let inFlight: Promise<unknown> | undefined;

  const keyOf = (query: string): string => `${access.connectionKind()} ${normalizeQuery(query)}`;

  function keep(key: string, entry: KeptResult): void {
    kept.delete(key);
    kept.set(key, entry);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  }

  /** Finds the result that is kept for a query, or that follows from a shorter one, of which the longest is tried first. */
  function find(query: string): DirectoryResult | undefined {
    const own = kept.get(keyOf(query));
    if (own) return own.result;
    for (let length = query.length - 1; length > 0; length -= 1) {
      const shorter = kept.get(keyOf(query.slice(0, length).trimEnd()));
      const result = shorter && narrow(shorter.result, shorter.query, query);
      if (result) return result;
    }
    return undefined;
  }

  const found = (result: DirectoryResult): SearchAnswer => ({ kind: "found", ...result });

  async function ask(text: string): Promise<DirectoryAnswer> {
    const [first = "", ...others] = nameQueries(text);
    let answer = await access.search(first);
    for (const query of others)
      if (answer.ok && answer.value.people.length === 0) answer = await access.search(query);
    return answer;
  }

  /**
   * Returns what is known without a call: a result, that it is not searched for, or that the directory is not available.
   * Undefined if Exchange has to be asked. For the first drawing, so that no "Searching" flashes.
   */
  function peek(typed: string): SearchAnswer | undefined {
    const query = bareName(cleanQuery(typed));
    if (!isSearchable(query)) return { kind: "notSearched" };
    const result = find(query);
    if (result) return found(result);
    const failure = access.closedBy();
    return failure && { kind: "unavailable", failure };
  }

  async function search(typed: string, { again = false }: SearchOptions = {}): Promise<SearchAnswer> {
    const mine = (latest += 1);
    const text = cleanQuery(typed);
    const query = bareName(text);
    if (again) access.reopen();
    const known = peek(typed);
    if (known) return known;
    if (!again) await pause(debounce);
    // Meanwhile, the call before may return a result from which this one follows.
    while (inFlight && mine === latest) await inFlight;
    if (mine !== latest) return { kind: "superseded" };
    const answer = peek(typed);
    if (answer) return answer;
    const key = keyOf(query);
    const call = ask(text).finally(() => (inFlight = undefined));
    inFlight = call;
    const result = await call;
    if (result.ok) keep(key, { query, result: result.value });
    if (mine !== latest) return { kind: "superseded" };
    if (result.ok) return found(result.value);
    const { failure } = result;
    return { kind: access.closedBy() ? "unavailable" : "failed", failure };
  }

  return {
    peek,
    search,
    /** Drops the search that is under way: it ends as superseded, and what it returns is kept. */
    cancel: () => {
      latest += 1;
    },
  };
}
