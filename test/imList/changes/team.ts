import type { Contact, KnownGroup } from "../../../src/imList/contacts.ts";
import { findGroupById, knownGroup, membersOf } from "../../../src/imList/contacts.ts";
import type { ImItemList } from "../../../src/ews/model/imItemList.ts";
import type { ChangeResult, Change } from "../../../src/imList/changes/change.ts";
import { imGroup, listOf, persona } from "../listOf.ts";

// One list for the tests of all changes: ana and bob are only in Team, cleo is also in Sales, and dan in Tagged.

const source = (name: string) => `source of ${name}@x`;

export const list = listOf(
  [
    imGroup("Favorites", [], "Favorites"),
    imGroup("Team", ["ana", "bob", "cleo", "dan"].map(source)),
    imGroup("Sales", [source("cleo")]),
    imGroup("Tagged", [source("dan")], "Tagged"),
    imGroup("Other Contacts", [], "OtherContacts"),
  ],
  ["ana", "bob", "cleo", "dan"].map((name) => persona(`${name}@x`, { displayName: name })),
);

export const groupIn = (from: ImItemList, name: string) => {
  const group = findGroupById(from, `id of ${name}`);
  const known = group && knownGroup(group);
  if (!known) throw new Error(`There is no group ${name}`);
  return { group, known };
};

export const known = (name: string): KnownGroup => groupIn(list, name).known;

/** Returns contacts of the list's group Team, by the names of their people. */
export const contacts = (...names: readonly string[]): readonly Contact[] => {
  const members = membersOf(list, groupIn(list, "Team").group);
  return names.map((name) => {
    const contact = members.find(({ id }) => id.id === source(name));
    if (!contact) throw new Error(`${name} is not in Team`);
    return contact;
  });
};

/** Returns the undo of a change, or of the part of the change that was made. */
export function undoOf(result: ChangeResult): Change {
  if (!result.undo) throw new Error("There is no undo");
  return result.undo;
}

/** Returns the rest of a change that has stopped. */
export function restOf(result: ChangeResult): Change {
  if (result.kind !== "stopped") throw new Error("The change has not stopped");
  return result.rest;
}
