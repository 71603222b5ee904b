import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Contact } from "../contacts.ts";
import { composeEdits, leaveGroup, type Edit } from "../edits.ts";
import { findSystemGroup } from "../outcome.ts";
import {
  allRestored,
  createUndo,
  hasNoPlace,
  type Change,
  type ChangeRequest,
  type ChangeStop,
  type ChangeSubject,
  type ContactEnd,
  type NotRestored,
  type Outcomes,
  type StepStop,
} from "./change.ts";
import { noLog, type ContactOutcome } from "./contactLog.ts";
import type { RunStep } from "./executor.ts";

/** The undo of a change that was made for one contact after the other. */
export interface ContactUndo {
  readonly shown: (contact: Contact) => readonly Edit[];
  /**
   * Restores a contact, for which the change had `outcome`. Returns why it stopped, or what could not be restored, if
   * anything.
   */
  readonly restore: (
    contact: Contact,
    outcome: ContactOutcome,
    runStep: RunStep,
    currentList: () => ImItemList,
  ) => Promise<StepStop | NotRestored | undefined>;
}

/** The parts of a change that is made for one contact after the other. */
interface ContactByContact {
  readonly kind: ChangeRequest["kind"];
  readonly request: Omit<ChangeRequest, "kind" | "contacts">;
  readonly about: (contacts: readonly Contact[]) => Change["about"];
  readonly lockKeys: (contacts: readonly Contact[]) => readonly string[];
  readonly shown: (contact: Contact) => readonly Edit[];
  /** Makes the change for one contact. */
  readonly make: (contact: Contact, runStep: RunStep) => Promise<ContactEnd>;
  readonly undo: ContactUndo;
  /** The same change, for a user who agrees that this contact is deleted. Undefined if it deletes nobody. */
  readonly agreeing?: (contact: Contact) => ContactByContact;
}

/**
 * Creates the change for all contacts. If it stops, its result contains an undo for the part that was made, including a
 * contact for which it was made in part, and the rest: the same change, which continues after the first `doneBefore`
 * contacts. `before` has the outcomes of these.
 */
export function contactByContact(
  parts: ContactByContact,
  contacts: readonly Contact[],
  doneBefore = 0,
  before: Outcomes = new Map(),
): Change {
  const { kind, about, lockKeys, shown, make, agreeing } = parts;
  const remaining = contacts.slice(doneBefore);
  const undo = (made: readonly Contact[], outcomes: Outcomes) =>
    undoForContacts({ kind, about: about(made) }, lockKeys(made), parts.undo, outcomes);
  return {
    kind,
    about: about(contacts),
    lockKeys: lockKeys(remaining),
    shown: composeEdits(remaining.flatMap(shown)),
    request: { ...parts.request, kind, contacts },
    after: (outcomes) => {
      const isDone = ({ id }: Contact) => outcomes.has(id.id) && !outcomes.get(id.id)?.half;
      const done = contacts.filter(isDone);
      const left = contacts.filter((contact) => !isDone(contact));
      const made = contacts.filter(({ id }) => outcomes.has(id.id));
      return {
        ...(left.length > 0 && { rest: contactByContact(parts, [...done, ...left], done.length, outcomes) }),
        ...(made.length > 0 && { undo: undo(made, outcomes) }),
      };
    },
    run: async (runStep, _currentList, log = noLog) => {
      const outcomes = new Map(before);
      for (const [index, at] of remaining.entries()) {
        await log.begins([at]);
        const { stop, ...end } = await make(at, runStep);
        // A second attempt for the same contact does not find what the first one has changed.
        const { half: wasHalf, ...earlier } = outcomes.get(at.id.id) ?? {};
        const isStillHalf = wasHalf && stop && !stop.because.wouldDelete;
        const half = (stop?.half ?? isStillHalf) ? { half: true as const } : {};
        const isHalf = "half" in half;
        const outcome = { ...end, ...earlier, ...half };
        outcomes.set(at.id.id, outcome);
        if (stop?.because.stage !== "unknown") log.ended(at, stop && !isHalf ? undefined : outcome);
        if (!stop) continue;
        const doneFor = doneBefore + index;
        const made = contacts.slice(0, isHalf ? doneFor + 1 : doneFor);
        const restParts = (hasNoPlace(stop.because) && agreeing?.(at)) || parts;
        return {
          kind: "stopped",
          ...stop,
          ...half,
          at,
          doneFor,
          rest: contactByContact(restParts, contacts, doneFor, outcomes),
          ...(made.length > 0 && { undo: undo(made, outcomes) }),
        };
      }
      return { kind: "done", undo: undo(contacts, outcomes) };
    },
  };
}

/** Creates the undo for the contacts of `made`. */
export const undoForContacts = (
  made: ChangeSubject,
  lockKeys: readonly string[],
  { shown, restore }: ContactUndo,
  outcomes: Outcomes = new Map(),
): Change => {
  const outcomeOf = ({ id }: Contact): ContactOutcome => outcomes.get(id.id) ?? {};
  const edits = made.about.contacts.flatMap((contact) => [
    ...shown(contact),
    ...(outcomeOf(contact).isKept ? [leaveOtherContacts(contact)] : []),
  ]);
  return createUndo(made, lockKeys, composeEdits(edits), (runStep, currentList, log) =>
    restoreEach(
      made.about.contacts,
      (contact) => restore(contact, outcomeOf(contact), runStep, currentList),
      log,
    ),
  );
};

const leaveOtherContacts =
  ({ id }: Contact): Edit =>
  (list) => {
    const others = findSystemGroup(list, "otherContacts")?.storeId;
    return others ? leaveGroup(others.id, id.id)(list) : list;
  };

/** Restores one contact after the other. Returns what could not be restored in all, or where it stopped. */
export async function restoreEach(
  contacts: readonly Contact[],
  restore: (contact: Contact) => Promise<StepStop | NotRestored | undefined>,
  log = noLog,
): Promise<ChangeStop | NotRestored> {
  const restored: NotRestored[] = [];
  for (const [doneFor, at] of contacts.entries()) {
    await log.begins([at]);
    const end = await restore(at);
    const isStopped = end !== undefined && "because" in end;
    const isStaying = isStopped && hasNoPlace(end.because);
    // How far the contact is restored is left to the list.
    if (isStopped && !isStaying) return { ...end, at, doneFor };
    const isBack = !isStopped && !end?.contacts.length;
    log.ended(at, isBack ? undefined : {});
    if (isStaying) restored.push({ ...allRestored, staying: [at] });
    else if (end && !isStopped) restored.push(end);
  }
  return {
    ids: restored.some(({ ids }) => ids),
    links: restored.flatMap(({ links }) => links),
    places: restored.flatMap(({ places }) => places),
    contacts: restored.flatMap((end) => end.contacts),
    staying: restored.flatMap(({ staying }) => staying),
    gone: restored.flatMap(({ gone }) => gone),
  };
}
