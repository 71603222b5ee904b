import { useSyncExternalStore } from "react";
import { addressProblemText } from "../components/inputProblemText.ts";
import { StartText, useStartWording } from "../components/WordingContext.tsx";
import { addedContacts, placeBefore } from "../imList/changes/addContacts.ts";
import { readName } from "../imList/name.ts";
import { findByAddress } from "../imList/person.ts";
import { contactChange, type NewPerson } from "../store/formChange.ts";
import { peopleIn, readTyped, withPerson, withTyped } from "./contactDraft.ts";
import { GroupField, isGroupDeleted, isNameUsable, NameField } from "./FormFields.tsx";
import { FormScreen, useForm, type FormProps, type ItemPeople } from "./FormScreen.tsx";
import { PeopleField } from "./PeopleField.tsx";
import type { ItemPerson } from "./suggestions.ts";

const emptyList = { groups: [], personas: [] };
const nobody: readonly ItemPerson[] = [];
const noItem: ItemPeople = { subscribe: () => () => undefined, get: () => nobody };

/** The form that adds IM contacts: one, or several to one group. */
export function AddContactForm(props: FormProps) {
  const { state, pane, directory, itemPeople = noItem, paste } = props;
  const wording = useStartWording();
  const { text } = wording;
  const { draft, fields, type, screen } = useForm("addContact", props);
  const { group } = draft;
  const fromItem = useSyncExternalStore(itemPeople.subscribe, itemPeople.get);

  const list = state.list.kind === "ready" ? state.list.items : emptyList;
  const people = peopleIn(draft);
  const unread = people.find(({ kind }) => kind === "unread");
  const guess = people.find(({ isGuess }) => isGuess);
  const isDeleted = isGroupDeleted(state, group);
  const [only, ...others] = people;
  const sole = others.length === 0 ? only : undefined;
  const named = sole?.kind === "typed" && !findByAddress(list.personas, sole.address) ? sole : undefined;
  const name = readName(named?.name ?? "");
  const typed = readTyped(draft.imAddress);
  const hasText = draft.imAddress.trim() !== "";

  const problem = (): string | undefined => {
    if (unread) {
      const { address } = readTyped(unread.address);
      const why = address.ok ? "" : addressProblemText(address.failure, text("enterNameOrAddress"), wording);
      return wording.sentences(why, text("selectToCorrect", { text: unread.address }));
    }
    if (!fields.checked) return undefined;
    if (hasText && !typed.address.ok)
      return addressProblemText(typed.address.failure, text("enterNameOrAddress"), wording);
    if (people.length === 0) return text("enterNameOrAddress");
    return guess && text("confirmFirst");
  };
  const isReady =
    only !== undefined &&
    !unread &&
    !guess &&
    !isDeleted &&
    isNameUsable(name) &&
    (!hasText || typed.address.ok);
  const newPeople = people.map((person): NewPerson => ({
    imAddress: person.address,
    displayName: nameOf(person.name),
  }));
  const [first] = newPeople;
  const attempt = state.attempts.addContact;
  const hasAdded = "added" in attempt && (attempt.added?.length ?? 0) > 0;
  const isSeveral = newPeople.length > 1 || hasAdded;

  return (
    <FormScreen
      {...screen}
      title={text("newContact")}
      submit={people.length > 1 ? wording.count("addContacts", people.length) : text("addContact")}
      submitting={text("adding")}
      fieldAtFault={isDeleted}
      change={isReady && first && !isSeveral ? contactChange({ ...first, group }) : undefined}
      onSubmit={
        isReady && isSeveral
          ? () => {
              type(withTyped(draft));
              void pane.submitAll({ people: newPeople, group, after: { placeBefore, addedContacts } });
            }
          : undefined
      }
    >
      <PeopleField
        {...{ draft, list, directory }}
        itemPeople={fromItem}
        ownAddress={props.address}
        readPaste={paste?.read}
        onCheck={paste?.check && ((whole, from) => paste.check?.(whole, group?.name ?? "", from))}
        busy={fields.busy}
        problem={problem()}
        hint={
          typed.address.ok && typed.address.value !== draft.imAddress ? (
            <StartText of="addressWillBeSaved" values={{ address: typed.address.value }} strong />
          ) : undefined
        }
        onDraft={type}
      />
      {named && (
        <NameField
          {...fields}
          typed={named.name}
          name={name}
          onType={(entered) => {
            // What is typed in the other field became a person when the focus left it.
            const picked = withTyped(draft);
            const [person] = picked.people;
            if (person) type(withPerson(picked, person, { ...person, name: entered }));
          }}
        />
      )}
      <GroupField
        {...{ state, group }}
        busy={fields.busy}
        onSelect={(selected) => type({ group: selected })}
      />
    </FormScreen>
  );
}

/** Returns a name that can be sent. Undefined for an empty one, for which the address is used. */
function nameOf(given: string): string | undefined {
  const name = readName(given);
  return name.ok ? name.value : undefined;
}
