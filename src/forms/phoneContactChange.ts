import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Persona } from "../ews/model/persona.ts";
import type { Wording } from "../i18n/wording.ts";
import { addPhoneContact } from "../imList/changes/addPhoneContact.ts";
import { contactsIn, findGroupById } from "../imList/contacts.ts";
import type { GroupChoice } from "../imList/groupChoices.ts";
import { findSystemGroup, type Outcome } from "../imList/outcome.ts";
import type { PhoneNumber, PhoneNumberProblem } from "../imList/phoneNumber.ts";
import type { FormChange } from "../store/formChange.ts";

/** Returns what is wrong with a typed phone number. */
export function phoneProblemText(problem: PhoneNumberProblem, { text, number }: Wording): string {
  switch (problem.kind) {
    case "empty":
      return text("enterPhoneNumber");
    case "noPartOfNumber":
      return text(problem.kind, { character: problem.character });
    case "tooFewDigits":
    case "tooManyDigits":
      return text(problem.kind, { count: number(problem.count) });
    case "noDigits":
    case "plusInside":
    case "noSuchCountry":
    case "tooShortForCountry":
    case "tooLongForCountry":
      return text(problem.kind);
  }
}

/** Adds a phone contact to a group, or to Other Contacts if there is none. */
export const phoneContactChange = (
  { telUri, number }: PhoneNumber,
  group: GroupChoice | undefined,
): FormChange<Persona> => ({
  form: "addPhoneContact",
  lockKeys: group ? [group.id.id] : [],
  step: () => addPhoneContact(telUri, number, group?.id),
  result: (persona, before) => {
    const groupId = group?.id.id ?? (before && findSystemGroup(before, "otherContacts")?.storeId?.id);
    const outcome = outcomeOf(persona, before, groupId);
    return { kind: "contactResult", persona, group, groupId, outcome };
  },
});

/**
 * Compares a phone contact's ID with the list before: it is not known which spellings Exchange treats as the same
 * number.
 */
function outcomeOf(persona: Persona, before: ImItemList | undefined, groupId: string | undefined): Outcome {
  const group = before && groupId !== undefined ? findGroupById(before, groupId) : undefined;
  if (!group) return "present";
  return contactsIn(group, persona).length > 0 ? "existing" : "made";
}
