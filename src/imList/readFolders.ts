import { emptyTrace, type EwsClient, type CallResult } from "../ews/client.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { StoreId } from "../ews/model/storeId.ts";
import type { Operation } from "../ews/operation.ts";
import { findItem, type ImFolder } from "../ews/operations/findItem.ts";
import { getImItems } from "../ews/operations/getImItems.ts";
import { getItem, type ItemsRequest } from "../ews/operations/getItem.ts";
import { success } from "../shared/result.ts";
import { sourceIds } from "./contacts.ts";
import { groupOfItem, isImGroupItem, knownContacts, personaOfItem } from "./folderItems.ts";
import type { ReadOptions, WholeList } from "./wholeList.ts";

/*
 * Loads the list from the two folders in which it is stored (reported): FindItem returns the IDs in them, and another
 * operation the items, in portions. Ends with the first failure. Counts groups and members that could not be read.
 */

/** Number of IDs on a page of a folder. */
const pageSize = 500;

/** Number of groups and of contacts in one request. */
const groupsAtOnce = 16;
const contactsAtOnce = 100;

/** Loads a list that is too long for one response, with GetImItems. That this is the whole list is assumed. */
export const readInPortions = (client: EwsClient, options: ReadOptions): Promise<CallResult<WholeList>> =>
  readBothFolders(client, options, {
    operation: getImItems,
    groupInput: (groupIds) => ({ groupIds, contactIds: [] }),
    contactInput: (contactIds) => ({ contactIds, groupIds: [] }),
    // Members that the folder does not contain are requested too.
    contactIds: (ids, lists) => {
      const members = lists.flatMap(({ groups }) => groups.flatMap((group) => group.members));
      return [...new Map([...ids, ...members].map((id) => [id.id, id])).values()];
    },
    join: (lists, contacts) => {
      const groups = lists.flatMap((list) => list.groups);
      return { groups, personas: contacts.flatMap((list) => list.personas), groupsRead: groups.length };
    },
  });

/**
 * Loads the list if add-ins may not call the IM operations. Uses only FindItem and GetItem, which add-ins may call on
 * every server (documented). Groups are the distribution lists in the folder `imcontactlist` with the class of a group;
 * people are the contacts in `quickcontacts`. That this shows the same as GetImItemList is **assumed**: nobody on this
 * project has seen it on a real server. Never writes anything.
 */
export const readFolders = (client: EwsClient, options: ReadOptions): Promise<CallResult<WholeList>> =>
  readBothFolders(client, options, {
    operation: getItem,
    groupInput: (itemIds): ItemsRequest => ({ kind: "distributionLists", itemIds }),
    contactInput: (itemIds): ItemsRequest => ({ kind: "contacts", itemIds }),
    contactIds: (ids) => ids,
    join: (lists, people) => {
      const items = lists.flatMap(({ distributionLists }) => distributionLists);
      const contacts = people.flatMap((portion) => portion.contacts);
      const known = knownContacts(contacts);
      const groups = items.filter(isImGroupItem).map((item) => groupOfItem(item, known));
      return { groups, personas: contacts.map(personaOfItem), groupsRead: items.length };
    },
  });

/** How the items of the folders are loaded with one operation. */
interface ItemReader<Input, Output> {
  readonly operation: Operation<Input, Output>;
  readonly groupInput: (ids: readonly StoreId[]) => Input;
  readonly contactInput: (ids: readonly StoreId[]) => Input;
  /** Returns the IDs of the contacts to load, from those in the folder and the loaded groups. */
  readonly contactIds: (ids: readonly StoreId[], groups: readonly Output[]) => readonly StoreId[];
  /**
   * Returns the list. `groupsRead` is compared with the number of IDs: groups are counted, not compared by ID, because
   * it is not known whether the two operations spell IDs alike.
   */
  readonly join: (
    groups: readonly Output[],
    contacts: readonly Output[],
  ) => ImItemList & { readonly groupsRead: number };
}

async function readBothFolders<Input, Output>(
  exchange: EwsClient,
  options: ReadOptions,
  { operation, groupInput, contactInput, contactIds, join }: ItemReader<Input, Output>,
): Promise<CallResult<WholeList>> {
  const client: EwsClient = { call: (called, input) => exchange.call(called, input, options) };
  const groupIds = await readIds(client, "imcontactlist");
  if (!groupIds.result.ok) return { ...groupIds, result: groupIds.result };
  const groups = await readPortions(client, operation, groupIds.result.value, groupsAtOnce, groupInput);
  if (!groups.result.ok) return { ...groups, result: groups.result };

  const folderIds = await readIds(client, "quickcontacts");
  if (!folderIds.result.ok) return { ...folderIds, result: folderIds.result };
  const ids = contactIds(folderIds.result.value, groups.result.value);
  const onRead = (read: number) => options.onProgress?.({ read, of: ids.length });
  const contacts = await readPortions(client, operation, ids, contactsAtOnce, contactInput, onRead);
  if (!contacts.result.ok) return { ...contacts, result: contacts.result };

  const { groupsRead, ...list } = join(groups.result.value, contacts.result.value);
  const unreadGroups = Math.max(0, groupIds.result.value.length - groupsRead);
  return { trace: contacts.trace, result: success({ ...onlyGroupMembers(list), unreadGroups }) };
}

/** Loads the IDs of all items in a folder, page by page. */
async function readIds(client: EwsClient, folder: ImFolder): Promise<CallResult<readonly StoreId[]>> {
  let ids: readonly StoreId[] = [];
  for (let offset = 0; ;) {
    const page = await client.call(findItem, { folder, offset, maxEntriesReturned: pageSize });
    if (!page.result.ok) return { ...page, result: page.result };
    const { itemIds, size, isLast } = page.result.value;
    ids = [...ids, ...itemIds];
    offset += size;
    // An empty page is the end too, even if it says that more follow.
    if (isLast || size === 0) return { ...page, result: success(ids) };
  }
}

/**
 * Loads items in portions of `atOnce`. Halves a portion whose response is too large, and skips an item that is too
 * large by itself. Ends with the first failure of another kind. `onRead` gets the number of IDs that are finished.
 */
async function readPortions<Input, Output>(
  client: EwsClient,
  operation: Operation<Input, Output>,
  ids: readonly StoreId[],
  atOnce: number,
  toInput: (ids: readonly StoreId[]) => Input,
  onRead?: (count: number) => void,
): Promise<CallResult<readonly Output[]>> {
  const portions = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, index) =>
    ids.slice(index * atOnce, (index + 1) * atOnce),
  );
  const outputs: Output[] = [];
  let read = 0;
  // An empty folder needs no call.
  let trace = emptyTrace(operation.name);
  for (let portion = portions.shift(); portion; portion = portions.shift()) {
    const { result, trace: lastTrace } = await client.call(operation, toInput(portion));
    trace = lastTrace;
    if (result.ok) outputs.push(result.value);
    else if (result.failure.kind !== "host" || result.failure.cause !== "replyTooLarge")
      return { trace, result };
    else if (portion.length > 1) {
      const half = Math.ceil(portion.length / 2);
      portions.unshift(portion.slice(0, half), portion.slice(half));
      continue;
    }
    read += portion.length;
    onRead?.(read);
  }
  return { trace, result: success(outputs) };
}

/** Returns the list as GetImItemList would return it: only people who are in a group, each once. */
function onlyGroupMembers({ groups, personas }: ImItemList): Pick<WholeList, "items" | "unread"> {
  const members = new Set(groups.flatMap((group) => group.members.map(({ id }) => id)));
  const membersOnly = personas.filter((persona) => sourceIds(persona).some(({ id }) => members.has(id)));
  const unique = new Map(membersOnly.map((persona) => [persona.personaId.id, persona]));
  const described = new Set(membersOnly.flatMap(sourceIds).map(({ id }) => id));
  const unread = [...members].filter((id) => !described.has(id)).length;
  return { items: { groups, personas: [...unique.values()] }, unread };
}
