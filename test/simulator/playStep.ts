import type { EwsClient, CallResult } from "../../src/ews/client.ts";
import { addDistributionGroupToImList } from "../../src/ews/operations/addDistributionGroupToImList.ts";
import { addImContactToGroup } from "../../src/ews/operations/addImContactToGroup.ts";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import { addNewImContactToGroup } from "../../src/ews/operations/addNewImContactToGroup.ts";
import { addNewTelUriContactToGroup } from "../../src/ews/operations/addNewTelUriContactToGroup.ts";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { getImItems } from "../../src/ews/operations/getImItems.ts";
import { removeContactFromImList } from "../../src/ews/operations/removeContactFromImList.ts";
import { removeDistributionGroupFromImList } from "../../src/ews/operations/removeDistributionGroupFromImList.ts";
import { removeImContactFromGroup } from "../../src/ews/operations/removeImContactFromGroup.ts";
import { removeImGroup } from "../../src/ews/operations/removeImGroup.ts";
import { setImGroup } from "../../src/ews/operations/setImGroup.ts";
import type { ImGroup } from "../../src/ews/model/imGroup.ts";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import type { Persona } from "../../src/ews/model/persona.ts";
import type { Known, KnownItems } from "./agreement.ts";
import type { ImListModel, ModelAnswer } from "./imListModel.ts";
import { imOperations } from "./imOperations.ts";
import { fc } from "../random.ts";

/** One call, as plain data that a counterexample can print. Each operation uses only the fields that it needs. */
export interface Step {
  readonly operation: (typeof imOperations)[number];
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  /** Index into the known items; every seventh may be of the other kind. */
  readonly contact: number;
  readonly group: number;
  readonly hasGroup: boolean;
}

/** Uses few names and addresses, so that steps often have the same ones. */
export const anyStep: fc.Arbitrary<Step> = fc.record({
  // Operations that rarely succeed are twice as frequent.
  operation: fc.constantFrom(...imOperations, "SetImGroup" as const, "RemoveImContactFromGroup" as const),
  name: fc.constantFrom("Falcon", "falcon", "Owl", "Kite", "Heron", "Tagged", "Other Contacts"),
  address: fc.constantFrom("ana@contoso.com", "Ana@contoso.com", "ben@contoso.com", "nobody"),
  phone: fc.constantFrom("+32 2 555 01 47", "+49 89 555 01 47"),
  contact: fc.nat(27),
  group: fc.nat(27),
  hasGroup: fc.boolean(),
});

export interface Players {
  readonly client: EwsClient;
  readonly model: ImListModel;
  /** The items that have an ID from the server. */
  readonly known: KnownItems;
}

/**
 * Makes a call to the server and to the model, and returns both responses. Undefined if the call needs an item that
 * is not known yet.
 */
export async function playStep(
  step: Step,
  { client, model, known }: Players,
): Promise<readonly [CallResult<ImItemList>, ModelAnswer] | undefined> {
  const contact = pick(step.contact, known.contacts, known.groups);
  const group = pick(step.group, known.groups, known.contacts);
  const into = step.hasGroup ? group : undefined;
  const { name: displayName, address, phone } = step;

  switch (step.operation) {
    case "AddDistributionGroupToImList": {
      const sent = await client.call(addDistributionGroupToImList, { smtpAddress: address, displayName });
      return [withGroup(sent), model.addDistributionGroup(address, displayName)];
    }
    case "AddImContactToGroup": {
      if (!contact) return undefined;
      const ids = { contactId: contact.storeId, groupId: into?.storeId };
      const sent = await client.call(addImContactToGroup, ids);
      return [empty(sent), model.addContactToGroup(contact.key, into?.key)];
    }
    case "AddImGroup": {
      const sent = await client.call(addImGroup, { displayName });
      return [withGroup(sent), model.addImGroup(displayName)];
    }
    case "AddNewImContactToGroup": {
      const input = { imAddress: address, displayName, groupId: into?.storeId };
      const sent = await client.call(addNewImContactToGroup, input);
      return [withPersona(sent), model.addNewContact(address, displayName, into?.key)];
    }
    case "AddNewTelUriContactToGroup": {
      const telUriAddress = `tel:${phone.replaceAll(" ", "")}`;
      const sent = await client.call(addNewTelUriContactToGroup, {
        telUriAddress,
        imContactSipUriAddress: `sip:${address}`,
        imTelephoneNumber: phone,
        groupId: into?.storeId,
      });
      return [withPersona(sent), model.addNewPhone(telUriAddress, phone, into?.key)];
    }
    case "GetImItemList":
      return [await client.call(getImItemList, {}), model.getList()];
    case "GetImItems": {
      const contacts = contact ? [contact] : [];
      const groups = group ? [group] : [];
      const ids = { contactIds: contacts.map(idOf), groupIds: groups.map(idOf) };
      return [await client.call(getImItems, ids), model.getItems(contacts.map(keyOf), groups.map(keyOf))];
    }
    case "RemoveContactFromImList": {
      if (!contact) return undefined;
      const sent = await client.call(removeContactFromImList, { contactId: contact.storeId });
      return [empty(sent), model.removeContact(contact.key)];
    }
    case "RemoveDistributionGroupFromImList": {
      if (!group) return undefined;
      const sent = await client.call(removeDistributionGroupFromImList, { groupId: group.storeId });
      return [empty(sent), model.removeDistributionGroup(group.key)];
    }
    case "RemoveImContactFromGroup": {
      if (!contact || !group) return undefined;
      const ids = { contactId: contact.storeId, groupId: group.storeId };
      const sent = await client.call(removeImContactFromGroup, ids);
      return [empty(sent), model.removeContactFromGroup(contact.key, group.key)];
    }
    case "RemoveImGroup": {
      if (!group) return undefined;
      const sent = await client.call(removeImGroup, { groupId: group.storeId });
      return [empty(sent), model.removeImGroup(group.key)];
    }
    case "SetImGroup": {
      if (!group) return undefined;
      const sent = await client.call(setImGroup, { groupId: group.storeId, newDisplayName: displayName });
      return [empty(sent), model.renameImGroup(group.key, displayName)];
    }
  }
}

/**
 * Usually returns one of the last four items, so that calls often affect the same items, even deleted ones; otherwise
 * one of the first four.
 */
function pick(index: number, own: readonly Known[], others: readonly Known[]): Known | undefined {
  const from = index % 7 === 6 && others.length > 0 ? others : own;
  const near = index % 7 > 3 ? from.slice(0, 4) : from.slice(-4);
  return near[index % near.length];
}

const idOf = ({ storeId }: Known) => storeId;
const keyOf = ({ key }: Known) => key;

/** Conversions of a payload of any kind to a list. */
const withGroup = (sent: CallResult<ImGroup>) => asList(sent, (group) => ({ groups: [group], personas: [] }));
const withPersona = (sent: CallResult<Persona>) =>
  asList(sent, (persona) => ({ groups: [], personas: [persona] }));
const empty = (sent: CallResult<undefined>) => asList(sent, () => ({ groups: [], personas: [] }));

const asList = <T>(
  { result, trace }: CallResult<T>,
  list: (value: T) => ImItemList,
): CallResult<ImItemList> => ({
  result: result.ok ? { ok: true, value: list(result.value) } : result,
  trace,
});
