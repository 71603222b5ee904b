import { topicOf } from "../../ews/failureMeaning.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { knownGroup, type Contact, type KnownGroup } from "../contacts.ts";
import { findSystemGroup } from "../outcome.ts";
import { isPhoneContact, personName } from "../person.ts";
import { telUriOf } from "../address.ts";
import { allRestored, runSteps, type NotRestored, type StepStop } from "./change.ts";
import type { RunStep, Step, StepFailure } from "./executor.ts";
import { addContact } from "./addSteps.ts";
import { addPhoneContact } from "./addPhoneContact.ts";
import { moveContact, type RemovalConsent } from "./planLeaving.ts";

/**
 * Adds a deleted contact to its groups again, as a new one: by its address, or by its number for a phone contact.
 * Returns what could not be restored, or the failure that ended it. If Exchange refuses a group, reports that group and
 * continues with the others. If it refuses all, adds the contact to Other Contacts: Exchange creates a contact before
 * it refuses the group (reported), and would leave an orphan that no list shows.
 */
export async function restoreContact(
  runStep: RunStep,
  currentList: () => ImItemList,
  contact: Contact,
  groups: readonly KnownGroup[],
): Promise<StepStop | NotRestored> {
  const places: NotRestored["places"][number][] = [];
  for (const group of groups) {
    const step = stepFor(contact, group);
    if (!step) return { ...allRestored, contacts: [contact] };
    const end = await runStep(step);
    if (end.done) continue;
    if (!isRefusedPlace(end)) return { because: end };
    places.push({ contact, group });
  }
  if (places.length > 0 && places.length === groups.length) {
    const others = findSystemGroup(currentList(), "otherContacts");
    const into = others && knownGroup(others);
    const step = into && stepFor(contact, into);
    const stop = await runSteps(runStep, step ? [step] : []);
    if (stop) return stop;
  }
  return { ids: true, links: isLinked(contact) ? [contact] : [], places, contacts: [] };
}

/**
 * Restores a contact to a group that it was removed from. A contact that is still in the list is added by its ID (and
 * removed from the group in which it was kept instead). A deleted contact is added as a new one.
 */
export async function bringBack(
  runStep: RunStep,
  currentList: () => ImItemList,
  contact: Contact,
  into: KnownGroup,
  { isLost, keepIn }: RemovalConsent,
): Promise<StepStop | NotRestored | undefined> {
  if (isLost(contact) && !keepIn) return restoreContact(runStep, currentList, contact, [into]);
  const keptIn = isLost(contact) ? keepIn : undefined;
  const stop = await moveContact(contact, into, keptIn, runStep, currentList);
  const isRefused = stop && !stop.half && isRefusedPlace(stop.because);
  return isRefused ? { ...allRestored, places: [{ contact, group: into }] } : stop;
}

function stepFor({ persona }: Contact, { id }: KnownGroup): Step<unknown> | undefined {
  if (!persona) return undefined;
  const { imAddress } = persona;
  if (isPhoneContact(persona)) {
    const number = persona.phoneNumber?.number ?? personName(persona);
    const telUri = imAddress?.trim() ? imAddress : telUriOf(number);
    return /\d/.test(telUri) ? addPhoneContact(telUri, number, id) : undefined;
  }
  return imAddress?.trim() ? addContact(imAddress, personName(persona), id) : undefined;
}

/** True if Exchange refused to add contacts to this group, because it is a system group or no longer exists. */
const isRefusedPlace = ({ failure }: StepFailure): boolean => topicOf(failure) === "group";

/** True if Exchange had merged the contact with one of another folder. */
const isLinked = ({ persona }: Contact): boolean =>
  persona?.attributions.some(({ isQuickContact }) => isQuickContact === false) ?? false;
