import type { CallOptions, EwsClient, CallResult, Trace } from "../ews/client.ts";
import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Persona } from "../ews/model/persona.ts";
import { addNewImContact, createImGroup } from "../imList/calls.ts";
import type { GroupChoice } from "../imList/groupChoices.ts";
import { contactOutcome, findGroup, findMember, findOtherContacts, groupOutcome } from "../imList/outcome.ts";
import { sameId } from "../imList/withGroups.ts";
import type { FormKind, ContactResult, GroupResult } from "./state.ts";

/** How a change is sent, and how it is recognised as made. */
export interface ChangePlan<Answer> {
  readonly send: (options: CallOptions) => Promise<CallResult<Answer>>;
  /** The result of an answer. */
  readonly succeed: (answer: Answer, trace: Trace) => GroupResult | ContactResult;
  /** The result of a list in which the change is to be seen; undefined where it is not. */
  readonly find: (list: ImItemList, trace: Trace) => GroupResult | ContactResult | undefined;
}

/** What a form asks for. */
export interface FormChange<Answer> {
  readonly change: FormKind;
  /** The store ids of the groups that it touches. */
  readonly touches: readonly string[];
  /** Made for the list as it was before; undefined if that could not be read. */
  readonly plan: (client: EwsClient, before: ImItemList | undefined) => ChangePlan<Answer>;
}

/** A contact that a person wants to add: checked, and its address normalised. */
export interface NewContact {
  readonly imAddress: string;
  readonly displayName: string | undefined;
  readonly group: GroupChoice | undefined;
}

/** Creating a group, judged by the list as it was before. */
export const groupChange = (name: string): FormChange<ImGroup> => ({
  change: "createGroup",
  touches: [],
  plan: (client, before) => {
    const outcome = groupOutcome(before, name);
    return {
      send: (options) => createImGroup(client, name, options),
      succeed: (group, trace) => ({ kind: "groupResult", group, outcome, confirmedByReread: false, trace }),
      find: (list, trace) => {
        const group = findGroup(list, name);
        return group && { kind: "groupResult", group, outcome, confirmedByReread: true, trace };
      },
    };
  },
});

/** Adding a contact, judged by the list as it was before; of a group that it did not hold nothing is known. */
export const contactChange = ({ imAddress, displayName, group }: NewContact): FormChange<Persona> => ({
  change: "addContact",
  touches: group ? [group.id.id] : [],
  plan: (client, before) => {
    const isGroupUnknown = group && !before?.groups.some(({ storeId }) => sameId(storeId, group.id));
    const outcome = isGroupUnknown ? "present" : contactOutcome(before, imAddress, group?.id);
    const groupId = group?.id.id ?? (before && findOtherContacts(before)?.storeId?.id);
    const made = { kind: "contactResult", groupName: group?.name, groupId, outcome } as const;
    return {
      send: (options) => addNewImContact(client, { imAddress, displayName, groupId: group?.id }, options),
      succeed: (persona, trace) => ({ ...made, persona, confirmedByReread: false, trace }),
      find: (list, trace) => {
        const persona = findMember(list, imAddress, group?.id);
        return persona && { ...made, persona, confirmedByReread: true, trace };
      },
    };
  },
});
