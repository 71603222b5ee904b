import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Persona } from "../../ews/model/persona.ts";
import type { StoreId } from "../../ews/model/storeId.ts";
import { addNewTelUriContactToGroup } from "../../ews/operations/addNewTelUriContactToGroup.ts";
import { contactsIn, findGroupById } from "../contacts.ts";
import { findOtherContacts } from "../outcome.ts";
import { isPhoneContact, personName } from "../person.ts";
import { phoneSipUri, telUriOf } from "../phone.ts";
import { addMember, found } from "./addSteps.ts";
import type { Step } from "./step.ts";

/** Adds a phone contact to a group, or to Other Contacts. Exchange finds an existing one by its tel URI (reported). */
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
