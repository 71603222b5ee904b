import type { EwsFailure } from "../../ews/failure.ts";
import { topicOf } from "../../ews/failureMeaning.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { groupsLeft, leavingContacts, type Contact, type KnownGroup, type Leaving } from "../contacts.ts";
import { deleteContact, joinGroup, leaveGroup } from "../edits.ts";
import { bringBack } from "./bringBack.ts";
import { aboutGroups, lockKeysOf, type Change, type ContactEnd } from "./change.ts";
import { contactByContact } from "./contactByContact.ts";
import type { RunStep, StepFailure } from "./executor.ts";
import { leave, leaveEach, removeContact } from "./memberSteps.ts";
import { placesOf, restoreContact } from "./restoreContact.ts";
import { consentFor, type Consent } from "./safeRemoval.ts";

/**
 * Removes contacts from groups: each contact from all of its groups before the next contact. If `keepIn` is given, which
 * is Other Contacts, those who would be deleted are added there first, except who leaves that group itself. Otherwise,
 * Exchange permanently deletes those who are in no other group by `list`, which is what the user was shown. Nobody else
 * is deleted: see safeRemoval.ts.
 */
export const removeFromGroup = (
  list: ImItemList,
  leaving: readonly Leaving[],
  keepIn: KnownGroup | undefined,
): Change =>
  contactByContact(
    removal(list, leaving, keepIn, consentFor(list, leaving, keepIn !== undefined)),
    leavingContacts(leaving),
  );

function removal(
  list: ImItemList,
  leaving: readonly Leaving[],
  keepIn: KnownGroup | undefined,
  consent: Consent,
): Parameters<typeof contactByContact>[0] {
  const left = groupsLeft(leaving);
  /** Other Contacts, if that is where the contact would be kept. */
  const keeperOf = (contact: Contact) =>
    keepIn && left([contact]).every(({ id }) => id.id !== keepIn.id.id) ? keepIn : undefined;
  const isDeleted = (contact: Contact) => consent.isNamed(contact.id.id) && !keeperOf(contact);
  return {
    kind: "removeFromGroup",
    request: { list, leaving, keepIn },
    about: (some) => ({ ...aboutGroups(left(some)), contacts: some }),
    lockKeys: (some) => lockKeysOf(...left(some), ...(keepIn ? [keepIn] : []), ...some),
    shown: (contact) => {
      const keeper = keeperOf(contact);
      return [
        ...(keeper && consent.isNamed(contact.id.id) ? [joinGroup(keeper.id.id, contact.id)] : []),
        ...left([contact]).map((from) => leaveGroup(from.id.id, contact.id.id)),
      ];
    },
    make: (contact, runStep) => {
      const keeps = consent.keeps && keeperOf(contact) !== undefined;
      return leaveEach(contact, left([contact]), { ...consent, keeps }, runStep);
    },
    undo: {
      shown: (contact) =>
        isDeleted(contact) ? [] : left([contact]).map((from) => joinGroup(from.id.id, contact.id)),
      restore: (contact, outcome, runStep, currentList) =>
        bringBack(contact, left([contact]), outcome, runStep, currentList),
    },
    agreeing: (contact) =>
      removal(list, leaving, keepIn, {
        ...consent,
        isNamed: (id) => id === contact.id.id || consent.isNamed(id),
      }),
  };
}

/** Deletes contacts from the whole list. Exchange cannot restore them, so undo adds them again. */
export const removeFromList = (list: ImItemList, contacts: readonly Contact[]): Change =>
  contactByContact(
    {
      kind: "removeFromList",
      request: { list },
      about: (some) => ({ contacts: some }),
      lockKeys: (some) => some.flatMap((contact) => lockKeysOf(contact, ...placesOf(list, contact))),
      shown: ({ id }) => [deleteContact(id.id)],
      make: removeFromEverywhere,
      undo: {
        shown: () => [],
        restore: (contact, { places = placesOf(list, contact) }, runStep) =>
          restoreContact(runStep, contact, places),
      },
    },
    contacts,
  );

/**
 * Deletes a contact from the list. RemoveContactFromImList was always rejected by a server that another client used, for
 * a reason that is not recorded, while RemoveImContactFromGroup worked there (reported). If it fails with an error from
 * Exchange other than that it is busy, the contact is therefore removed from each of its groups, one after the other. With
 * the last one, Exchange deletes it (reported). Tagged does not keep it (reported).
 */
async function removeFromEverywhere(contact: Contact, runStep: RunStep): Promise<ContactEnd> {
  const end = await runStep(removeContact(contact.id));
  let list = end.removal?.before;
  const ended = list ? { places: placesOf(list, contact) } : {};
  if (end.done) return ended;
  for (let left = 0; ; left += 1) {
    const keeping = list && isRejected(end) ? placesOf(list, contact).filter(isKeeping) : [];
    const [group] = keeping;
    if (!group) return left > 0 ? ended : { ...ended, stop: { because: end } };
    const leaving = await runStep(leave(contact.id, group.id, { isNamed: () => true, keeps: false }));
    if (!leaving.done) {
      const half = left > 0 ? { half: true as const } : {};
      return { ...ended, stop: { because: leaving, stillIn: keeping, ...half } };
    }
    // Another client may have added the contact to one more group.
    list = leaveGroup(group.id.id, contact.id.id)(leaving.removal?.before ?? emptyList);
  }
}

const emptyList: ImItemList = { groups: [], personas: [] };

/** True for a group that a contact has to leave before Exchange deletes it. */
const isKeeping = ({ kind }: KnownGroup): boolean => kind !== "tagged" && kind !== "distribution";

/** True if Exchange does not delete the contact, for a reason that another call may not meet. */
const isRejected = ({ failure, stage, stopped }: StepFailure): boolean =>
  stage !== "unknown" && !stopped && isError(failure) && topicOf(failure) !== "busy";

/** True for an error from Exchange. Of a fault, Outlook may pass on only a text or the HTTP status (reported). */
const isError = (failure: EwsFailure): boolean =>
  failure.kind === "host" || failure.kind === "http"
    ? failure.cause === "other" || failure.cause === "serverError"
    : failure.kind === "response" || failure.kind === "fault";
