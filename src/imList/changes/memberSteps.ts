import type { StoreId } from "../../ews/model/storeId.ts";
import { removeContactFromImList } from "../../ews/operations/removeContactFromImList.ts";
import { removeDistributionGroupFromImList } from "../../ews/operations/removeDistributionGroupFromImList.ts";
import { removeImContactFromGroup } from "../../ews/operations/removeImContactFromGroup.ts";
import { removeImGroup } from "../../ews/operations/removeImGroup.ts";
import { setImGroup } from "../../ews/operations/setImGroup.ts";
import { findGroupById, hasMember, type Contact, type KnownGroup } from "../contacts.ts";
import { deleteContact, deleteGroup, leaveGroup, renameGroup } from "../edits.ts";
import { silent } from "./joinSteps.ts";
import { runSteps, type ContactEnd } from "./change.ts";
import type { RunStep, Step } from "./executor.ts";
import { runSafely, type Consent, type Removal } from "./safeRemoval.ts";

// Only these steps call the operations that can delete a contact (test/architecture/imports.test.ts).

/** A step that runs between two readings of the memberships: see safeRemoval.ts. */
const safe = (removal: Removal, step: Step<undefined>): Step<undefined> => ({
  ...step,
  runSafely: (tools) => runSafely(removal, step, tools),
});

export const rename = (groupId: StoreId, newDisplayName: string): Step<undefined> =>
  silent(
    (client, options) => client.call(setImGroup, { groupId, newDisplayName }, options),
    renameGroup(groupId.id, newDisplayName),
    (list) => findGroupById(list, groupId.id)?.displayName === newDisplayName,
  );

/**
 * Removes a contact from a group. Exchange deletes a contact that is removed from its last group (reported), so one
 * that is in no other group by then is kept in Other Contacts first, unless the user agreed that it is deleted. Counts
 * as done without a call if the contact is not in the group. What remains is the instant between reading and call.
 */
export const leave = (contactId: StoreId, groupId: StoreId, consent: Consent): Step<undefined> =>
  safe(
    { contactId, groupId, consent },
    silent(
      (client, options) => client.call(removeImContactFromGroup, { contactId, groupId }, options),
      leaveGroup(groupId.id, contactId.id),
      (list) => !hasMember(findGroupById(list, groupId.id), contactId.id),
    ),
  );

/**
 * Removes a contact from one group after the other. If that stops, the result has the groups that it has not left, and
 * is half done if it has left any.
 */
export async function leaveEach(
  { id }: Contact,
  groups: readonly KnownGroup[],
  consent: Consent,
  runStep: RunStep,
): Promise<ContactEnd> {
  let kept: ContactEnd = {};
  for (const [left, group] of groups.entries()) {
    const { stop, ...end } = await runSteps(runStep, [leave(id, group.id, consent)]);
    kept = { ...kept, ...end };
    if (stop)
      return { ...kept, stop: { ...stop, ...(left > 0 && { half: true }), notLeft: groups.slice(left) } };
  }
  return kept;
}

/** Deletes a contact, whatever groups it is in (reported). The user must have agreed to that. */
export const removeContact = (contactId: StoreId): Step<undefined> =>
  safe(
    { contactId, groupId: undefined, consent: { isNamed: () => true, keeps: false } },
    silent(
      (client, options) => client.call(removeContactFromImList, { contactId }, options),
      deleteContact(contactId.id),
      ({ groups }) => !groups.some((group) => hasMember(group, contactId.id)),
    ),
  );

const removal = (operation: typeof removeImGroup, groupId: StoreId): Step<undefined> =>
  silent(
    (client, options) => client.call(operation, { groupId }, options),
    deleteGroup(groupId.id),
    (list) => findGroupById(list, groupId.id) === undefined,
  );

/**
 * Deletes a user's group, and with it the contacts that are in no other group (reported). Those are kept in Other
 * Contacts first, unless the user agreed that they are deleted. What remains is the instant between reading and call.
 */
export const removeGroup = (groupId: StoreId, consent: Consent): Step<undefined> =>
  safe({ contactId: undefined, groupId, consent }, removal(removeImGroup, groupId));

/** Removes a distribution group. Exchange stores none of its members here, so that it deletes nobody. */
export const removeDistributionGroup = (groupId: StoreId): Step<undefined> =>
  removal(removeDistributionGroupFromImList, groupId);
