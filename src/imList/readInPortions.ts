import type { EwsClient, CallResult } from "../ews/client.ts";
import { getImItems } from "../ews/operations/getImItems.ts";
import { success } from "../shared/result.ts";
import { onlyGroupMembers } from "./asListed.ts";
import { contactsAtOnce, groupsAtOnce, readIds, readPortions } from "./portions.ts";
import type { ReadOptions, WholeList } from "./wholeList.ts";

/**
 * Reads a list that is too long for one reply: FindItem tells the ids of the folders `imcontactlist` and
 * `quickcontacts`, GetImItems what they stand for (that this gives the whole list is assumed). Portions that are still
 * too large are halved. Ends with the first failure of another kind; ids of which nothing came are counted.
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
  const found = await readIds(client, "quickcontacts");
  if (!found.result.ok) return { ...found, result: found.result };

  // A member that the folder does not show is asked for all the same.
  const ids = new Map(found.result.value.map((id) => [id.id, id]));
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
  // Counted, not compared by their ids: that the two operations spell these alike is not known.
  const unreadGroups = Math.max(0, groupIds.result.value.length - groups.length);
  return {
    trace: contacts.trace,
    result: success({ ...onlyGroupMembers({ groups, personas }), unreadGroups }),
  };
}
