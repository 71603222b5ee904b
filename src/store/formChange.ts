import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Persona } from "../ews/model/persona.ts";
import { addContact, createGroup } from "../imList/changes/addSteps.ts";
import type { Step } from "../imList/changes/step.ts";
import type { GroupChoice } from "../imList/groupChoices.ts";
import { contactOutcome, findOtherContacts, groupOutcome } from "../imList/outcome.ts";
import { sameId } from "../imList/withGroups.ts";
import type { FormKind } from "./drafts.ts";
import type { ContactResult, GroupResult } from "./state.ts";

/** What a form asks for: one step, and the result page that its response leads to. */
export interface FormChange<Response> {
  readonly form: FormKind;
  /** Store IDs of the groups that it changes. */
  readonly lockKeys: readonly string[];
  readonly step: Step<Response>;
  /** `before` is the list as it was before the step; undefined if it could not be read. */
  readonly result: (response: Response, before: ImItemList | undefined) => FormResult;
}

/** A result page without what the call itself adds to it. */
export type FormResult =
  Omit<GroupResult, "trace" | "confirmedByReread"> | Omit<ContactResult, "trace" | "confirmedByReread">;

/** A contact to add: its address is checked and normalized. */
export interface NewContact {
  readonly imAddress: string;
  readonly displayName: string | undefined;
  readonly group: GroupChoice | undefined;
}

/** Creates a group of a checked name. */
export const groupChange = (name: string): FormChange<ImGroup> => ({
  form: "createGroup",
  lockKeys: [],
  step: createGroup(name),
  result: (group, before) => ({ kind: "groupResult", group, outcome: groupOutcome(before, name) }),
});

/** Adds a contact. Nothing is claimed about a group that the list did not show before. */
export const contactChange = ({ imAddress, displayName, group }: NewContact): FormChange<Persona> => ({
  form: "addContact",
  lockKeys: group ? [group.id.id] : [],
  step: addContact(imAddress, displayName, group?.id),
  result: (persona, before) => {
    const isGroupUnknown = group && !before?.groups.some(({ storeId }) => sameId(storeId, group.id));
    return {
      kind: "contactResult",
      persona,
      groupName: group?.name,
      groupId: group?.id.id ?? (before && findOtherContacts(before)?.storeId?.id),
      outcome: isGroupUnknown ? "present" : contactOutcome(before, imAddress, group?.id),
    };
  },
});
