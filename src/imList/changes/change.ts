import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { StoreId } from "../../ews/model/storeId.ts";
import type { Contact, KnownGroup, Leaving, NamedGroup } from "../contacts.ts";
import type { Edit } from "../edits.ts";
import type { ContactLog, ContactOutcome } from "./contactLog.ts";
import type { RunStep, Step, StepFailure, StepResult, Work } from "./executor.ts";

export type ChangeKind =
  | "renameGroup"
  | "moveContacts"
  | "copyContacts"
  | "addContacts"
  | "removeFromGroup"
  | "removeFromList"
  | "deleteGroup"
  | "removeDistributionGroup"
  | "undo";

/** Description of a change, for the texts about it. */
export interface ChangeSubject {
  readonly kind: ChangeKind;
  readonly about: {
    /** The group that is changed, or from which contacts are removed. */
    readonly group?: NamedGroup | undefined;
    /** More groups from which contacts are removed by the same change. */
    readonly alsoFrom?: readonly NamedGroup[] | undefined;
    /** The group to which contacts are added, or the group under its new name. */
    readonly to?: NamedGroup | undefined;
    /** More groups to which contacts are added by the same change. */
    readonly alsoTo?: readonly NamedGroup[] | undefined;
    readonly contacts: readonly Contact[];
    readonly undone?: ChangeSubject;
  };
}

/** What a change was created from. Can be stored: `createChange` creates the same change from it again. */
export interface ChangeRequest {
  readonly kind: "moveContacts" | "copyContacts" | "removeFromGroup" | "removeFromList" | "deleteGroup";
  /** The list that the user was shown before the change. */
  readonly list: ImItemList;
  readonly contacts: readonly Contact[];
  /** The group that is deleted. */
  readonly from?: KnownGroup | undefined;
  /** The groups from which the contacts are moved or removed. */
  readonly leaving?: readonly Leaving[] | undefined;
  readonly to?: KnownGroup | undefined;
  /** More groups to which contacts are added. */
  readonly alsoTo?: readonly KnownGroup[] | undefined;
  /** Other Contacts, if people who would be deleted are kept there. */
  readonly keepIn?: KnownGroup | undefined;
}

/** What has been done for the contacts of a change, by their IDs. Contacts for which nothing was have no entry. */
export type Outcomes = ReadonlyMap<string, ContactOutcome>;

/** A change of the list that the user requested, as a value. */
export interface Change extends ChangeSubject, Work<ChangeResult> {
  /** The effect on the list, shown at once. */
  readonly shown: Edit;
  /** Undefined for a change that concerns no contacts, for the rest of one, and for an undo. */
  readonly request?: ChangeRequest;
  /** The ID of the record that the change keeps. Undefined if it keeps none. */
  readonly recordId?: string;
  /** False if the record could not be stored when the change started: closing the pane ends both. */
  readonly isRecordStored?: boolean;
  /** Returns the rest of the change and its undo, as an earlier attempt has left it. Each is undefined if there is none. */
  readonly after?: (outcomes: Outcomes) => { readonly rest?: Change; readonly undo?: Change };
}

/** The most people whom a change may concern without a question, its progress, and a record of it. */
export const mostAtOnce = 20;

export type ChangeResult =
  | {
      readonly kind: "done";
      /** Change that reverts this one as far as possible. Undefined for an undo. */
      readonly undo?: Change;
      readonly notRestored?: NotRestored;
    }
  | (ChangeStop & {
      readonly kind: "stopped";
      /** The rest of the change, which can be tried again. */
      readonly rest: Change;
      /** Change that reverts the part that was made. Undefined if nothing was, and for an undo. */
      readonly undo?: Change;
    });

/** Why a change stopped for one contact. */
export interface StepStop {
  readonly because: StepFailure;
  /**
   * Set if the change was made in part: the contact was added to the new group, but not removed from the old one, or it
   * was removed from some of its groups, or added to some of the new ones.
   */
  readonly half?: true;
  /** The groups that a contact is still in that is being deleted from the list, group by group. */
  readonly stillIn?: readonly KnownGroup[];
  /** The groups that a contact has not left, of those that it was to leave. */
  readonly notLeft?: readonly KnownGroup[];
  /** The groups that a contact has been added to, which is added to several. */
  readonly addedTo?: readonly KnownGroup[];
}

/** How the steps for one contact ended. */
export interface ContactEnd extends ContactOutcome {
  /** Why they stopped. Undefined if all were done. */
  readonly stop?: StepStop;
}

/** Where and why a change stopped. */
export interface ChangeStop extends StepStop {
  /** Number of contacts for which the change was made, in this and earlier attempts. */
  readonly doneFor: number;
  /** Contact at which the change stopped. */
  readonly at?: Contact;
}

/** Returns the store IDs of groups and contacts. */
export const lockKeysOf = (...items: readonly { readonly id: StoreId }[]): readonly string[] =>
  items.map(({ id }) => id.id);

/** Returns the description of a change that removes contacts from these groups. */
export const aboutGroups = ([group, ...alsoFrom]: readonly NamedGroup[]): Pick<
  ChangeSubject["about"],
  "group" | "alsoFrom"
> => ({ group, ...(alsoFrom.length > 0 && { alsoFrom }) });

/**
 * Creates the change that reverts another one. It reports as an undo, and can itself be tried again, because each step
 * is idempotent.
 */
export function createUndo(
  undone: ChangeSubject,
  lockKeys: readonly string[],
  shown: Edit,
  run: (
    runStep: RunStep,
    currentList: () => ImItemList,
    log?: ContactLog,
  ) => Promise<ChangeStop | NotRestored>,
): Change {
  const undo: Change = {
    kind: "undo",
    about: { ...undone.about, undone },
    lockKeys,
    shown,
    run: async (runStep, currentList, log) => {
      const end = await run(runStep, currentList, log);
      return "because" in end ? { kind: "stopped", ...end, rest: undo } : { kind: "done", notRestored: end };
    },
  };
  return undo;
}

/**
 * Runs the steps for one contact in order. If there are two, the first adds the contact to a group, and the second
 * removes it from another.
 */
export async function runSteps(runStep: RunStep, steps: readonly Step<unknown>[]): Promise<ContactEnd> {
  let kept: ContactOutcome = {};
  for (const [index, step] of steps.entries()) {
    const end = await runStep(step);
    if (keepsAnyone(end)) kept = { isKept: true };
    if (end.done) continue;
    return { ...kept, stop: { because: end, ...((index > 0 || kept.isKept) && { half: true }) } };
  }
  return kept;
}

/** True if nothing was sent because a contact would have been deleted that no other group can keep. */
export const hasNoPlace = ({ wouldDelete, failure, stopped }: StepFailure): boolean =>
  wouldDelete !== undefined && failure.kind === "cancelled" && !stopped;

/** True if the step has added contacts to Other Contacts, which it would have deleted otherwise. */
export const keepsAnyone = ({ removal }: StepResult<unknown>): boolean => (removal?.kept.length ?? 0) > 0;

/** A change that is made by one step. */
interface SingleStep extends Omit<Change, "run"> {
  readonly step: Step<unknown>;
  /** Undefined if the change cannot be undone. */
  readonly undo:
    { readonly shown: Edit; readonly step: Step<unknown>; readonly notRestored: NotRestored } | undefined;
}

export function singleStepChange({ step, undo, ...subject }: SingleStep): Change {
  const change: Change = {
    ...subject,
    run: async (runStep) => {
      const { stop } = await runSteps(runStep, [step]);
      if (stop) return { kind: "stopped", ...stop, doneFor: 0, rest: change };
      if (!undo) return { kind: "done" };
      const run = async (runUndo: RunStep) => {
        const { stop: undoStop } = await runSteps(runUndo, [undo.step]);
        return undoStop ? { ...undoStop, doneFor: 0 } : undo.notRestored;
      };
      return { kind: "done", undo: createUndo(subject, subject.lockKeys, undo.shown, run) };
    },
  };
  return change;
}

export const allRestored: NotRestored = {
  ids: false,
  links: [],
  places: [],
  contacts: [],
  staying: [],
  gone: [],
};

/** What an undo could not restore. */
export interface NotRestored {
  /** True if a group or a contact was created again and has a new ID. */
  readonly ids: boolean;
  /** Contacts whose link to a contact in another folder is not restored. */
  readonly links: readonly Contact[];
  /** Memberships that Exchange refused to restore. */
  readonly places: readonly { readonly contact: Contact; readonly group: NamedGroup }[];
  /** Contacts that cannot be added again, because they have no address or number. */
  readonly contacts: readonly Contact[];
  /** Contacts that stay in Other Contacts, because it is their only group by now. */
  readonly staying: readonly Contact[];
  /** Contacts that another client has deleted from the list since the change. */
  readonly gone: readonly Contact[];
}
