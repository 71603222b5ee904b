import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Persona } from "../ews/model/persona.ts";
import type { Change } from "../imList/changes/change.ts";
import { removeDistributionGroup } from "../imList/changes/deleteGroup.ts";
import {
  imContactsOf,
  knownGroup,
  membersOf,
  sourceIds,
  uniqueContacts,
  type Contact,
} from "../imList/contacts.ts";
import { groupKind } from "../imList/membership.ts";
import { emailAddressOf, isPhoneContact, personAddress } from "../imList/person.ts";
import type { MoveQuestion, RemovalQuestion, SelectedContacts } from "./question.ts";
import type { RowAction } from "./rowActions.ts";

/** The effect of an action on rows: a dialog, a change, copied text, or another screen. */
export type ActionPlan =
  | { readonly kind: "openDialog"; readonly question: MoveQuestion }
  | { readonly kind: "confirmRemoval"; readonly question: RemovalQuestion }
  | { readonly kind: "change"; readonly change: Change }
  | { readonly kind: "copyText"; readonly text: string }
  /** `without`: the number of people who are left out, because they have no address. */
  | { readonly kind: "email" | "chat"; readonly addresses: readonly string[]; readonly without: number }
  | { readonly kind: "rename" | "addContact" | "details" | "selectEveryone" };

/** A person's row: the person, and the group that contains the row. */
export interface PersonInGroup {
  readonly persona: Persona;
  readonly group: ImGroup;
}

/** Plans an action on a group's row. Undefined if it has no effect. */
export function planGroupAction(action: RowAction, group: ImGroup, list: ImItemList): ActionPlan | undefined {
  switch (action) {
    case "selectEveryone":
    case "rename":
    case "addContact":
    case "details":
      return { kind: action };
    case "email":
    case "chat":
      // A distribution group has an address, and Exchange does not list its people.
      if (group.smtpAddress !== undefined)
        return { kind: action, addresses: action === "email" ? [group.smtpAddress] : [], without: 0 };
      return planMessage(action, peopleOf(list, group));
    case "deleteGroup":
      return { kind: "confirmRemoval", question: { kind: "deleteGroup", group } };
    case "removeGroup": {
      const known = knownGroup(group);
      return known && { kind: "change", change: removeDistributionGroup(group, known) };
    }
    case "copyAddress":
      return { kind: "copyText", text: group.smtpAddress ?? "" };
    case "copyAddresses":
      // Not the people of the row, of whom a search shows only some.
      return {
        kind: "copyText",
        text: addressesOf(peopleOf(list, group)).join("; "),
      };
    case "move":
    case "copyTo":
    case "removeFromGroup":
    case "removeFromList":
      return undefined;
  }
}

/** Plans an action on a person's row. `people`: everyone who is selected together with that person, in each group. */
export function planPersonAction(
  action: RowAction,
  people: readonly PersonInGroup[],
  list: ImItemList,
): ActionPlan | undefined {
  const selected = selectByGroup(people);
  const leaving = selected.filter(({ group }) => canBeLeft(group));
  switch (action) {
    case "move": {
      // People who are selected only in Tagged can only be added to one more group.
      const question: MoveQuestion =
        leaving.length > 0 ? { kind: "move", selected: leaving } : { kind: "copy", selected };
      return { kind: "openDialog", question };
    }
    case "copyTo":
      return { kind: "openDialog", question: { kind: "copy", selected } };
    case "details":
      return { kind: "details" };
    case "email":
    case "chat":
      return planMessage(
        action,
        people.map(({ persona }) => persona),
      );
    case "copyAddress":
      return { kind: "copyText", text: addressesOf(people.map(({ persona }) => persona)).join("; ") };
    case "removeFromGroup":
      return leaving.length > 0
        ? { kind: "confirmRemoval", question: { kind: "removeFromGroup", selected: leaving } }
        : undefined;
    case "removeFromList": {
      const contacts = uniqueContacts(people.flatMap(({ persona }) => imContactsOf(list, persona)));
      return { kind: "confirmRemoval", question: { kind: "removeFromList", contacts } };
    }
    case "selectEveryone":
    case "rename":
    case "addContact":
    case "copyAddresses":
    case "deleteGroup":
    case "removeGroup":
      return undefined;
  }
}

/** No one can be removed from Tagged (reported). */
const canBeLeft = (group: ImGroup): boolean => groupKind(group) !== "tagged";

/** Returns the number of people, each counted once, or of addresses, that an action on a person's row concerns. */
export function concernedBy(action: RowAction, people: readonly PersonInGroup[]): number {
  const concerned = action === "removeFromGroup" ? people.filter(({ group }) => canBeLeft(group)) : people;
  const personas = [...new Set(concerned.map(({ persona }) => persona))];
  if (action === "email" || action === "chat") return planMessage(action, personas).addresses.length;
  return action === "copyAddress" ? addressesOf(personas).length : personas.length;
}

/** Plans a message to people, or a chat with them. Phone contacts are in neither. */
function planMessage(kind: "email" | "chat", people: readonly Persona[]) {
  const personas = [...new Set(people)];
  const addressOf = (persona: Persona) =>
    kind === "email" ? emailAddressOf(persona) : isPhoneContact(persona) ? undefined : persona.imAddress;
  const found = personas.map(addressOf).filter((address) => address !== undefined && address !== "");
  return {
    kind,
    addresses: [...new Set(found)] as readonly string[],
    without: personas.length - found.length,
  };
}

const peopleOf = (list: ImItemList, group: ImGroup): readonly Persona[] =>
  membersOf(list, group).flatMap(({ persona }) => persona ?? []);

/** Returns the contacts of people, by the groups in which they are selected. Looks at each member only once. */
function selectByGroup(people: readonly PersonInGroup[]): readonly SelectedContacts[] {
  const groups = new Map<ImGroup, { readonly members: ReadonlySet<string>; readonly contacts: Contact[] }>();
  for (const { persona, group } of people) {
    const entry = groups.get(group) ?? { members: new Set(group.members.map(({ id }) => id)), contacts: [] };
    groups.set(group, entry);
    const ids = sourceIds(persona).filter(({ id }) => entry.members.has(id));
    entry.contacts.push(...ids.map((id) => ({ id, persona })));
  }
  return [...groups].map(([group, { contacts }]) => ({ group, contacts }));
}

const addressesOf = (people: readonly Persona[]): readonly string[] =>
  [...new Set(people.map(personAddress))].filter((address) => address !== "");
