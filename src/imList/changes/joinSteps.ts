import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { StoreId } from "../../ews/model/storeId.ts";
import { addImContactToGroup } from "../../ews/operations/addImContactToGroup.ts";
import { findGroupById, hasMember } from "../contacts.ts";
import { joinGroup, type Edit } from "../edits.ts";
import { findSystemGroup } from "../outcome.ts";
import type { Step } from "./executor.ts";

/** Adds a contact of the list to a group. If the contact is already in it, Exchange reports success (reported). */
export const join = (contactId: StoreId, groupId: StoreId): Step<undefined> =>
  silent(
    (client, options) => client.call(addImContactToGroup, { contactId, groupId }, options),
    joinGroup(groupId.id, contactId),
    (list) => hasMember(findGroupById(list, groupId.id), contactId.id),
  );

/** Adds a contact to Other Contacts if the list does not show that group: without one, Exchange uses it (reported). */
export const joinOthers = (contactId: StoreId): Step<undefined> =>
  silent(
    (client, options) => client.call(addImContactToGroup, { contactId, groupId: undefined }, options),
    (list) => list,
    (list) => hasMember(findSystemGroup(list, "otherContacts"), contactId.id),
  );

/** A step whose response contains only that it was done. */
export const silent = (
  send: Step<undefined>["send"],
  edit: Edit,
  isMade: (list: ImItemList) => boolean,
): Step<undefined> => ({
  send,
  edit: () => edit,
  find: (list) => (isMade(list) ? { response: undefined } : undefined),
});
