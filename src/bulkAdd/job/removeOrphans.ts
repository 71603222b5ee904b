import { topicOf } from "../../ews/failureMeaning.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Persona } from "../../ews/model/persona.ts";
import { addPhoneContact } from "../../imList/changes/addPhoneContact.ts";
import { addContact } from "../../imList/changes/addSteps.ts";
import { removeContact } from "../../imList/changes/memberSteps.ts";
import type { Step } from "../../imList/changes/executor.ts";
import { contactsIn, countsAsMembership, type Contact } from "../../imList/contacts.ts";
import { findSystemGroup } from "../../imList/outcome.ts";
import { isPhone } from "./importRow.ts";
import { indexList } from "./indexList.ts";
import { retryCall } from "./runnerControl.ts";
import type { TaskPorts } from "./runTasks.ts";

/**
 * Removes orphans. Exchange creates a contact before it refuses its group (reported): no list shows that contact, but
 * it counts toward the limit. Each orphan is added to Other Contacts, where a list shows its ID, and then deleted,
 * unless someone has added it to another group by then. A contact that a list showed before is never deleted, unless an
 * interrupted run of this job added it. Orphans that could not be removed stay in the job's leftovers.
 *
 * @param addresses IM addresses and tel URIs
 */
export async function removeOrphans(
  addresses: readonly string[],
  { control, state, client, readList }: TaskPorts,
): Promise<void> {
  const interruptedOrphans = new Set(state.job().leftovers);
  if (addresses.length === 0 && interruptedOrphans.size === 0) return;
  control.setPhase("removingOrphans");
  const before = await retryCall(control, readList);
  if (!before.ok) return;
  const { personas } = indexList(before.value);
  const remaining = new Set([
    ...addresses.filter((address) => !personas.has(address)),
    ...interruptedOrphans,
  ]);
  const saveRemaining = () => state.setHead({ leftovers: [...remaining] });
  saveRemaining();
  const send = (step: Step<unknown>) => retryCall(control, async () => (await step.send(client, {})).result);
  if (!(await state.flush("intent"))) return;

  for (const address of [...remaining].filter((one) => !personas.has(one))) {
    const added = await send(addToOtherContacts(address));
    // The list is full, so the contact was not created.
    if (!added.ok && topicOf(added.failure) === "contactLimit") remaining.delete(address);
  }
  const after = await retryCall(control, readList);
  if (after.ok) {
    const shownPersonas = indexList(after.value).personas;
    for (const address of [...remaining]) {
      const persona = shownPersonas.get(address);
      if (!persona) continue;
      const removals = [];
      for (const { id } of findOnlyInOtherContacts(after.value, persona))
        removals.push(await send(removeContact(id)));
      if (removals.every(({ ok }) => ok)) remaining.delete(address);
    }
  }
  saveRemaining();
}

const addToOtherContacts = (address: string): Step<unknown> =>
  isPhone(address)
    ? addPhoneContact(address, address.slice("tel:".length), undefined)
    : addContact(address, undefined, undefined);

/** Returns the contacts of a persona in Other Contacts. None if it is also in another group: then someone wants it. */
function findOnlyInOtherContacts(list: ImItemList, persona: Persona): readonly Contact[] {
  const otherContacts = findSystemGroup(list, "otherContacts");
  const isInOtherGroup = list.groups.some(
    (group) => group !== otherContacts && countsAsMembership(group) && contactsIn(group, persona).length > 0,
  );
  return otherContacts && !isInOtherGroup ? contactsIn(otherContacts, persona) : [];
}
