import type { StoreId } from "../../ews/model/storeId.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { addImContactToGroup } from "../../ews/operations/addImContactToGroup.ts";
import { removeContactFromImList } from "../../ews/operations/removeContactFromImList.ts";
import { removeDistributionGroupFromImList } from "../../ews/operations/removeDistributionGroupFromImList.ts";
import { removeImContactFromGroup } from "../../ews/operations/removeImContactFromGroup.ts";
import { removeImGroup } from "../../ews/operations/removeImGroup.ts";
import { setImGroup } from "../../ews/operations/setImGroup.ts";
import { findGroupById, hasMember } from "../contacts.ts";
import { deleteContact, deleteGroup, joinGroup, leaveGroup, renameGroup, type Edit } from "../edits.ts";
import { findSystemGroup } from "../outcome.ts";
import type { Step } from "./executor.ts";

/** A step whose response contains only that it was done. */
const silent = (
  send: Step<undefined>["send"],
  edit: Edit,
  isMade: (list: ImItemList) => boolean,
): Step<undefined> => ({
  send,
  edit: () => edit,
  find: (list) => (isMade(list) ? { response: undefined } : undefined),
});

export const rename = (groupId: StoreId, newDisplayName: string): Step<undefined> =>
  silent(
    (client, options) => client.call(setImGroup, { groupId, newDisplayName }, options),
    renameGroup(groupId.id, newDisplayName),
    (list) => findGroupById(list, groupId.id)?.displayName === newDisplayName,
  );

/** Adds a contact of the list to a group. If the contact is already in it, Exchange reports success (reported). */
export const join = (contactId: StoreId, groupId: StoreId): Step<undefined> =>
  silent(
    (client, options) => client.call(addImContactToGroup, { contactId, groupId }, options),
    joinGroup(groupId.id, contactId),
    (list) => hasMember(findGroupById(list, groupId.id), contactId.id),
  );

/** Adds a contact to Other Contacts if the list does not show it: without a group, Exchange uses it (reported). */
export const joinOthers = (contactId: StoreId): Step<undefined> =>
  silent(
    (client, options) => client.call(addImContactToGroup, { contactId, groupId: undefined }, options),
    (list) => list,
    (list) => hasMember(findSystemGroup(list, "otherContacts"), contactId.id),
  );

/** Removes a contact from a group. Exchange deletes a contact that is removed from its last group (reported). */
export const leave = (contactId: StoreId, groupId: StoreId): Step<undefined> =>
  silent(
    (client, options) => client.call(removeImContactFromGroup, { contactId, groupId }, options),
    leaveGroup(groupId.id, contactId.id),
    (list) => !hasMember(findGroupById(list, groupId.id), contactId.id),
  );

export const removeContact = (contactId: StoreId): Step<undefined> =>
  silent(
    (client, options) => client.call(removeContactFromImList, { contactId }, options),
    deleteContact(contactId.id),
    ({ groups }) => !groups.some((group) => hasMember(group, contactId.id)),
  );

const removal =
  (operation: typeof removeImGroup) =>
  (groupId: StoreId): Step<undefined> =>
    silent(
      (client, options) => client.call(operation, { groupId }, options),
      deleteGroup(groupId.id),
      (list) => findGroupById(list, groupId.id) === undefined,
    );

/** Deletes a user's group, and with it the contacts that are in no other group (reported). */
export const removeGroup = removal(removeImGroup);

export const removeDistributionGroup = removal(removeDistributionGroupFromImList);
