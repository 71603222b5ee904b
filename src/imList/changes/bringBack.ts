import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Contact, KnownGroup } from "../contacts.ts";
import { findSystemGroup } from "../outcome.ts";
import { allRestored, runSteps, type ContactEnd, type NotRestored, type StepStop } from "./change.ts";
import type { ContactOutcome } from "./contactLog.ts";
import type { RunStep } from "./executor.ts";
import { join } from "./joinSteps.ts";
import { leave } from "./memberSteps.ts";
import { isRefusedPlace, placesOf, restoreContact } from "./restoreContact.ts";
import { deleteNobody, isContactGone } from "./safeRemoval.ts";

/**
 * Adds a contact to a group, and then removes it from another: if the second step fails, the contact is in both, and
 * Exchange never deletes it.
 */
export const moveContact = (
  { id }: Contact,
  into: KnownGroup,
  from: KnownGroup | undefined,
  runStep: RunStep,
): Promise<ContactEnd> =>
  runSteps(runStep, [join(id, into.id), ...(from ? [leave(id, from.id, deleteNobody)] : [])]);

/**
 * Adds a contact to a group from which it was removed: by its ID if it is still in the list, otherwise as a new contact.
 * Removes it from Other Contacts if the removal kept it there.
 */
export async function bringBack(
  contact: Contact,
  into: KnownGroup,
  { isKept }: ContactOutcome,
  runStep: RunStep,
  currentList: () => ImItemList,
): Promise<StepStop | NotRestored | undefined> {
  const isInList = placesOf(currentList(), contact).length > 0;
  const end = isInList ? await runStep(join(contact.id, into.id)) : undefined;
  if (!end || (!end.done && isContactGone(end.failure))) return restoreContact(runStep, contact, [into]);
  if (!end.done && isRefusedPlace(end)) return { ...allRestored, places: [{ contact, group: into }] };
  if (!end.done) return { because: end };
  const others = findSystemGroup(currentList(), "otherContacts")?.storeId;
  if (!isKept || !others) return undefined;
  const { stop } = await runSteps(runStep, [leave(contact.id, others, deleteNobody)]);
  return stop && { ...stop, half: true };
}
