import type { CallOptions, EwsClient } from "../ews/client.ts";
import type { EwsFailure } from "../ews/failure.ts";
import { findFolder } from "../ews/operations/findFolder.ts";
import { getImItemList } from "../ews/operations/getImItemList.ts";
import type { ConnectionKind } from "../shared/accessMode.ts";

/** What can be tried: a call that add-ins may make everywhere, and one that Microsoft does not open to them. */
export type ProbedOperation = "FindFolder" | "GetImItemList";

/** One call that was tried, to see what comes of it. */
export interface Probe {
  readonly operation: ProbedOperation;
  readonly route: ConnectionKind;
  readonly milliseconds: number;
  readonly outcome: "answered" | EwsFailure;
  /** The version of the server that answered, such as "15.2.2562.17", if the reply told. */
  readonly serverVersion: string | undefined;
}

/**
 * Tries one operation over one route. FindFolder changes nothing. GetImItemList makes the system groups Favorites, Other
 * Contacts and Tagged where they are missing (reported), so that the person has to be told before. Give a client that
 * tries once: what a retry hides is what is looked for.
 */
export async function probe(
  client: EwsClient,
  operation: ProbedOperation,
  options?: CallOptions,
): Promise<Probe> {
  const called = operation === "FindFolder" ? findFolder : getImItemList;
  const { result, trace } = await client.call<object, unknown>(called, {}, options);
  const { route, milliseconds, serverVersion } = trace;
  const outcome = result.ok ? "answered" : result.failure;
  return { operation, route, milliseconds, outcome, serverVersion };
}
