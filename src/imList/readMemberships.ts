import type { CallOptions, CallResult, EwsClient } from "../ews/client.ts";
import { topicOf } from "../ews/failureMeaning.ts";
import type { EwsFailure } from "../ews/failure.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Persona } from "../ews/model/persona.ts";
import type { StoreId } from "../ews/model/storeId.ts";
import { getImItems } from "../ews/operations/getImItems.ts";
import { success } from "../shared/result.ts";
import { findGroupById } from "./contacts.ts";
import { isDistributionGroup } from "./membership.ts";
import { findSystemGroup } from "./outcome.ts";

/** Loads the whole list, whatever its size and the access mode. */
export type ReadList = (options: CallOptions) => Promise<CallResult<ImItemList>>;

interface MembershipPorts {
  readonly client: EwsClient;
  readonly readList: ReadList;
}

/** How many contacts are read in one request: about 300 KB in the response. */
const contactsAtOnce = 100;

/**
 * Reads who is in which group at this moment: the groups of `known` by their IDs, with GetImItems. The request is valid
 * by the schema. That its response then has the members and no personas is assumed, which makes it about a tenth of the
 * whole list (measured in the simulator: docs/protocol.md). Reads the whole list instead if Exchange does not support
 * that, if the response cannot be complete, or if `known` has no Other Contacts, which GetImItemList creates
 * (reported). Groups that another client has created since `known` was loaded are only in the whole list.
 *
 * The result has the personas of `known`, or those of the whole list. Fails with the failure of the last call.
 */
export async function readMemberships(
  known: ImItemList,
  { client, readList }: MembershipPorts,
  options: CallOptions,
): Promise<CallResult<ImItemList>> {
  const groupIds = known.groups.flatMap((group) =>
    group.storeId && !isDistributionGroup(group) ? [group.storeId] : [],
  );
  if (!findSystemGroup(known, "otherContacts")?.storeId) return readList(options);
  const { result, trace } = await client.call(getImItems, { groupIds, contactIds: [] }, options);
  if (!result.ok) return isUnsupported(result.failure) ? readList(options) : { result, trace };
  const { groups } = result.value;
  return isComplete(result.value, known)
    ? { trace, result: success({ groups, personas: known.personas }) }
    : readList(options);
}

/**
 * Reads the personas of contacts that the list does not describe, such as people whom another client has just added.
 * Uses GetImItems with their IDs. IDs that Exchange does not know are left out (reported).
 */
export async function describeContacts(
  ids: readonly StoreId[],
  { client, readList }: MembershipPorts,
  options: CallOptions,
): Promise<CallResult<readonly Persona[]>> {
  const personas: Persona[] = [];
  for (let at = 0; ; at += contactsAtOnce) {
    const contactIds = ids.slice(at, at + contactsAtOnce);
    const called = await client.call(getImItems, { groupIds: [], contactIds }, options);
    const isRead = called.result.ok || !isUnsupported(called.result.failure);
    const { result, trace } = isRead ? called : await readList(options);
    if (!result.ok) return { result, trace };
    personas.push(...result.value.personas);
    if (!isRead || at + contactsAtOnce >= ids.length) return { result: success(personas), trace };
  }
}

/** False if another request would fail in the same way: nobody can connect, or Exchange is busy. */
function isUnsupported(failure: EwsFailure): boolean {
  switch (failure.kind) {
    case "refused":
      return true;
    case "fault":
    case "response":
      return topicOf(failure) !== "busy";
    case "malformed":
      return failure.cause !== "html";
    case "host":
      return ["replyTooLarge", "noValue", "other"].includes(failure.cause);
    case "http":
      // Through Outlook, Exchange may have refused this operation alone, and the direct connection may not work.
      return !["busy", "offline"].includes(failure.cause);
    case "timeout":
    case "cancelled":
      return false;
  }
}

/** False if the response lacks what every list has, so that its other groups cannot be trusted either. */
function isComplete(read: ImItemList, known: ImItemList): boolean {
  const others = findSystemGroup(known, "otherContacts")?.storeId?.id ?? "";
  const hasMembers = ({ groups }: ImItemList) => groups.some(({ members }) => members.length > 0);
  return findGroupById(read, others) !== undefined && (hasMembers(read) || !hasMembers(known));
}
