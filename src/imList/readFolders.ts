import type { EwsClient, CallResult } from "../ews/client.ts";
import { getItem, type ItemsRequest } from "../ews/operations/getItem.ts";
import { success } from "../shared/result.ts";
import { onlyGroupMembers } from "./asListed.ts";
import { groupOfItem, isImGroupItem, knownContacts, personaOfItem } from "./folderItems.ts";
import { contactsAtOnce, groupsAtOnce, readIds, readPortions } from "./portions.ts";
import type { ReadOptions, WholeList } from "./wholeList.ts";

/**
 * Loads the list if add-ins may not call the IM operations. Uses only FindItem and GetItem, which add-ins may call on
 * every server (documented), on the folders in which the list is stored (reported). Groups are the distribution lists
 * in the folder `imcontactlist` with the class of a group; people are the contacts in `quickcontacts`. That this shows
 * the same as GetImItemList is **assumed**: nobody on this project has seen it on a real server. Never writes anything.
 *
 * Ends with the first failure. Counts groups that could not be read and members that are unknown.
 */
export async function readFolders(exchange: EwsClient, options: ReadOptions): Promise<CallResult<WholeList>> {
  const client: EwsClient = { call: (operation, input) => exchange.call(operation, input, options) };
  const listIds = await readIds(client, "imcontactlist");
  if (!listIds.result.ok) return { ...listIds, result: listIds.result };
  const lists = await readPortions(client, {
    operation: getItem,
    ids: listIds.result.value,
    atOnce: groupsAtOnce,
    input: (itemIds): ItemsRequest => ({ kind: "distributionLists", itemIds }),
  });
  if (!lists.result.ok) return { ...lists, result: lists.result };

  const contactIds = await readIds(client, "quickcontacts");
  if (!contactIds.result.ok) return { ...contactIds, result: contactIds.result };
  const ids = contactIds.result.value;
  const contactItems = await readPortions(client, {
    operation: getItem,
    ids,
    atOnce: contactsAtOnce,
    input: (itemIds): ItemsRequest => ({ kind: "contacts", itemIds }),
    onRead: (read) => options.onProgress?.({ read, of: ids.length }),
  });
  if (!contactItems.result.ok) return { ...contactItems, result: contactItems.result };

  const items = lists.result.value.flatMap(({ distributionLists }) => distributionLists);
  const contacts = contactItems.result.value.flatMap((part) => part.contacts);
  const known = knownContacts(contacts);
  const groups = items.filter(isImGroupItem).map((item) => groupOfItem(item, known));
  const unreadGroups = Math.max(0, listIds.result.value.length - items.length);
  const list = onlyGroupMembers({ groups, personas: contacts.map(personaOfItem) });
  return { trace: contactItems.trace, result: success({ ...list, unreadGroups }) };
}
