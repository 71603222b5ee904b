import { readImAddress, type AddressProblem } from "../imList/address.ts";
import { splitNamedAddress } from "../imList/namedAddress.ts";
import type { Result } from "../shared/result.ts";
import type { Drafts, PickedPerson } from "../store/drafts.ts";

export type ContactDraft = Drafts["addContact"];

/** Returns the address and the name in a typed text, which may have both: `Ana Lima <ana@…>`. */
export function readTyped(typed: string): {
  readonly address: Result<string, AddressProblem>;
  readonly name: string;
} {
  const { name, address } = splitNamedAddress(typed);
  return { address: readImAddress(address === "" ? typed : address), name: address === "" ? "" : name };
}

/** Returns what is typed as a person. Undefined unless it is a whole address. */
export function typedPerson({ imAddress, displayName }: ContactDraft): PickedPerson | undefined {
  const { address, name } = readTyped(imAddress);
  if (!address.ok) return undefined;
  return { address: address.value, name: displayName.trim() === "" ? name : displayName, kind: "typed" };
}

/** Returns everyone in the form, including what is typed if it is a whole address. Each address once. */
export const peopleIn = (draft: ContactDraft): readonly PickedPerson[] => {
  const typed = typedPerson(draft);
  return typed ? addTo(draft.people, [typed]) : draft.people;
};

/** Returns a draft with people added, and with nothing typed. */
export const withPeople = (draft: ContactDraft, people: readonly PickedPerson[]): ContactDraft => ({
  ...draft,
  people: addTo(draft.people, people),
  imAddress: "",
  displayName: "",
});

/** Returns a draft in which what is typed is one of the people. Unchanged unless it is a whole address. */
export function withTyped(draft: ContactDraft): ContactDraft {
  const person = typedPerson(draft);
  return person ? withPeople(draft, [person]) : draft;
}

/** Returns a draft in which one of the people is a text again, to be corrected. What is typed becomes one of them. */
export function withTextAgain(draft: ContactDraft, person: PickedPerson): ContactDraft {
  const kept: readonly PickedPerson[] =
    draft.imAddress.trim() === ""
      ? []
      : [typedPerson(draft) ?? { address: draft.imAddress.trim(), name: "", kind: "unread" }];
  const { people } = withPeople(withoutPerson(draft, person), kept);
  return { ...draft, people, imAddress: person.address, displayName: person.name };
}

export const withoutPerson = (draft: ContactDraft, person: PickedPerson): ContactDraft => ({
  ...draft,
  people: draft.people.filter((one) => one !== person),
});

export const withPerson = (
  draft: ContactDraft,
  person: PickedPerson,
  replacement: PickedPerson,
): ContactDraft => ({
  ...draft,
  people: draft.people.map((one) => (one === person ? replacement : one)),
});

const addTo = (people: readonly PickedPerson[], added: readonly PickedPerson[]): readonly PickedPerson[] => {
  const addresses = new Set(people.map(({ address }) => address));
  return [
    ...people,
    ...added.filter(({ address }) => !addresses.has(address) && addresses.add(address).size > 0),
  ];
};

/**
 * True if a text that was put into the field at once may be about several people: it has separators. A comma is one only
 * beside two addresses, because names have commas.
 */
export const mayBeSeveral = (text: string): boolean =>
  /[;；\t\r\n]/.test(text.trim()) || (/[,，、\s]/.test(text.trim()) && text.split(/[@＠]/).length > 2);
