import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Contact, KnownGroup } from "../contacts.ts";
import { findSystemGroup } from "../outcome.ts";
import { allRestored, runSteps, type NotRestored, type StepStop } from "./change.ts";
import type { ContactOutcome } from "./contactLog.ts";
import type { RunStep } from "./executor.ts";
import { join } from "./joinSteps.ts";
import { leave } from "./memberSteps.ts";
import { isRefusedPlace, placesOf, restoreContact } from "./restoreContact.ts";
import { deleteNobody, isContactGone } from "./safeRemoval.ts";

/**
 * Adds a contact to the groups from which it was removed: by its ID if it is still in the list, otherwise as a new
 * contact. Removes it from Other Contacts if the removal kept it there.
 */
export async function bringBack(
  contact: Contact,
  groups: readonly KnownGroup[],
  { isKept }: ContactOutcome,
  runStep: RunStep,
  currentList: () => ImItemList,
): Promise<StepStop | NotRestored | undefined> {
  if (placesOf(currentList(), contact).length === 0) return restoreContact(runStep, contact, groups);
  const places: NotRestored["places"][number][] = [];
  for (const group of groups) {
    const end = await runStep(join(contact.id, group.id));
    if (end.done) continue;
    if (isContactGone(end.failure)) return restoreContact(runStep, contact, groups);
    if (!isRefusedPlace(end)) return { because: end };
    places.push({ contact, group });
  }
  const missing = places.length > 0 ? { ...allRestored, places } : undefined;
  const others = findSystemGroup(currentList(), "otherContacts")?.storeId;
  if (!isKept || !others || places.length === groups.length) return missing;
  const { stop } = await runSteps(runStep, [leave(contact.id, others, deleteNobody)]);
  return stop ? { ...stop, half: true } : missing;
}
