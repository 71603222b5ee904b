import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Persona } from "../../ews/model/persona.ts";
import { contactsIn, imContactsOf, knownGroup, type Contact, type KnownGroup } from "../contacts.ts";
import { leaveGroup } from "../edits.ts";
import { findTargetGroup } from "../outcome.ts";
import { findByAddress } from "../person.ts";
import {
  allRestored,
  lockKeysOf,
  runSteps,
  type Change,
  type ChangeResult,
  type ChangeSubject,
} from "./change.ts";
import { undoForContacts, type ContactUndo } from "./contactByContact.ts";
import { leave } from "./memberSteps.ts";
import { placesOf } from "./restoreContact.ts";
import { deleteNobody } from "./safeRemoval.ts";

/** A person whom a form has added to a group. */
export interface AddedPerson {
  /** As Exchange returned it. */
  readonly persona: Persona;
  /**
   * Where the person was before. "inGroup" also if that is not known, so that an undo removes nobody who may have been
   * there.
   */
  readonly before: "notInList" | "inList" | "inGroup";
}

/** Returns where a person was, from the list before they were added. Undefined if the list is not loaded. */
export function placeBefore(
  list: ImItemList | undefined,
  imAddress: string,
  group: KnownGroup | undefined,
): AddedPerson["before"] {
  const entry = list && findTargetGroup(list, group?.id);
  if (!entry) return "inGroup";
  const persona = findByAddress(list.personas, imAddress);
  if (!persona || imContactsOf(list, persona).length === 0) return "notInList";
  return contactsIn(entry, persona).length > 0 ? "inGroup" : "inList";
}

/**
 * Returns the change that has added people to a group, or to Other Contacts, with its undo. `list` has them in it; without
 * a list, there is no undo. The undo removes those who were not in the group before: who was not in the list is deleted
 * again, unless another client has added them to another group since. Nobody else is deleted.
 */
export function addedContacts(
  list: ImItemList | undefined,
  added: readonly AddedPerson[],
  group: KnownGroup | undefined,
): { readonly change: Change; readonly undo?: Change } {
  const into = list && findTargetGroup(list, group?.id);
  const to = into && knownGroup(into);
  const found = added.flatMap(({ persona, before }) => {
    const [contact] = [
      ...(into ? contactsIn(into, persona) : []),
      ...imContactsOf(list ?? { groups: [], personas: [] }, persona),
    ];
    return contact ? [{ contact, before }] : [];
  });
  const contacts = found.map(({ contact }) => contact);
  const about = { to: to ?? group ?? { kind: "otherContacts" as const, name: "" }, contacts };
  const subject: ChangeSubject = { kind: "addContacts", about };
  const lockKeys = lockKeysOf(...(to ? [to] : []), ...contacts);
  const undo = to && undoForContacts(subject, lockKeys, addUndo(to, found));
  const end: ChangeResult = { kind: "done", ...(undo && { undo }) };
  // The form has made the change.
  const change: Change = {
    ...subject,
    lockKeys,
    shown: (current) => current,
    run: () => Promise.resolve(end),
  };
  return { change, ...(undo && { undo }) };
}

function addUndo(
  to: KnownGroup,
  found: readonly { readonly contact: Contact; readonly before: AddedPerson["before"] }[],
): ContactUndo {
  const beforeOf = new Map(found.map(({ contact, before }) => [contact.id.id, before]));
  const wasThere = ({ id }: Contact) => beforeOf.get(id.id) === "inGroup";
  return {
    shown: (contact) => (wasThere(contact) ? [] : [leaveGroup(to.id.id, contact.id.id)]),
    restore: async (contact, _outcome, runStep, currentList) => {
      if (wasThere(contact)) return undefined;
      const isNew = beforeOf.get(contact.id.id) === "notInList";
      const consent = isNew ? { isNamed: (id: string) => id === contact.id.id, keeps: false } : deleteNobody;
      const { stop } = await runSteps(runStep, [leave(contact.id, to.id, consent)]);
      const isGone = !isNew && !stop && placesOf(currentList(), contact).length === 0;
      return isGone ? { ...allRestored, gone: [contact] } : stop;
    },
  };
}
