import { topicOf } from "../../ews/failureMeaning.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { StoreId } from "../../ews/model/storeId.ts";
import { hasMember, knownGroup, type Contact, type KnownGroup } from "../contacts.ts";
import { isPhoneContact, personName } from "../person.ts";
import { readImAddress, telUriOf } from "../address.ts";
import { allRestored, type NotRestored, type StepStop } from "./change.ts";
import type { RunStep, Step, StepFailure } from "./executor.ts";
import { addContact } from "./addSteps.ts";
import { addPhoneContact } from "./addPhoneContact.ts";

/**
 * Adds a deleted contact to its groups again, as a new one: by its address, or by its number for a phone contact.
 * Returns what could not be restored, or the failure that ended it. If Exchange refuses a group, reports that group and
 * continues with the others. If none is left, adds the contact to Other Contacts: Exchange creates a contact before it
 * refuses the group (reported), and would leave an orphan that no list shows.
 */
export async function restoreContact(
  runStep: RunStep,
  contact: Contact,
  groups: readonly KnownGroup[],
): Promise<StepStop | NotRestored> {
  const places: NotRestored["places"][number][] = [];
  const add = (groupId: StoreId | undefined) => {
    const step = stepFor(contact, groupId);
    return step && runStep(step);
  };
  for (const group of groups) {
    const end = await add(group.id);
    if (!end) return { ...allRestored, contacts: [contact] };
    if (end.done) continue;
    if (!isRefusedPlace(end)) return { because: end };
    places.push({ contact, group });
  }
  if (places.length === groups.length) {
    const end = await add(undefined);
    if (!end) return { ...allRestored, contacts: [contact] };
    if (!end.done) return { because: end };
  }
  return { ...allRestored, ids: true, links: isLinked(contact) ? [contact] : [], places };
}

/** Returns the groups that a contact is in. */
export const placesOf = ({ groups }: ImItemList, { id }: Contact): readonly KnownGroup[] =>
  groups.flatMap((group) => (hasMember(group, id.id) && knownGroup(group)) || []);

function stepFor({ persona }: Contact, groupId: StoreId | undefined): Step<unknown> | undefined {
  if (!persona) return undefined;
  const { imAddress } = persona;
  if (isPhoneContact(persona)) {
    const number = persona.phoneNumber?.number ?? personName(persona);
    const telUri = imAddress?.trim() ? imAddress : telUriOf(number);
    return /\d/.test(telUri) ? addPhoneContact(telUri, number, groupId) : undefined;
  }
  const address = readImAddress(imAddress ?? "");
  return address.ok ? addContact(address.value, personName(persona), groupId) : undefined;
}

/** True if Exchange refused to add contacts to this group, because it is a system group or no longer exists. */
export const isRefusedPlace = ({ failure }: StepFailure): boolean => topicOf(failure) === "group";

/** True if Exchange had merged the contact with one of another folder. */
const isLinked = ({ persona }: Contact): boolean =>
  persona?.attributions.some(({ isQuickContact }) => isQuickContact === false) ?? false;
