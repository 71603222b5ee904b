import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Persona } from "../ews/model/persona.ts";
import { removeDistributionGroup } from "../imList/changes/deleteGroup.ts";
import type { Change } from "../imList/changes/change.ts";
import { contactsIn, imContactsOf, knownGroup } from "../imList/contacts.ts";
import { groupKind, type GroupWithPeople } from "../imList/membership.ts";
import { personAddress } from "../imList/person.ts";
import { uniqueContacts, type SelectedContacts, type Question, type RemoveQuestion } from "./question.ts";
import type { RowAction } from "./rowActions.ts";

/** What an action on rows comes to. */
export type RowWork =
  | { readonly kind: "ask"; readonly question: Exclude<Question, RemoveQuestion> }
  | { readonly kind: "remove"; readonly question: RemoveQuestion }
  | { readonly kind: "make"; readonly changes: readonly Change[] }
  | { readonly kind: "copy"; readonly text: string }
  | { readonly kind: "rename" | "addContact" | "details" | "nothing" };

const nothing: RowWork = { kind: "nothing" };

export function groupWork(action: RowAction, { group, people }: GroupWithPeople): RowWork {
  switch (action) {
    case "rename":
    case "addContact":
      return { kind: action };
    case "deleteGroup":
      return { kind: "remove", question: { kind: "deleteGroup", group } };
    case "removeGroup": {
      const known = knownGroup(group);
      return known ? { kind: "make", changes: [removeDistributionGroup(group, known)] } : nothing;
    }
    case "copyAddress":
      return { kind: "copy", text: group.smtpAddress ?? "" };
    case "copyAddresses":
      return { kind: "copy", text: addresses(people) };
    default:
      return nothing;
  }
}

/** Somebody in a group, as a row shows them. */
export interface PersonInGroup {
  readonly persona: Persona;
  readonly group: ImGroup;
}

/** `people`: those who are chosen together, the one acted on among them, whose group is `here`. */
export function personWork(
  action: RowAction,
  people: readonly PersonInGroup[],
  here: ImGroup,
  list: ImItemList,
): RowWork {
  const chosen = byGroup(people);
  switch (action) {
    case "move": {
      // Nobody leaves Tagged: who was chosen there alone can only come to one more group.
      const leaving = chosen.filter(({ group }) => groupKind(group) !== "tagged");
      const question = leaving.length > 0 ? ({ kind: "move", chosen: leaving } as const) : undefined;
      return { kind: "ask", question: question ?? { kind: "copy", chosen } };
    }
    case "copyTo":
      return { kind: "ask", question: { kind: "copy", chosen } };
    case "details":
      return { kind: "details" };
    case "copyAddress":
      return { kind: "copy", text: addresses(people.map(({ persona }) => persona)) };
    case "removeFromGroup": {
      const leaving = chosen.find(({ group }) => group === here);
      return leaving ? { kind: "remove", question: { kind: "removeFromGroup", chosen: leaving } } : nothing;
    }
    case "removeFromList": {
      const contacts = uniqueContacts(people.flatMap(({ persona }) => imContactsOf(list, persona)));
      return { kind: "remove", question: { kind: "removeFromList", contacts } };
    }
    default:
      return nothing;
  }
}

function byGroup(people: readonly PersonInGroup[]): readonly SelectedContacts[] {
  const groups = [...new Set(people.map(({ group }) => group))];
  return groups.map((group) => ({
    group,
    contacts: people
      .filter((one) => one.group === group)
      .flatMap(({ persona }) => contactsIn(group, persona)),
  }));
}

const addresses = (people: readonly Persona[]): string =>
  [...new Set(people.map(personAddress))].filter((address) => address !== "").join("; ");
