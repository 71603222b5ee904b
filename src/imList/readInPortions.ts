import type { EwsClient, Exchanged } from "../ews/client.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { StoreId } from "../ews/model/storeId.ts";
import { findItem, type ImFolder } from "../ews/operations/findItem.ts";
import { getImItems } from "../ews/operations/getImItems.ts";
import { success } from "../shared/result.ts";
import { sourcesOf } from "./contacts.ts";
import type { ReadOptions, WholeList } from "./readWholeList.ts";

/** How many ids a page of a folder has, and how many groups and contacts are asked for at once. */
const pageSize = 500;
const groupsAtOnce = 16;
const contactsAtOnce = 100;

/**
 * Reads a list that is too long for one reply: FindItem tells the ids of the folders `imcontactlist` and
 * `quickcontacts`, GetImItems what they stand for (that this gives the whole list is assumed). Portions that are still
 * too large are halved. Ends with the first failure of another kind; ids of which nothing came are counted.
 */
export async function readInPortions(
  exchange: EwsClient,
  options: ReadOptions,
): Promise<Exchanged<WholeList>> {
  const client: EwsClient = { call: (operation, input) => exchange.call(operation, input, options) };
  const groupIds = await readIds(client, "imcontactlist");
  if (!groupIds.result.ok) return { ...groupIds, result: groupIds.result };
  const groups = await readItems(client, groupIds.result.value, groupsAtOnce, (ids) => ({
    groupIds: ids,
    contactIds: [],
  }));
  if (!groups.result.ok) return { ...groups, result: groups.result };
  const found = await readIds(client, "quickcontacts");
  if (!found.result.ok) return { ...found, result: found.result };

  // A member that the folder does not show is asked for all the same.
  const ids = new Map(found.result.value.map((id) => [id.id, id]));
  for (const { members } of groups.result.value.groups) for (const id of members) ids.set(id.id, id);
  const contacts = await readItems(
    client,
    [...ids.values()],
    contactsAtOnce,
    (contactIds) => ({ contactIds, groupIds: [] }),
    (read) => options.onProgress?.({ read, of: ids.size }),
  );
  if (!contacts.result.ok) return { ...contacts, result: contacts.result };
  const list = whole(groups.result.value, contacts.result.value);
  // Counted, not compared by their ids: that the two operations spell these alike is not known.
  const unreadGroups = Math.max(0, groupIds.result.value.length - list.items.groups.length);
  return { trace: contacts.trace, result: success({ ...list, unreadGroups }) };
}

/** As GetImItemList would give it: those alone who are in a group, each once. */
function whole({ groups }: ImItemList, { personas }: ImItemList): Omit<WholeList, "unreadGroups"> {
  const members = new Set(groups.flatMap((group) => group.members.map(({ id }) => id)));
  const listed = personas.filter((persona) => sourcesOf(persona).some(({ id }) => members.has(id)));
  const once = new Map(listed.map((persona) => [persona.personaId.id, persona]));
  const described = new Set(listed.flatMap(sourcesOf).map(({ id }) => id));
  const unread = [...members].filter((id) => !described.has(id)).length;
  return { items: { groups, personas: [...once.values()] }, unread };
}

async function readIds(client: EwsClient, folder: ImFolder): Promise<Exchanged<readonly StoreId[]>> {
  let ids: readonly StoreId[] = [];
  for (;;) {
    const page = await client.call(findItem, { folder, offset: ids.length, maxEntriesReturned: pageSize });
    if (!page.result.ok) return { ...page, result: page.result };
    const { itemIds, isLast } = page.result.value;
    ids = [...ids, ...itemIds];
    // A page without anything is the end too, whatever it says.
    if (isLast || itemIds.length === 0) return { ...page, result: success(ids) };
  }
}

/** Reads items portion by portion. A portion of one that is too large is left out. */
async function readItems(
  client: EwsClient,
  ids: readonly StoreId[],
  atOnce: number,
  input: (ids: readonly StoreId[]) => Parameters<typeof getImItems.request>[0],
  onRead: (count: number) => void = () => undefined,
): Promise<Exchanged<ImItemList>> {
  const portions = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, index) =>
    ids.slice(index * atOnce, (index + 1) * atOnce),
  );
  let items: ImItemList = { groups: [], personas: [] };
  let read = 0;
  let last: Exchanged<ImItemList> | undefined;
  while (portions.length > 0) {
    const portion = portions.shift() ?? [];
    const exchanged = await client.call(getImItems, input(portion));
    const { result } = exchanged;
    last = exchanged;
    if (result.ok) {
      const { groups, personas } = result.value;
      items = { groups: [...items.groups, ...groups], personas: [...items.personas, ...personas] };
    } else if (result.failure.kind !== "host" || result.failure.cause !== "replyTooLarge") return exchanged;
    else if (portion.length > 1) {
      const half = Math.ceil(portion.length / 2);
      portions.unshift(portion.slice(0, half), portion.slice(half));
      continue;
    }
    read += portion.length;
    onRead(read);
  }
  return { trace: last?.trace ?? noTrace, result: success(items) };
}

/** Of a folder without items nothing is asked. */
const noTrace: Exchanged<unknown>["trace"] = {
  operation: getImItems.name,
  request: "",
  reply: undefined,
  startedAt: 0,
  milliseconds: 0,
  serverVersion: undefined,
};
