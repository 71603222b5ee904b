import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Contact } from "../contacts.ts";
import type { Edit } from "../edits.ts";
import type { RunStep, StepFailure, Work } from "./executor.ts";
import type { Step } from "./step.ts";

/** What kind of change, for the words about it. */
export type ChangeKind =
  | "renameGroup"
  | "moveContacts"
  | "copyContacts"
  | "removeFromGroup"
  | "removeFromList"
  | "deleteGroup"
  | "removeDistributionGroup"
  | "undo";

/** What a change is, for the words about it. */
export interface ChangeSubject {
  readonly kind: ChangeKind;
  /** Whom and what it is about, for words. */
  readonly about: {
    /** The group that is changed, or that contacts leave. */
    readonly group?: string;
    /** The group that contacts come to, or the new name. */
    readonly to?: string;
    readonly contacts: readonly Contact[];
    /** How many of them are kept in Other Contacts by it. */
    readonly kept?: number;
    /** What an undo takes back. */
    readonly undone?: ChangeSubject;
  };
}

/** A change of the list that the user asked for, as a value. */
export interface Change extends ChangeSubject, Work<ChangeResult> {
  /** The list as it will be, shown at once. */
  readonly shown: Edit;
}

/** How a change ended. */
export type ChangeResult =
  | {
      readonly kind: "done";
      /** Takes it back, as far as that can be; undefined for an undo. */
      readonly undo?: Change;
      readonly notRestored?: NotRestored;
    }
  | (ChangeStop & {
      readonly kind: "stopped";
      /** The rest of it, to be tried again. */
      readonly rest: Change;
      /** Takes back what was done of it; undefined where nothing was, and for an undo. */
      readonly undo?: Change;
    });

/** Where a change has stopped for one contact. */
export interface StepStop {
  readonly because: StepFailure;
  /** The contact is in both groups now: added to the new one, and not taken out of the old one. */
  readonly half?: true;
}

/** Where a change has stopped. */
export interface ChangeStop extends StepStop {
  /** How many of its contacts it was done for, now and in earlier tries. */
  readonly doneFor: number;
  /** The contact that it stopped at. */
  readonly at?: Contact;
}

/** Takes a change back; it says so, and can itself be tried again, as each step may be done twice. */
export function createUndo(
  undone: ChangeSubject,
  touches: readonly string[],
  shown: Edit,
  run: (runStep: RunStep, currentList: () => ImItemList) => Promise<ChangeStop | NotRestored>,
): Change {
  const undo: Change = {
    kind: "undo",
    about: { ...undone.about, undone },
    lockKeys: touches,
    shown,
    run: async (runStep, currentList) => {
      const end = await run(runStep, currentList);
      return "because" in end ? { kind: "stopped", ...end, rest: undo } : { kind: "done", notRestored: end };
    },
  };
  return undo;
}

/**
 * Does the steps for one contact, one after the other; undefined when all were done. Of two the first adds it to a
 * group, and the second takes it out of another.
 */
export async function runSteps(
  runStep: RunStep,
  steps: readonly Step<unknown>[],
): Promise<StepStop | undefined> {
  for (const [index, step] of steps.entries()) {
    const end = await runStep(step);
    if (!end.done) return { because: end, ...(index > 0 && { half: true }) };
  }
  return undefined;
}

export const allRestored: NotRestored = { ids: false, links: [], places: [], contacts: [] };

/** What an undo could not bring back. */
export interface NotRestored {
  /** Something was made anew, and has another id. */
  readonly ids: boolean;
  /** Contacts that were linked to a contact of another folder. */
  readonly links: readonly Contact[];
  /** Places in groups that Exchange refused. */
  readonly places: readonly { readonly contact: Contact; readonly group: string }[];
  /** Contacts without an address or a number by which they could be added again. */
  readonly contacts: readonly Contact[];
}
