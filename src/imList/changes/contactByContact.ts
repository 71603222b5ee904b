import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Contact } from "../contacts.ts";
import { composeEdits, type Edit } from "../edits.ts";
import type { ChangeSubject, StepStop, Change } from "./change.ts";
import type { RunStep } from "./executor.ts";

/** The parts of a change that is made for one contact after the other. */
export interface ContactByContact {
  readonly kind: Change["kind"];
  /** Returns the description of the change for these contacts. */
  readonly about: (contacts: readonly Contact[]) => Change["about"];
  readonly lockKeys: (contacts: readonly Contact[]) => readonly string[];
  readonly shown: (contact: Contact) => readonly Edit[];
  /** Makes the change for one contact. Undefined if it was made, otherwise why it stopped. */
  readonly make: (
    contact: Contact,
    runStep: RunStep,
    currentList: () => ImItemList,
  ) => Promise<StepStop | undefined>;
  /** Creates the undo for the contacts in `made`. */
  readonly undo: (made: ChangeSubject) => Change;
}

/**
 * Creates the change for all contacts. If it stops, its result contains an undo for the part that was made, including a
 * contact that is in both groups, and the rest: the same change, which continues after the first `doneBefore` contacts.
 */
export function contactByContact(
  parts: ContactByContact,
  contacts: readonly Contact[],
  doneBefore = 0,
): Change {
  const { kind, about, lockKeys: lockKeysFor, shown, make } = parts;
  const remaining = contacts.slice(doneBefore);
  const undo = (made: readonly Contact[]) => parts.undo({ kind, about: about(made) });
  return {
    kind,
    about: about(contacts),
    lockKeys: lockKeysFor(remaining),
    shown: composeEdits(remaining.flatMap(shown)),
    run: async (runStep, currentList) => {
      for (const [index, at] of remaining.entries()) {
        const stop = await make(at, runStep, currentList);
        if (!stop) continue;
        const doneFor = doneBefore + index;
        const made = contacts.slice(0, stop.half ? doneFor + 1 : doneFor);
        return {
          kind: "stopped",
          ...stop,
          at,
          doneFor,
          rest: contactByContact(parts, contacts, doneFor),
          ...(made.length > 0 && { undo: undo(made) }),
        };
      }
      return { kind: "done", undo: undo(contacts) };
    },
  };
}
