import type { EwsFailure } from "../ews/failure.ts";
import { adviseRetry, requestedDelay } from "../ews/failureMeaning.ts";
import type { Access, DirectoryAnswer } from "./createAccess.ts";
import type { DirectoryResult } from "./query.ts";
import {
  attemptsFor,
  hasExactMatch,
  joinResults,
  judge,
  keyOfWanted,
  type Attempt,
  type Match,
  type WantedPerson,
} from "./wantedPerson.ts";
import type { Pause } from "../shared/pause.ts";

export interface LookUpOptions {
  /** Aborted when the user selects Stop. */
  readonly signal: AbortSignal;
  /**
   * True if the user asks for it: asks also if the directory was not available before, such as without a sign-in. A
   * refusal stays.
   */
  readonly again?: boolean;
  /** Called for each person, in any order, with the number of those that are done. */
  readonly onMatch: (index: number, match: LookUpMatch, done: number) => void;
}

/** "failed": the search for this person failed, and others may have succeeded. */
export type LookUpMatch = Match | { readonly kind: "failed"; readonly failure: EwsFailure };

/** "unavailable": the directory cannot be searched in this session, and the rest was not asked for. */
export type LookUpEnd =
  { readonly kind: "done" | "stopped" } | { readonly kind: "unavailable"; readonly failure: EwsFailure };

/** Number of people who are looked up at a time. */
const inParallel = { outlook: 2, direct: 3 } as const;

/** Maximum number of attempts of one call, and the wait before the next one in milliseconds. */
const mostTries = 3;
const usualDelay = 2_000;

/**
 * Creates the look-up of many people, such as the rows of a file that have a name and no address. Keeps what it found
 * in memory, and asks once for rows that name the same person.
 */
export function createLookUp(access: Access, pause: Pause) {
  const kept = new Map<string, Promise<LookUpMatch | undefined>>();

  /** Calls again after a failure that passes by itself. */
  async function ask({ by, text }: Attempt, signal: AbortSignal): Promise<DirectoryAnswer> {
    for (let tries = 1; ; tries += 1) {
      const answer = await (by === "name" ? access.search(text, signal) : access.resolve(text, signal));
      if (answer.ok || tries === mostTries || signal.aborted || access.closedBy() || !passes(answer.failure))
        return answer;
      const isStopped = await pauseUnlessStopped(pause(requestedDelay(answer.failure) ?? usualDelay), signal);
      if (isStopped) return answer;
    }
  }

  /** Finds a person. Undefined if it was stopped before all attempts were made. */
  async function find(wanted: WantedPerson, signal: AbortSignal): Promise<LookUpMatch | undefined> {
    let match: Match = { kind: "none" };
    let found: DirectoryResult = { people: [], isCut: false };
    for (const attempt of attemptsFor(wanted)) {
      if (signal.aborted) return undefined;
      const answer = await ask(attempt, signal);
      if (!answer.ok) return { kind: "failed", failure: answer.failure };
      found = joinResults(found, answer.value);
      match = judge(found, attempt);
      if (hasExactMatch(found, attempt)) break;
    }
    return match.kind === "one" ? { kind: "one", person: await access.withIm(match.person, signal) } : match;
  }

  /**
   * Finds a person, or returns what is kept. A failure is not kept. What another look-up has begun and was stopped in,
   * such as that of a check that was left, is asked for again.
   */
  function findOnce(wanted: WantedPerson, signal: AbortSignal): Promise<LookUpMatch | undefined> {
    const key = `${access.connectionKind()} ${keyOfWanted(wanted)}`;
    const known = kept.get(key);
    if (known) return known.then((match) => match ?? (signal.aborted ? undefined : findOnce(wanted, signal)));
    const finding = find(wanted, signal).then((match) => {
      if (match && match.kind !== "failed") return match;
      kept.delete(key);
      return signal.aborted ? undefined : match;
    });
    kept.set(key, finding);
    return finding;
  }

  /**
   * Looks up people, a few at a time. Resolves when all are done, or when it is stopped: who was not looked up by then
   * is not reported. Never rejects.
   */
  return async function lookUp(
    people: readonly WantedPerson[],
    { signal, again = false, onMatch }: LookUpOptions,
  ): Promise<LookUpEnd> {
    if (again && access.closedBy()?.kind !== "refused") access.reopen();
    let next = 0;
    let done = 0;
    const isStopped = () => signal.aborted || access.closedBy() !== undefined;
    const work = async (): Promise<void> => {
      while (!isStopped()) {
        const index = next;
        const wanted = people[index];
        if (!wanted) return;
        next += 1;
        const match = await findOnce(wanted, signal);
        // What failed because of Stop, or because the directory is not available, was not looked up.
        if (!match || (match.kind === "failed" && isStopped())) return;
        done += 1;
        onMatch(index, match, done);
      }
    };
    await Promise.all(Array.from({ length: inParallel[access.connectionKind()] }, work));
    if (done === people.length) return { kind: "done" };
    const failure = access.closedBy();
    return failure && !signal.aborted ? { kind: "unavailable", failure } : { kind: "stopped" };
  };
}

const passes = (failure: EwsFailure): boolean =>
  ["afterPause", "conflict", "soon", "whenOnline"].includes(adviseRetry(failure));

/** Resolves with true at once when it is stopped, and with false after the pause. */
const pauseUnlessStopped = (pause: Promise<void>, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const stop = () => resolve(true);
    signal.addEventListener("abort", stop, { once: true });
    void pause.then(() => {
      signal.removeEventListener("abort", stop);
      resolve(false);
    });
  });
