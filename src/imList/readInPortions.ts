import type { EwsClient, CallResult } from "../ews/client.ts";
import { getImItems } from "../ews/operations/getImItems.ts";
import { success } from "../shared/result.ts";
import { onlyGroupMembers } from "./asListed.ts";
import { contactsAtOnce, groupsAtOnce, readIds, readPortions } from "./portions.ts";
import type { ReadOptions, WholeList } from "./wholeList.ts";

/**
 * Loads a list that is too long for one response: FindItem returns the IDs in the folders `imcontactlist` and
 * `quickcontacts`, and GetImItems the items (that this is the whole list is assumed). Halves portions that are still
 * too large. Ends with the first failure of another kind. Counts IDs for which nothing was returned.
 */
export async function readInPortions(
  exchange: EwsClient,
  options: ReadOptions,
): Promise<CallResult<WholeList>> {
  const client: EwsClient = { call: (operation, input) => exchange.call(operation, input, options) };
  const groupIds = await readIds(client, "imcontactlist");
  if (!groupIds.result.ok) return { ...groupIds, result: groupIds.result };
  const lists = await readPortions(client, {
    operation: getImItems,
    ids: groupIds.result.value,
    atOnce: groupsAtOnce,
    input: (ids) => ({ groupIds: ids, contactIds: [] }),
  });
  if (!lists.result.ok) return { ...lists, result: lists.result };
  const groups = lists.result.value.flatMap((list) => list.groups);
  const contactIdsResult = await readIds(client, "quickcontacts");
  if (!contactIdsResult.result.ok) return { ...contactIdsResult, result: contactIdsResult.result };

  // Members that the folder does not contain are requested too.
  const ids = new Map(contactIdsResult.result.value.map((id) => [id.id, id]));
  for (const { members } of groups) for (const id of members) ids.set(id.id, id);
  const contacts = await readPortions(client, {
    operation: getImItems,
    ids: [...ids.values()],
    atOnce: contactsAtOnce,
    input: (contactIds) => ({ contactIds, groupIds: [] }),
    onRead: (read) => options.onProgress?.({ read, of: ids.size }),
  });
  if (!contacts.result.ok) return { ...contacts, result: contacts.result };
  const personas = contacts.result.value.flatMap((list) => list.personas);
  // Groups are counted, not compared by ID, because it is not known whether the two operations spell IDs alike.
  const unreadGroups = Math.max(0, groupIds.result.value.length - groups.length);
  return {
    trace: contacts.trace,
    result: success({ ...onlyGroupMembers({ groups, personas }), unreadGroups }),
  };
}
