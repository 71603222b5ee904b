import type { CallOptions, EwsClient } from "../ews/client.ts";
import type { EwsFailure } from "../ews/failure.ts";
import { findFolder } from "../ews/operations/findFolder.ts";
import { getImItemList } from "../ews/operations/getImItemList.ts";
import type { ConnectionKind } from "../shared/accessMode.ts";

/** The operations to try: one that all add-ins may call, and one that Microsoft does not list for them. */
export type ProbedOperation = "FindFolder" | "GetImItemList";

/** How many groups and contacts a list has. */
export interface ListSize {
  readonly groups: number;
  readonly contacts: number;
}

/** One call to try. */
export interface Trial {
  readonly route: ConnectionKind;
  readonly operation: ProbedOperation;
}

/** The result of one call that was tried. */
export interface Probe extends Trial {
  readonly milliseconds: number;
  readonly outcome: "answered" | EwsFailure;
  /** The version of the server that responded, such as "15.2.2562.17", if it told. */
  readonly serverVersion: string | undefined;
}

/**
 * Tries one operation over one connection. FindFolder changes nothing. GetImItemList creates the system groups
 * Favorites, Other Contacts, and Tagged if they are missing (reported), so the user has to know before. Use a client
 * without retries: they would hide what is being looked for.
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
