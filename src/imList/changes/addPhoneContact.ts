import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Persona } from "../../ews/model/persona.ts";
import type { StoreId } from "../../ews/model/storeId.ts";
import { addNewTelUriContactToGroup } from "../../ews/operations/addNewTelUriContactToGroup.ts";
import { phoneSipUri, telUriOf } from "../address.ts";
import { contactsIn } from "../contacts.ts";
import { findTargetGroup } from "../outcome.ts";
import { isPhoneContact, personName } from "../person.ts";
import { addMember, found } from "./addSteps.ts";
import type { Step } from "./executor.ts";

/** Adds a phone contact to a group, or to Other Contacts. Exchange finds an existing one by its tel URI (reported). */
export const addPhoneContact = (
  telUri: string,
  number: string,
  groupId: StoreId | undefined,
): Step<Persona> => ({
  send: (client, options) => {
    const uris = { telUriAddress: telUri, imContactSipUriAddress: phoneSipUri(telUri) };
    return client.call(addNewTelUriContactToGroup, { ...uris, imTelephoneNumber: number, groupId }, options);
  },
  edit: (persona) => addMember(persona, groupId),
  find: (list) => found(findPhoneMember(list, telUri, groupId)),
});

function findPhoneMember(
  list: ImItemList,
  telUri: string,
  groupId: StoreId | undefined,
): Persona | undefined {
  const group = findTargetGroup(list, groupId);
  return list.personas.find(
    (persona) =>
      group &&
      isPhoneContact(persona) &&
      [persona.imAddress, telUriOf(persona.phoneNumber?.number ?? personName(persona))].includes(telUri) &&
      contactsIn(group, persona).length > 0,
  );
}
