import type { CallOptions, EwsClient, CallResult } from "../../ews/client.ts";
import type { ImGroup } from "../../ews/model/imGroup.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Persona } from "../../ews/model/persona.ts";
import type { StoreId } from "../../ews/model/storeId.ts";
import { addDistributionGroupToImList } from "../../ews/operations/addDistributionGroupToImList.ts";
import { addImContactToGroup } from "../../ews/operations/addImContactToGroup.ts";
import { addImGroup } from "../../ews/operations/addImGroup.ts";
import { addNewTelUriContactToGroup } from "../../ews/operations/addNewTelUriContactToGroup.ts";
import { addNewImContactToGroup } from "../../ews/operations/addNewImContactToGroup.ts";
import { removeContactFromImList } from "../../ews/operations/removeContactFromImList.ts";
import { removeDistributionGroupFromImList } from "../../ews/operations/removeDistributionGroupFromImList.ts";
import { removeImContactFromGroup } from "../../ews/operations/removeImContactFromGroup.ts";
import { removeImGroup } from "../../ews/operations/removeImGroup.ts";
import { setImGroup } from "../../ews/operations/setImGroup.ts";
import { contactsIn, findGroupById, hasMember } from "../contacts.ts";
import {
  deleteContact,
  deleteGroup,
  composeEdits,
  joinGroup,
  leaveGroup,
  upsertPersona,
  renameGroup,
  type Edit,
} from "../edits.ts";
import { findGroup, findMember, findOtherContacts } from "../outcome.ts";
import { isPhoneContact, personName } from "../person.ts";
import { phoneSipUri, telUriOf } from "../phone.ts";
import { withGroups } from "../withGroups.ts";

/** One EWS call that changes the list, as a value. */
export interface Step<Response> {
  readonly send: (client: EwsClient, options: CallOptions) => Promise<CallResult<Response>>;
  /** Returns the step's effect on the list. */
  edit(response: Response): Edit;
  /** Returns the response as read from a list in which the step has taken effect. Undefined if it has not. */
  readonly find: (list: ImItemList) => { readonly response: Response } | undefined;
}

/** Creates a step whose response contains nothing. */
const emptyResponseStep = (
  send: Step<unknown>["send"],
  edit: Edit,
  isMade: (list: ImItemList) => boolean,
): Step<undefined> => ({
  send: async (client, options) => {
    const { result, trace } = await send(client, options);
    return { result: result.ok ? { ...result, value: undefined } : result, trace };
  },
  edit: () => edit,
  find: (list) => (isMade(list) ? { response: undefined } : undefined),
});

export const rename = (groupId: StoreId, newDisplayName: string): Step<undefined> =>
  emptyResponseStep(
    (client, options) => client.call(setImGroup, { groupId, newDisplayName }, options),
    renameGroup(groupId.id, newDisplayName),
    (list) => findGroupById(list, groupId.id)?.displayName === newDisplayName,
  );

/** Adds a contact of the list to a group. Exchange also reports success if it is already there (reported). */
export const join = (contactId: StoreId, groupId: StoreId): Step<undefined> =>
  emptyResponseStep(
    (client, options) => client.call(addImContactToGroup, { contactId, groupId }, options),
    joinGroup(groupId.id, contactId),
    (list) => hasMember(findGroupById(list, groupId.id), contactId.id),
  );

/**
 * Adds a contact to Other Contacts if the list does not show that group. Exchange then expects no group ID (reported).
 */
export const joinOthers = (contactId: StoreId): Step<undefined> =>
  emptyResponseStep(
    (client, options) => client.call(addImContactToGroup, { contactId, groupId: undefined }, options),
    (list) => list,
    (list) => hasMember(findOtherContacts(list), contactId.id),
  );

/** Removes a contact from a group. If it is the contact's last one, Exchange deletes the contact (reported). */
export const leave = (contactId: StoreId, groupId: StoreId): Step<undefined> =>
  emptyResponseStep(
    (client, options) => client.call(removeImContactFromGroup, { contactId, groupId }, options),
    leaveGroup(groupId.id, contactId.id),
    (list) => !hasMember(findGroupById(list, groupId.id), contactId.id),
  );

export const removeContact = (contactId: StoreId): Step<undefined> =>
  emptyResponseStep(
    (client, options) => client.call(removeContactFromImList, { contactId }, options),
    deleteContact(contactId.id),
    ({ groups }) => !groups.some((group) => hasMember(group, contactId.id)),
  );

/** Deletes a user's group, and the contacts that are in no other group (reported). */
export const removeGroup = (groupId: StoreId): Step<undefined> =>
  emptyResponseStep(
    (client, options) => client.call(removeImGroup, { groupId }, options),
    deleteGroup(groupId.id),
    (list) => findGroupById(list, groupId.id) === undefined,
  );

export const removeDistributionGroup = (groupId: StoreId): Step<undefined> =>
  emptyResponseStep(
    (client, options) => client.call(removeDistributionGroupFromImList, { groupId }, options),
    deleteGroup(groupId.id),
    (list) => findGroupById(list, groupId.id) === undefined,
  );

export const createGroup = (displayName: string): Step<ImGroup> => ({
  send: (client, options) => client.call(addImGroup, { displayName }, options),
  edit: (group) => (list) => withGroups(list, [group]),
  find: (list) => found(findGroup(list, displayName)),
});

export const addDistributionGroup = (smtpAddress: string, displayName: string): Step<ImGroup> => ({
  send: (client, options) => client.call(addDistributionGroupToImList, { smtpAddress, displayName }, options),
  edit: (group) => (list) => withGroups(list, [group]),
  find: ({ groups }) =>
    found(groups.find((group) => group.smtpAddress?.toLowerCase() === smtpAddress.toLowerCase())),
});

/**
 * Adds a contact that may not be in the list, to Other Contacts if no group is given. If the contact is in the list,
 * Exchange uses it, and it keeps its name (reported).
 */
export const addContact = (
  imAddress: string,
  displayName: string | undefined,
  groupId: StoreId | undefined,
): Step<Persona> => ({
  send: (client, options) =>
    client.call(addNewImContactToGroup, { imAddress, displayName, groupId }, options),
  edit: (persona) => addMember(persona, groupId),
  find: (list) => found(findMember(list, imAddress, groupId)),
});

/** Adds a phone contact, to Other Contacts if no group is given. Exchange looks it up by its tel URI (reported). */
export const addPhoneContact = (
  telUri: string,
  number: string,
  groupId: StoreId | undefined,
): Step<Persona> => ({
  send: (client, options) =>
    client.call(
      addNewTelUriContactToGroup,
      {
        telUriAddress: telUri,
        imContactSipUriAddress: phoneSipUri(telUri),
        imTelephoneNumber: number,
        groupId,
      },
      options,
    ),
  edit: (persona) => addMember(persona, groupId),
  find: (list) => found(findPhoneMember(list, telUri, groupId)),
});

/** Adds a persona to a group, or to Other Contacts if no group is given. */
const addMember =
  (persona: Persona, groupId: StoreId | undefined): Edit =>
  (list) => {
    const into = groupId ?? findOtherContacts(list)?.storeId;
    const joins = into ? quickContacts(persona).map((id) => joinGroup(into.id, id)) : [];
    return composeEdits([upsertPersona(persona), ...joins])(list);
  };

const findPhoneMember = (
  list: ImItemList,
  telUri: string,
  groupId: StoreId | undefined,
): Persona | undefined => {
  const group = groupId ? findGroupById(list, groupId.id) : findOtherContacts(list);
  return list.personas.find(
    (persona) =>
      group &&
      isPhoneContact(persona) &&
      [persona.imAddress, telUriOf(persona.phoneNumber?.number ?? personName(persona))].includes(telUri) &&
      contactsIn(group, persona).length > 0,
  );
};

const quickContacts = ({ attributions }: Persona): readonly StoreId[] =>
  attributions.flatMap(({ isQuickContact, sourceId }) => (isQuickContact && sourceId ? [sourceId] : []));

const found = <T>(value: T | undefined): { readonly response: T } | undefined =>
  value === undefined ? undefined : { response: value };
