import type { CallResult, EwsClient } from "../ews/client.ts";
import type { EwsFailure } from "../ews/failure.ts";
import { adviseRetry, requestedDelay } from "../ews/failureMeaning.ts";
import { findPeople } from "../ews/operations/findPeople.ts";
import { resolveNames } from "../ews/operations/resolveNames.ts";
import type { ConnectionKind } from "../shared/accessMode.ts";
import { failed, success, type Result } from "../shared/result.ts";
import { readFoundPerson, readResolvedPerson, type DirectoryPerson } from "./directoryPerson.ts";
import { sortFor, type DirectoryResult } from "./query.ts";

export interface AccessPort {
  /**
   * Returns the connection that is used now, with a client that sends each call once, and over this connection only: a
   * refused search must not switch the whole pane to another connection.
   */
  readonly connection: () => { readonly kind: ConnectionKind; readonly client: EwsClient };
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export type DirectoryAnswer = Result<DirectoryResult, EwsFailure>;

/** The operations that search the directory, and what is known of them in this session. */
export type Access = ReturnType<typeof createAccess>;

/** Number of people that FindPeople is asked for. If as many are returned, there may be more. */
const mostPeople = 50;

/** Milliseconds by which a timer may end before the clock says so. */
const timerInaccuracy = 100;

/**
 * Creates the access to the directory. A refusal, and whatever else does not pass by itself, such as a missing sign-in,
 * is remembered for each connection, and no call is sent over it any more: otherwise, each letter could be a failed
 * sign-in, and enough of those lock an account (assumed). If Exchange asks for a pause, calls fail until it is over.
 */
export function createAccess({ connection, now }: AccessPort) {
  const closed = new Map<ConnectionKind, EwsFailure>();
  let pause: { readonly until: number; readonly failure: EwsFailure } | undefined;
  let canFindPeople = true;

  /**
   * Sends a call unless the connection is closed. Remembers how it failed, except for a failure that says nothing about
   * other operations.
   */
  async function send<Output>(
    call: (client: EwsClient) => Promise<CallResult<Output>>,
    isOfOperation: (failure: EwsFailure) => boolean = () => false,
  ): Promise<Result<Output, EwsFailure>> {
    const { kind, client } = connection();
    const known =
      closed.get(kind) ?? (pause && pause.until - now() > timerInaccuracy ? pause.failure : undefined);
    if (known) return failed(known);
    const { result } = await call(client);
    if (result.ok || isOfOperation(result.failure)) return result;
    const delay = requestedDelay(result.failure);
    if (delay !== undefined) pause = { until: now() + delay, failure: result.failure };
    if (isLasting(result.failure)) closed.set(kind, result.failure);
    return result;
  }

  async function resolve(entry: string, signal?: AbortSignal): Promise<DirectoryAnswer> {
    const result = await send((client) => client.call(resolveNames, { entry }, { signal }));
    if (!result.ok) return result;
    const { entries, isCut } = result.value;
    return success({ people: entries.flatMap((one) => readResolvedPerson(one) ?? []), isCut });
  }

  /** Asks FindPeople. Undefined if it cannot be used. */
  async function find(words: string, signal?: AbortSignal): Promise<DirectoryAnswer | undefined> {
    if (!canFindPeople || connection().kind !== "direct") return undefined;
    const query = { words, maxEntriesReturned: mostPeople };
    const result = await send((client) => client.call(findPeople, query, { signal }), isRejected);
    if (result.ok) {
      const people = result.value.flatMap((one) => readFoundPerson(one) ?? []);
      return success({ people, isCut: result.value.length >= mostPeople });
    }
    if (!isRejected(result.failure)) return result;
    canFindPeople = false;
    return undefined;
  }

  return {
    /** Kind of the connection that is used now. Results of one do not stand for the other. */
    connectionKind: () => connection().kind,
    /** Why the directory cannot be searched over this connection in this session. Undefined if it can, or may. */
    closedBy: () => closed.get(connection().kind),
    /** Forgets why it could not: the user asks to try again. */
    reopen: () => {
      closed.delete(connection().kind);
      pause = undefined;
    },
    /** Searches for a name as a person types it: FindPeople over the direct connection, otherwise ResolveNames. */
    search: async (query: string, signal?: AbortSignal): Promise<DirectoryAnswer> => {
      const result = (await find(query, signal)) ?? (await resolve(query, signal));
      return result.ok ? success({ ...result.value, people: sortFor(query, result.value.people) }) : result;
    },
    /** Asks ResolveNames, for what only it knows: legacy DNs, and `smtp:` addresses. */
    resolve,
    /**
     * Returns the person with the IM address that FindPeople knows, if it is only a guess so far. Only over the direct
     * connection. Unchanged if it does not know the person, or fails.
     */
    withIm: async (person: DirectoryPerson, signal?: AbortSignal): Promise<DirectoryPerson> => {
      if (person.im?.source !== "guess") return person;
      const found = await find(person.emailAddress, signal);
      const same = found?.ok
        ? found.value.people.find(({ emailAddresses }) =>
            emailAddresses.some((one) => person.emailAddresses.includes(one)),
          )
        : undefined;
      return same?.im ? { ...person, im: same.im } : person;
    },
  };
}

/** True for a failure that the next search of the session would have as well. */
const isLasting = (failure: EwsFailure): boolean =>
  codeOf(failure) === "ErrorNameResolutionNoMailbox" ||
  // Passes when an item is selected.
  (adviseRetry(failure) === "afterHelp" && !(failure.kind === "host" && failure.cause === "noItem"));

/** True if Exchange itself rejected a call for good. */
const isRejected = (failure: EwsFailure): boolean =>
  codeOf(failure) !== undefined && ["never", "afterHelp"].includes(adviseRetry(failure));

const codeOf = (failure: EwsFailure): string | undefined =>
  failure.kind === "fault" || failure.kind === "response" ? failure.code : undefined;
