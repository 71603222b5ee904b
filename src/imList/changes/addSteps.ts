import type { ImGroup } from "../../ews/model/imGroup.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Persona } from "../../ews/model/persona.ts";
import type { StoreId } from "../../ews/model/storeId.ts";
import { addImContactToGroup } from "../../ews/operations/addImContactToGroup.ts";
import { addImGroup } from "../../ews/operations/addImGroup.ts";
import { addNewImContactToGroup } from "../../ews/operations/addNewImContactToGroup.ts";
import { success } from "../../shared/result.ts";
import { contactsIn, imContactsOf, isImContact } from "../contacts.ts";
import { addGroup, composeEdits, joinGroup, upsertPersona, type Edit } from "../edits.ts";
import { findGroup, findMember, findSystemGroup, findTargetGroup } from "../outcome.ts";
import { findByAddress } from "../person.ts";
import type { Step } from "./executor.ts";

/** Creates a group. If a group has exactly this name, Exchange returns that one, with its members (reported). */
export const createGroup = (displayName: string): Step<ImGroup> => ({
  send: (client, options) => client.call(addImGroup, { displayName }, options),
  edit: addGroup,
  find: (list) => found(findGroup(list, displayName)),
});

/**
 * Adds a contact that may not be in the list, to a group or to Other Contacts. Exchange reuses a contact that is in
 * the list, which keeps its name (reported).
 *
 * @param imAddress from `readImAddress`
 * @param list the list as far as it is known. A contact whose address it shows in another spelling, such as with `sip:`
 *   or capitals, is added by its ID: Exchange compares addresses verbatim (reported) and would create a second contact.
 */
export function addContact(
  imAddress: string,
  displayName: string | undefined,
  groupId: StoreId | undefined,
  list?: ImItemList,
): Step<Persona> {
  const persona = list && findByAddress(list.personas, imAddress);
  const contactId = persona && findRespelled(list, persona, imAddress, groupId);
  return {
    send: async (client, options) => {
      if (!persona || !contactId)
        return client.call(addNewImContactToGroup, { imAddress, displayName, groupId }, options);
      const { result, trace } = await client.call(addImContactToGroup, { contactId, groupId }, options);
      return { result: result.ok ? success(persona) : result, trace };
    },
    edit: (added) => addMember(added, groupId),
    find: (current) => found(findMember(current, imAddress, groupId)),
  };
}

/**
 * Returns the ContactId of a person whose address Exchange stores in another spelling than the one to add, so that it
 * would not find the contact. Of several contacts, one that is in the group.
 */
export function findRespelled(
  list: ImItemList,
  persona: Persona,
  imAddress: string,
  groupId: StoreId | undefined,
): StoreId | undefined {
  if (persona.storedImAddress === imAddress) return undefined;
  const group = findTargetGroup(list, groupId);
  const [contact] = [...(group ? contactsIn(group, persona) : []), ...imContactsOf(list, persona)];
  return contact?.id;
}

/** Adds a persona to the members of a group, or of Other Contacts. */
export const addMember =
  (persona: Persona, groupId: StoreId | undefined): Edit =>
  (list) => {
    const into = groupId ?? findSystemGroup(list, "otherContacts")?.storeId;
    const joins = persona.attributions.flatMap((source) =>
      into && isImContact(source) && source.sourceId ? [joinGroup(into.id, source.sourceId)] : [],
    );
    return composeEdits([upsertPersona(persona), ...joins])(list);
  };

export const found = <T>(value: T | undefined): { readonly response: T } | undefined =>
  value === undefined ? undefined : { response: value };
