import type { Contact, KnownGroup } from "../contacts.ts";

/** What has been done for a contact, as far as the undo needs to know it. */
export interface ContactOutcome {
  /** Set if the contact is in Other Contacts now, because it would have been deleted otherwise. */
  readonly isKept?: true;
  /** The groups that the contact was in right before it was removed. */
  readonly places?: readonly KnownGroup[];
  /** Set if the change was made in part: see StepStop. */
  readonly half?: true;
}

/** Told how a change, or its undo, gets on with its contacts. */
export interface ContactLog {
  /** Called before anything is sent for these contacts. Nothing is sent until it resolves. */
  readonly begins: (contacts: readonly Contact[]) => Promise<void>;
  /**
   * Called with what of the change is done for a contact now. Undefined if nothing is, as after an undo. Not called if
   * that is not known.
   */
  readonly ended: (contact: Contact, outcome: ContactOutcome | undefined) => void;
}

/** For changes that nobody follows. */
export const noLog: ContactLog = { begins: () => Promise.resolve(), ended: () => undefined };
