import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Persona } from "../ews/model/persona.ts";
import { addPhoneContact } from "../imList/changes/steps.ts";
import { contactsIn, groupOf } from "../imList/contacts.ts";
import type { GroupChoice } from "../imList/groupChoices.ts";
import { findOtherContacts, type Outcome } from "../imList/outcome.ts";
import type { PhoneNumber } from "../imList/phoneNumber.ts";
import type { FormChange } from "../store/changePlan.ts";
import type { ContactResult } from "../store/state.ts";

/** Adding a phone contact to a group, to Other Contacts without one. */
export const phoneContactChange = (
  { telUri, number }: PhoneNumber,
  group: GroupChoice | undefined,
): FormChange<Persona> => ({
  change: "addPhoneContact",
  touches: group ? [group.id.id] : [],
  plan: (client, before) => {
    const step = addPhoneContact(telUri, number, group?.id);
    const groupId = group?.id.id ?? (before && findOtherContacts(before)?.storeId?.id);
    const result = (persona: Persona): Omit<ContactResult, "trace" | "confirmedByReread"> => ({
      kind: "contactResult",
      persona,
      groupName: group?.name,
      groupId,
      outcome: outcomeOf(persona, before, groupId),
    });
    return {
      send: (options) => step.send(client, options),
      succeed: (persona, trace) => ({ ...result(persona), confirmedByReread: false, trace }),
      find: (list, trace) => {
        const found = step.find(list);
        return found && { ...result(found.answer), confirmedByReread: true, trace };
      },
    };
  },
});

/**
 * Judges a phone contact by the list as it was before. Which of several spellings Exchange takes for the same number
 * is not known; that the very contact was in the group can be seen.
 */
function outcomeOf(persona: Persona, before: ImItemList | undefined, groupId: string | undefined): Outcome {
  const group = before && groupId !== undefined ? groupOf(before, groupId) : undefined;
  if (!group) return "present";
  return contactsIn(group, persona).length > 0 ? "existing" : "made";
}
