import { topicOf } from "../../ews/failureMeaning.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { knownGroup, type Contact, type KnownGroup } from "../contacts.ts";
import { findOtherContacts } from "../outcome.ts";
import { isPhoneContact, personName } from "../person.ts";
import { telUriOf } from "../address.ts";
import { runSteps, allRestored, type StepStop, type NotRestored, type ChangeStop } from "./change.ts";
import type { RunStep, Step, StepFailure } from "./executor.ts";
import { join } from "./memberSteps.ts";
import { addContact } from "./addSteps.ts";
import { addPhoneContact } from "./addPhoneContact.ts";
import { leaveIfInOtherGroup } from "./planLeaving.ts";

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
    places.push({ contact, group: group.name });
  }
  if (places.length > 0 && places.length === groups.length) {
    const others = findOtherContacts(currentList());
    const into = others && knownGroup(others);
    const step = into && stepFor(contact, into);
    const stop = await runSteps(runStep, step ? [step] : []);
    if (stop) return stop;
  }
  return { ids: true, links: isLinked(contact) ? [contact] : [], places, contacts: [] };
}

/**
 * Restores contacts to a group that they were removed from. Contacts that are still in the list are added by their ID
 * (and removed from Other Contacts if they were kept there). Deleted contacts are added as new ones.
 */
export const bringBack = (
  runStep: RunStep,
  currentList: () => ImItemList,
  { contacts, into, lost, keptIn }: LeftGroup,
): Promise<ChangeStop | NotRestored> =>
  restoreEach(contacts, (contact) =>
    lost.has(contact) && !keptIn
      ? restoreContact(runStep, currentList, contact, [into])
      : rejoinGroup(runStep, currentList, contact, into, lost.has(contact) ? keptIn : undefined),
  );

/** Restores one contact after the other. Returns what could not be restored in all, or where it stopped. */
export async function restoreEach(
  contacts: readonly Contact[],
  restore: (contact: Contact) => Promise<StepStop | NotRestored>,
): Promise<ChangeStop | NotRestored> {
  const restored: NotRestored[] = [];
  for (const [doneFor, at] of contacts.entries()) {
    const end = await restore(at);
    if ("because" in end) return { ...end, at, doneFor };
    restored.push(end);
  }
  return combine(restored);
}

interface LeftGroup {
  readonly contacts: readonly Contact[];
  readonly into: KnownGroup;
  readonly lost: ReadonlySet<Contact>;
  readonly keptIn: KnownGroup | undefined;
}

async function rejoinGroup(
  runStep: RunStep,
  currentList: () => ImItemList,
  contact: Contact,
  into: KnownGroup,
  keptIn: KnownGroup | undefined,
): Promise<StepStop | NotRestored> {
  const end = await runStep(join(contact.id, into.id));
  if (!end.done)
    return isRefusedPlace(end)
      ? { ...allRestored, places: [{ contact, group: into.name }] }
      : { because: end };
  const leaveStop = await runSteps(
    runStep,
    keptIn ? leaveIfInOtherGroup(currentList(), contact, keptIn) : [],
  );
  return leaveStop ? { ...leaveStop, half: true } : allRestored;
}

/** Combines several results into one. */
const combine = (parts: readonly NotRestored[]): NotRestored => ({
  ids: parts.some(({ ids }) => ids),
  links: parts.flatMap(({ links }) => links),
  places: parts.flatMap(({ places }) => places),
  contacts: parts.flatMap(({ contacts }) => contacts),
});

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
