import type { EwsClient, CallResult } from "../ews/client.ts";
import { getItem, type ItemsRequest } from "../ews/operations/getItem.ts";
import { success } from "../shared/result.ts";
import { onlyGroupMembers } from "./asListed.ts";
import { groupOfItem, isImGroupItem, knownContacts, personaOfItem } from "./folderItems.ts";
import { contactsAtOnce, groupsAtOnce, readIds, readPortions } from "./portions.ts";
import type { ReadOptions, WholeList } from "./wholeList.ts";

/**
 * Reads the list where add-ins may not call the operations of the IM list: by FindItem and GetItem alone, which they may
 * call everywhere (documented), over the folders that the list is kept in (reported). The groups are the distribution
 * lists of the folder `imcontactlist` whose class says so, the people the contacts of `quickcontacts`. That this shows
 * what GetImItemList would show is **assumed**: nobody here has seen it on a real server. Nothing is ever written.
 *
 * Ends with the first failure; groups of which nothing came are counted, and so are members of whom nothing is known.
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
  const found = await readPortions(client, {
    operation: getItem,
    ids,
    atOnce: contactsAtOnce,
    input: (itemIds): ItemsRequest => ({ kind: "contacts", itemIds }),
    onRead: (read) => options.onProgress?.({ read, of: ids.length }),
  });
  if (!found.result.ok) return { ...found, result: found.result };

  const items = lists.result.value.flatMap(({ distributionLists }) => distributionLists);
  const contacts = found.result.value.flatMap((part) => part.contacts);
  const known = knownContacts(contacts);
  const groups = items.filter(isImGroupItem).map((item) => groupOfItem(item, known));
  const unreadGroups = Math.max(0, listIds.result.value.length - items.length);
  const list = onlyGroupMembers({ groups, personas: contacts.map(personaOfItem) });
  return { trace: found.trace, result: success({ ...list, unreadGroups }) };
}
