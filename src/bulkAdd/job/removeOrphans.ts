import { topicOf } from "../../ews/failureMeaning.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Persona } from "../../ews/model/persona.ts";
import { addPhoneContact } from "../../imList/changes/addPhoneContact.ts";
import { addContact } from "../../imList/changes/addSteps.ts";
import { createStepRunner, type Step } from "../../imList/changes/executor.ts";
import { leave } from "../../imList/changes/memberSteps.ts";
import { contactsIn, countsAsMembership } from "../../imList/contacts.ts";
import { findSystemGroup } from "../../imList/outcome.ts";
import { failed, success } from "../../shared/result.ts";
import { isPhone } from "./importRow.ts";
import { indexList } from "./indexList.ts";
import { retryCall } from "./runnerControl.ts";
import { readListAsCall, type TaskPorts } from "./runTasks.ts";

/**
 * Removes orphans. Exchange creates a contact before it refuses its group (reported): no list shows that contact, but
 * it counts toward the limit. Each orphan is added to Other Contacts, where a list shows its ID, and then removed from
 * it, with which Exchange deletes it, unless someone has added it to another group by then. A contact that a list showed before is never deleted, unless an
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
  /** Sends a step. Each can be repeated: a contact is added once, and a removal reads who is in the group. */
  const send = (step: Step<unknown>, currentList = before.value) =>
    retryCall(control, async () => {
      const runStep = createStepRunner({
        client,
        checkOutcome: () => Promise.resolve("notMade"),
        applyEdit: () => undefined,
        currentList: () => currentList,
        readList: readListAsCall({ readList }),
      });
      const end = await runStep(step);
      return end.done ? success(undefined) : failed(end.failure);
    });
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
      for (const step of leaveOtherContacts(after.value, persona))
        removals.push(await send(step, after.value));
      if (removals.every(({ ok }) => ok)) remaining.delete(address);
    }
  }
  saveRemaining();
}

const addToOtherContacts = (address: string): Step<unknown> =>
  isPhone(address)
    ? addPhoneContact(address, address.slice("tel:".length), undefined)
    : addContact(address, undefined, undefined);

/**
 * Returns the steps that remove a persona's contacts from Other Contacts, their only group, with which Exchange deletes
 * them. None if the persona is in another group: then someone wants it. If someone adds it to one in the meantime, it
 * stays there. (RemoveContactFromImList would delete it anyway, and may be rejected: docs/protocol.md.)
 */
function leaveOtherContacts(list: ImItemList, persona: Persona): readonly Step<unknown>[] {
  const otherContacts = findSystemGroup(list, "otherContacts");
  const groupId = otherContacts?.storeId;
  const isInOtherGroup = list.groups.some(
    (group) => group !== otherContacts && countsAsMembership(group) && contactsIn(group, persona).length > 0,
  );
  if (!groupId || isInOtherGroup) return [];
  const consent = { isNamed: () => true, keeps: false };
  return contactsIn(otherContacts, persona).map(({ id }) => leave(id, groupId, consent));
}
