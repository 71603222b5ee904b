import type { CallResult, Wait } from "../../ews/client.ts";
import type { EwsFailure } from "../../ews/failure.ts";
import { topicOf } from "../../ews/failureMeaning.ts";
import type { ImGroup } from "../../ews/model/imGroup.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Persona } from "../../ews/model/persona.ts";
import { sameId, type StoreId } from "../../ews/model/storeId.ts";
import {
  findDeletedByLeaving,
  findGroupById,
  hasMember,
  isInAnotherGroup,
  membersOf,
  type Contact,
  type Leaving,
} from "../contacts.ts";
import { composeEdits, deleteContact, eachGroup, upsertPersona, type Edit } from "../edits.ts";
import { findSystemGroup } from "../outcome.ts";
import { success } from "../../shared/result.ts";
import { describeContacts, readMemberships } from "../readMemberships.ts";
import type { Rescue, Step, StepFailure, StepResult, StepTools } from "./executor.ts";
import { join, joinOthers } from "./joinSteps.ts";
import { placesOf, restoreContact } from "./restoreContact.ts";

/*
 * Nobody is deleted whom the user was not told about. Another client may change the list at any time, so a list that was
 * loaded before the question, or a few seconds ago, does not tell whom a call deletes. Therefore, for every call that can
 * delete a contact:
 *
 * 1. Right before it, the memberships are read, also before the call is sent again after a wait.
 * 2. Whoever would be deleted and was not named is added to Other Contacts. Then the memberships are read again.
 * 3. If Other Contacts cannot take them, nothing is sent. Nor is a group deleted that has members that cannot be read.
 * 4. After the call, the memberships are read again. Whoever was in what the call removed, is in no group now, and was
 *    not named is added again, as a new contact.
 *
 * What remains is the instant between reading and call. Whoever leaves their other group in it is deleted by the call
 * and comes back in step 4. So does a contact that another client deletes in that instant: the two look alike.
 * Somebody who is added to a group for the first time in the instant before the group is deleted is not known here, and
 * does not come back.
 */

/** What the user agreed to. */
export interface Consent {
  /** True for a contact that the user was shown as one that would be deleted. */
  readonly isNamed: (contactId: string) => boolean;
  /** True if these contacts are kept in Other Contacts instead. */
  readonly keeps: boolean;
}

/** The consent to a removal that must not delete anyone, such as that of a move or an undo. */
export const deleteNobody: Consent = { isNamed: () => false, keeps: false };

/** Returns what the user agrees to by removing contacts from groups, after seeing who would be deleted. */
export function consentFor(list: ImItemList, leaving: readonly Leaving[], keeps: boolean): Consent {
  const named = new Set(findDeletedByLeaving(list, leaving).map(({ id }) => id.id));
  return { isNamed: (id) => named.has(id), keeps };
}

/** What a step removes: a contact from a group or from the list, or everyone from a group that it deletes. */
export interface Removal {
  /** Undefined if the step deletes the group. */
  readonly contactId: StoreId | undefined;
  /** Undefined if the step deletes the contact from the whole list. */
  readonly groupId: StoreId | undefined;
  readonly consent: Consent;
}

/** A reading serves the check after one call and the next call, if that follows within this time, in milliseconds. */
const longestFresh = 250;

/** How often contacts are kept and the memberships read again, before nothing is sent. */
const mostRounds = 3;

/**
 * Runs a step that can delete contacts, so that it deletes nobody whom the user was not told about. The result has the
 * list right before the call, and who was kept. `onRescue` is told of everyone who was kept, or added again.
 *
 * Counts as done without a call if the contact is not in the group that it leaves. If the memberships cannot be read, or
 * someone cannot be kept, nothing is sent: the result is the failure of that call, and `wouldDelete` has the contact, or
 * `unreadMembers` the number of members that cannot be read.
 */
export async function runSafely(
  removal: Removal,
  step: Step<undefined>,
  tools: StepTools,
): Promise<StepResult<undefined>> {
  const { consent, contactId, groupId } = removal;
  const kept = new Map<string, Contact>();
  let read: Reading | undefined;

  const onWait = (wait: Wait | undefined) => tools.onProgress?.({ stage: "sending", wait });
  const tell = (how: Rescue["how"], contact: Contact) => tools.onRescue?.({ how, contact });
  const isUnnamed = ({ id }: Contact) => consent.keeps || !consent.isNamed(id.id);
  const report = () => ({ removal: { before: read?.list, kept: [...kept.values()] } });
  const notSent = (failed: Omit<StepFailure, "stage">): StepFailure => ({
    ...failed,
    stage: "failed",
    ...(tools.signal?.aborted && { stopped: true as const }),
  });

  /** Reads the memberships, and who the contacts are that the step removes. */
  const readBefore = async (): Promise<Reading | StepFailure> => {
    const described = new Set<string>();
    for (let personas: readonly Persona[] = []; ;) {
      const known = tools.currentList();
      const options = { signal: tools.signal, onWait };
      const { result, trace } = takeFresh(tools) ?? (await readMemberships(known, tools, options));
      if (!result.ok) return notSent({ failure: result.failure, trace });
      const list = { ...result.value, personas: [...result.value.personas, ...personas] };
      const strangers = removedBy(removal, list).filter(
        ({ id, persona }) => persona === undefined && !described.has(id.id),
      );
      if (strangers.length === 0) return { list, trace };
      // The call after this one is no longer right before the removal, so that the memberships are read once more.
      strangers.forEach(({ id }) => described.add(id.id));
      const more = await describeContacts(
        strangers.map(({ id }) => id),
        tools,
        options,
      );
      if (!more.result.ok) return notSent({ failure: more.result.failure, trace: more.trace });
      personas = [...personas, ...more.result.value];
    }
  };

  /** Reads the memberships, and keeps everyone who must not be deleted. Returns why that was not possible. */
  const prepare = async (): Promise<StepFailure | undefined> => {
    for (let round = 0; ; round += 1) {
      const now = await readBefore();
      if ("failure" in now) return now;
      read = now;
      const { list, trace } = now;
      tools.applyEdit(placeContacts(removal, list));
      const unreadMembers = contactId ? undefined : findGroupById(list, groupId?.id ?? "")?.unreadMembers;
      if (unreadMembers)
        return notSent({ failure: { kind: "cancelled", sent: false }, trace, unreadMembers });
      const endangered = removedBy(removal, list).filter(
        (contact) => isUnnamed(contact) && !isInAnotherGroup(list, contact.id.id, groupId?.id ?? ""),
      );
      const [first] = endangered;
      if (!first) return undefined;
      const others = findSystemGroup(list, "otherContacts")?.storeId;
      if (sameId(others, groupId) || round === mostRounds)
        return notSent({ failure: { kind: "cancelled", sent: false }, trace, wouldDelete: first });
      for (const contact of endangered) {
        const end = await tools.send(others ? join(contact.id, others) : joinOthers(contact.id));
        // Somebody else has deleted the contact by now: the next reading does not have it any more.
        if (!end.done && isContactGone(end.failure)) continue;
        if (!end.done) return { ...end, wouldDelete: contact };
        if (!kept.has(contact.id.id)) tell(consent.isNamed(contact.id.id) ? "keptAsAgreed" : "kept", contact);
        kept.set(contact.id.id, contact);
      }
    }
  };

  /** Adds everyone again whom the call has deleted without the user's knowledge. Stop does not stop this. */
  const rescue = async (before: ImItemList): Promise<void> => {
    const removed = removedBy(removal, before).filter(isUnnamed);
    if (removed.length === 0) return;
    const after = await readAfter();
    if (!after) return;
    tools.applyEdit(placeContacts(removal, after.list, removed));
    tools.lastReading = { ...after, at: performance.now() };
    const gone = removed.filter(isInNoGroupOf(after.list));
    if (gone.length === 0) return;
    // They may be in a group that another client has just created.
    const whole = await tools.readList({ onWait });
    const deleted = whole.result.ok ? gone.filter(isInNoGroupOf(whole.result.value)) : gone;
    for (const contact of deleted) {
      const places = placesOf(before, contact).filter(({ id }) => !sameId(id, groupId));
      const end = await restoreContact((one) => tools.send(one, { signal: undefined }), contact, places);
      const isBack = !("because" in end) && end.contacts.length === 0;
      tell(isBack ? "addedAgain" : "notAddedAgain", contact);
    }
  };

  /** If the memberships cannot be read, waits for the next list. Undefined if nobody waits any more. */
  const readAfter = async (): Promise<Reading | undefined> => {
    const { result, trace } = await readMemberships(tools.currentList(), tools, { onWait });
    if (result.ok) return { list: result.value, trace };
    const { abandoned } = tools;
    const onUnread = () => tools.onProgress?.({ stage: "unknown", failure: result.failure, trace });
    const outcome = await tools.checkOutcome(result.failure, (list) => list, { abandoned, onUnread });
    return typeof outcome === "string" ? undefined : { list: outcome.found, trace };
  };

  const stop = await prepare();
  if (stop || !read) return { done: false, ...stop, ...report() } as StepResult<undefined>;
  if (contactId && groupId && !hasMember(findGroupById(read.list, groupId.id), contactId.id))
    return { done: true, response: undefined, trace: read.trace, confirmedByReread: true, ...report() };
  const end = await tools.send(step, {
    signal: tools.signal,
    mayRetry: async () => (await prepare()) === undefined,
  });
  if (end.done) await rescue(read.list);
  return { ...end, ...report() };
}

/** Returns the reading after the call before, if it was just made. It serves one call. */
function takeFresh(tools: StepTools): CallResult<ImItemList> | undefined {
  const { lastReading } = tools;
  tools.lastReading = undefined;
  const isFresh = lastReading && performance.now() - lastReading.at < longestFresh;
  return isFresh ? { trace: lastReading.trace, result: success(lastReading.list) } : undefined;
}

/** The memberships as they were read, with the personas that are known. */
interface Reading extends Pick<CallResult<unknown>, "trace"> {
  readonly list: ImItemList;
}

/** Returns the contacts that a step removes, if the memberships are those of `list`. */
function removedBy({ contactId, groupId }: Removal, list: ImItemList): readonly Contact[] {
  const groups = groupId ? [findGroupById(list, groupId.id)] : list.groups;
  const members = groups.flatMap((group) => (group ? membersOf(list, group) : []));
  if (!contactId) return members;
  const contact = members.find(({ id }) => id.id === contactId.id);
  return contact ? [contact] : [];
}

const isInNoGroupOf =
  ({ groups }: ImItemList) =>
  ({ id }: Contact): boolean =>
    !groups.some((group) => hasMember(group, id.id));

/** True if Exchange reported that there is no such contact. */
export const isContactGone = (failure: EwsFailure): boolean =>
  ["contact", "item"].includes(topicOf(failure) ?? "");

/**
 * Puts the contacts that a removal concerns where the memberships that were read have them. Other contacts are left
 * alone, because other changes may be under way for them.
 */
const placeContacts =
  (removal: Removal, read: ImItemList, removed = removedBy(removal, read)): Edit =>
  (list) => {
    const placed = [...removed, ...removedBy(removal, list)];
    const ids = new Set(placed.map(({ id }) => id.id));
    const isGone = isInNoGroupOf(read);
    const place = (group: ImGroup): ImGroup => {
      const now = group.storeId && findGroupById(read, group.storeId.id);
      if (!now) return group;
      const stay = group.members.filter(({ id }) => !ids.has(id) || hasMember(now, id));
      const join = now.members.filter(({ id }) => ids.has(id) && !hasMember(group, id));
      const isSame = stay.length === group.members.length && join.length === 0;
      return isSame ? group : { ...group, members: [...stay, ...join] };
    };
    return composeEdits([
      ...placed.filter(isGone).map(({ id }) => deleteContact(id.id)),
      eachGroup(place),
      ...removed.flatMap((contact) =>
        contact.persona && !isGone(contact) ? [upsertPersona(contact.persona)] : [],
      ),
    ])(list);
  };
