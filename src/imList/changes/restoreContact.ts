import type { Contact, KnownGroup } from "../contacts.ts";
import { isPhoneContact, personName } from "../person.ts";
import { telUriOf } from "../phone.ts";

import {
  all,
  allRestored,
  type NotRestored,
  type Perform,
  type StepEnd,
  type StepFailure,
} from "./listChange.ts";
import { addContact, addPhoneContact, join, leave, type Step } from "./steps.ts";

/**
 * Adds a contact that was deleted to its groups again, as a new one: by its address, a phone contact by its number.
 * Gives what could not be brought back, or the failure that ended it. A place that Exchange refuses is told of, and
 * the others are tried.
 */
export async function restoreContact(
  perform: Perform,
  contact: Contact,
  groups: readonly KnownGroup[],
): Promise<StepFailure | NotRestored> {
  const places: NotRestored["places"][number][] = [];
  for (const group of groups) {
    const step = stepFor(contact, group);
    if (!step) return { ...allRestored, contacts: [contact] };
    const end = await perform(step);
    if (end.done) continue;
    if (!isRefusedPlace(end)) return end;
    places.push({ contact, group: group.name });
  }
  return { ids: true, links: isLinked(contact) ? [contact] : [], places, contacts: [] };
}

/**
 * Brings contacts back into a group that they have left: those who are still in the list by their id (and out of
 * Other Contacts, where they were kept), those who were lost as new contacts.
 */
export async function bringBack(
  perform: Perform,
  contacts: readonly Contact[],
  into: KnownGroup,
  lost: ReadonlySet<Contact>,
  keptIn: KnownGroup | undefined,
): Promise<StepFailure | NotRestored> {
  const restored: NotRestored[] = [];
  for (const contact of contacts) {
    const wasLost = lost.has(contact);
    const end =
      wasLost && !keptIn
        ? await restoreContact(perform, contact, [into])
        : await all(perform, [
            join(contact.id, into.id),
            ...(wasLost && keptIn ? [leave(contact.id, keptIn.id)] : []),
          ]);
    if (end && "stage" in end) return end;
    if (end) restored.push(end);
  }
  return together(restored);
}

/** Several outcomes as one. */
export const together = (parts: readonly NotRestored[]): NotRestored => ({
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
    return addPhoneContact(imAddress ?? telUriOf(number), number, id);
  }
  return imAddress ? addContact(imAddress, personName(persona), id) : undefined;
}

/** Exchange said that this group takes nobody: a system group, or one that is gone. */
const isRefusedPlace = (end: StepEnd<unknown>): boolean =>
  !end.done && end.failure.kind === "response" && end.failure.code === "ErrorInvalidImGroupId";

/** Whether Exchange had merged the contact with one of another folder. */
const isLinked = ({ persona }: Contact): boolean =>
  persona?.attributions.some(({ isQuickContact }) => isQuickContact === false) ?? false;
