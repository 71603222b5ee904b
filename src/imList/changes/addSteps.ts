import type { ImGroup } from "../../ews/model/imGroup.ts";
import type { Persona } from "../../ews/model/persona.ts";
import type { StoreId } from "../../ews/model/storeId.ts";
import { addImGroup } from "../../ews/operations/addImGroup.ts";
import { addNewImContactToGroup } from "../../ews/operations/addNewImContactToGroup.ts";
import { isImContact } from "../contacts.ts";
import { addGroup, composeEdits, joinGroup, upsertPersona, type Edit } from "../edits.ts";
import { findGroup, findMember, findSystemGroup } from "../outcome.ts";
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
