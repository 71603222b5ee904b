import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Persona } from "../ews/model/persona.ts";
import { sameId } from "../ews/model/storeId.ts";
import { addContact, createGroup } from "../imList/changes/addSteps.ts";
import type { addedContacts, placeBefore } from "../imList/changes/addContacts.ts";
import type { Step } from "../imList/changes/executor.ts";
import type { GroupChoice } from "../imList/groupChoices.ts";
import { contactOutcome, findSystemGroup, groupOutcome } from "../imList/outcome.ts";
import type { FormKind } from "./drafts.ts";
import type { ContactResult, GroupResult } from "./state.ts";

/** The change that a form submits: one step, and the result page for its response. */
export interface FormChange<Response> {
  readonly form: FormKind;
  /** Store IDs of the groups that the step changes. */
  readonly lockKeys: readonly string[];
  /** Creates the step from the list before it. Undefined if the list could not be loaded. */
  readonly step: (before: ImItemList | undefined) => Step<Response>;
  /** Returns the result page, from the same list. */
  readonly result: (response: Response, before: ImItemList | undefined) => FormResult;
}

/** A result page without the fields that the call itself adds. */
type FormResult =
  Omit<GroupResult, "trace" | "confirmedByReread"> | Omit<ContactResult, "trace" | "confirmedByReread">;

/** A person to add. The address is checked and normalized. */
export interface NewPerson {
  readonly imAddress: string;
  readonly displayName: string | undefined;
}

interface NewContact extends NewPerson {
  readonly group: GroupChoice | undefined;
}

/** Creates a group. Its name must be checked before. */
export const groupChange = (name: string): FormChange<ImGroup> => ({
  form: "createGroup",
  lockKeys: [],
  step: () => createGroup(name),
  result: (group, before) => ({ kind: "groupResult", group, outcome: groupOutcome(before, name) }),
});

/**
 * Adds a contact. If the list did not show the group before, the result does not claim that the contact is new in it.
 */
export const contactChange = ({ imAddress, displayName, group }: NewContact): FormChange<Persona> => ({
  form: "addContact",
  lockKeys: group ? [group.id.id] : [],
  step: (before) => addContact(imAddress, displayName, group?.id, before),
  result: (persona, before) => {
    const isGroupUnknown = group && !before?.groups.some(({ storeId }) => sameId(storeId, group.id));
    return {
      kind: "contactResult",
      persona,
      group,
      groupId: group?.id.id ?? (before && findSystemGroup(before, "otherContacts")?.storeId?.id),
      outcome: isGroupUnknown ? "present" : contactOutcome(before, imAddress, group?.id),
    };
  },
});

/** Several people who are added to one group, one after the other. */
export interface ContactsChange {
  readonly people: readonly NewPerson[];
  readonly group: GroupChoice | undefined;
  /** From imList/changes/addContacts.ts, which does not load with the start. */
  readonly after: { readonly placeBefore: typeof placeBefore; readonly addedContacts: typeof addedContacts };
}
