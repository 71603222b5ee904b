import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Contact } from "../contacts.ts";
import { composeEdits, type Edit } from "../edits.ts";
import type { ChangeSubject, StepStop, Change } from "./change.ts";
import type { RunStep } from "./executor.ts";

/** A change that is made for one contact after the other. */
export interface ContactByContact {
  readonly kind: Change["kind"];
  /** What it is about, for these of its contacts. */
  readonly about: (contacts: readonly Contact[]) => Change["about"];
  readonly lockKeys: (contacts: readonly Contact[]) => readonly string[];
  readonly shown: (contact: Contact) => readonly Edit[];
  /** Makes it for one contact; gives why it stopped, undefined when it is made. */
  readonly make: (
    contact: Contact,
    runStep: RunStep,
    currentList: () => ImItemList,
  ) => Promise<StepStop | undefined>;
  /** Takes it back for those of its contacts that `made` is about. */
  readonly undo: (made: ChangeSubject) => Change;
}

/**
 * The change for all its contacts. Where it stops it gives what takes back the part that was made, the contact at which
 * it was half-way included, and the rest of it: that is the same change, which goes on after the first `doneBefore`.
 */
export function contactByContact(
  parts: ContactByContact,
  contacts: readonly Contact[],
  doneBefore = 0,
): Change {
  const { kind, about, lockKeys: touches, shown, make } = parts;
  const left = contacts.slice(doneBefore);
  const undo = (made: readonly Contact[]) => parts.undo({ kind, about: about(made) });
  return {
    kind,
    about: about(contacts),
    lockKeys: touches(left),
    shown: composeEdits(left.flatMap(shown)),
    run: async (runStep, currentList) => {
      for (const [index, at] of left.entries()) {
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
