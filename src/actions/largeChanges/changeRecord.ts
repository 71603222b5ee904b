import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Change, ChangeRequest } from "../../imList/changes/change.ts";
import type { ContactOutcome } from "../../imList/changes/contactLog.ts";
import {
  createChange,
  findOutcome,
  findRestored,
  withContact,
  withoutTheRest,
} from "../../imList/changes/storedChange.ts";
import type { Contact } from "../../imList/contacts.ts";

/** A change of many people, as it is stored: what was requested, and how far it has got. */
export interface ChangeRecord extends RecordHead {
  /** One for each contact of the request, in the same order. */
  readonly states: readonly ContactState[];
}

/** The part of a record that does not change while the change runs. */
export interface RecordHead {
  readonly id: string;
  /** The mailbox's address, in lower case. */
  readonly mailbox: string;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  readonly request: ChangeRequest;
}

/** The progress of a change for one contact. */
export type ContactState =
  /** Nothing has been done, or what had been done was found not to be. */
  | { readonly kind: "left" }
  /** A call may have been sent, and its outcome is not known. */
  | { readonly kind: "sending" }
  | { readonly kind: "made"; readonly outcome: ContactOutcome }
  /** A call of the undo may have been sent, and its outcome is not known. */
  | { readonly kind: "restoring"; readonly outcome: ContactOutcome }
  | { readonly kind: "restored" }
  /** The undo could not restore the contact. */
  | { readonly kind: "notRestored"; readonly outcome: ContactOutcome };

const left: ContactState = { kind: "left" };

export const createRecord = (head: RecordHead): ChangeRecord => ({
  ...head,
  mailbox: head.mailbox.toLowerCase(),
  request: withoutTheRest(head.request),
  states: head.request.contacts.map(() => left),
});

/** Returns the state of a contact for which something is about to be sent. */
export const begun = (state: ContactState = left, isUndo = false): ContactState =>
  isUndo ? { kind: "restoring", outcome: outcomeOf(state) ?? {} } : { kind: "sending" };

/** Returns the state of a contact, from what is done for it now. */
export function ended(
  state: ContactState = left,
  outcome: ContactOutcome | undefined,
  isUndo: boolean,
): ContactState {
  if (!isUndo) return outcome ? { kind: "made", outcome } : left;
  return outcome ? { kind: "notRestored", outcome: outcomeOf(state) ?? {} } : { kind: "restored" };
}

/** Returns the record with the state of a contact. Adds a contact whom the request does not have yet. */
export function withState(record: ChangeRecord, contact: Contact, state: ContactState): ChangeRecord {
  const place = placeOf(record, contact);
  if (place >= 0)
    return { ...record, states: record.states.map((one, index) => (index === place ? state : one)) };
  return {
    ...record,
    request: withContact(record.request, contact),
    states: [...record.states, state],
  };
}

/** Returns the place of a contact in a record, or -1. */
export const placeOf = ({ request }: ChangeRecord, { id }: Contact): number =>
  request.contacts.findIndex((one) => one.id.id === id.id);

/** Finds out what is not known, from a list that was read after the change was interrupted. */
export function decideByList(record: ChangeRecord, list: ImItemList): ChangeRecord {
  const { request, states } = record;
  const decide = (state: ContactState, place: number): ContactState => {
    const contact = request.contacts[place];
    if (!contact) return state;
    switch (state.kind) {
      case "sending": {
        const outcome = findOutcome(request, contact, list);
        return outcome ? { kind: "made", outcome } : left;
      }
      case "restoring": {
        const { outcome } = state;
        const restored = findRestored(request, contact, outcome, list);
        if (restored === "whole") return { kind: "restored" };
        return { kind: "made", outcome: restored === "part" ? { ...outcome, half: true } : outcome };
      }
      case "left":
      case "made":
      case "restored":
      case "notRestored":
        return state;
    }
  };
  return isAnyUnknown(record) ? { ...record, states: states.map(decide) } : record;
}

export const isAnyUnknown = ({ states }: ChangeRecord): boolean =>
  states.some(({ kind }) => kind === "sending" || kind === "restoring");

/**
 * Returns the rest of a change, and its undo: for the contacts for whom the change is made, and has not been undone yet.
 * Each is undefined if there is none.
 */
export function continuations({ request, states }: ChangeRecord): ReturnType<NonNullable<Change["after"]>> {
  const outcomes = new Map(
    request.contacts.flatMap(({ id }, place) => {
      const state = states[place] ?? left;
      const outcome = state.kind === "notRestored" ? undefined : outcomeOf(state);
      return outcome ? [[id.id, outcome] as const] : [];
    }),
  );
  const { rest, undo } = createChange(request)?.after?.(outcomes) ?? {};
  // Once its undo has begun, a change is not continued: it would remove again who is back.
  const isUndoBegun = states.some(({ kind }) => isOfUndo(kind));
  return { ...(rest && !isUndoBegun && { rest }), ...(undo && { undo }) };
}

/** True if the undo has restored everyone for whom the change was made. */
export const isUndone = (record: ChangeRecord | undefined): boolean =>
  record?.states.some(({ kind }) => kind === "restored") === true &&
  record.states.every(({ kind }) => kind === "restored" || kind === "left");

const isOfUndo = (kind: ContactState["kind"]): boolean =>
  kind === "restoring" || kind === "restored" || kind === "notRestored";

const outcomeOf = (state: ContactState): ContactOutcome | undefined =>
  "outcome" in state ? state.outcome : undefined;

/** The number of people in a record, by what happened to them. */
export interface RecordCounts {
  readonly all: number;
  /** For whom the change is made and not undone. */
  readonly made: number;
  /** For whom it is made, or undone, only in part. */
  readonly half: number;
  /** Number of people whom the undo could not restore. */
  readonly notRestored: number;
  readonly left: number;
  /** Number of people for whom the outcome is not known. */
  readonly unknown: number;
  readonly restored: number;
  /** True if the undo of the change has begun. */
  readonly isUndo: boolean;
}

/** True for a contact for whom a change is made, or undone, only in part. */
export const isHalf = (state: ContactState): boolean => state.kind === "made" && state.outcome.half === true;

export function countStates({ states }: ChangeRecord): RecordCounts {
  const count = (...kinds: readonly ContactState["kind"][]) =>
    states.filter(({ kind }) => kinds.includes(kind)).length;
  const half = states.filter(isHalf).length;
  return {
    all: states.length,
    made: count("made") - half,
    half,
    notRestored: count("notRestored"),
    left: count("left"),
    unknown: count("sending", "restoring"),
    restored: count("restored"),
    isUndo: states.some(({ kind }) => isOfUndo(kind)),
  };
}
