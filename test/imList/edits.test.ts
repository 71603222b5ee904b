import { describe, expect, it } from "@jest/globals";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import {
  findDeletedByLeaving,
  findGroupById,
  hasMember,
  knownGroup,
  membersOf,
} from "../../src/imList/contacts.ts";
import {
  addGroup,
  deleteContact,
  deleteGroup,
  composeEdits,
  joinGroup,
  leaveGroup,
  upsertPersona,
  renameGroup,
  type Edit,
} from "../../src/imList/edits.ts";
import { anyContactId, anyGroupId, anyList } from "./anyList.ts";
import { imGroup, listOf, persona, storeId } from "./listOf.ts";
import { fc } from "../random.ts";

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(anyGroupId, fc.constantFrom("Crew", "Team")).map(([group, name]) => renameGroup(group, name)),
  fc.tuple(anyGroupId, anyContactId).map(([group, contact]) => joinGroup(group, storeId(contact))),
  fc.tuple(anyGroupId, anyContactId).map(([group, contact]) => leaveGroup(group, contact)),
  anyContactId.map(deleteContact),
  anyGroupId.map(deleteGroup),
  anyContactId.map((id) => upsertPersona(persona(`${id}@x`, { sources: [id] }))),
);

const memberIds = ({ groups }: ImItemList) =>
  new Set(groups.flatMap(({ members }) => members.map(({ id }) => id)));
const frozen = (list: ImItemList): ImItemList =>
  Object.freeze({
    groups: Object.freeze(
      list.groups.map((group) => Object.freeze({ ...group, members: Object.freeze([...group.members]) })),
    ),
    personas: Object.freeze([...list.personas]),
  });

describe("An edit", () => {
  it("changes nothing when it is applied a second time, and returns the same list object", () => {
    fc.assert(
      fc.property(anyList, anyEdit, (list, edit) => {
        const once = edit(list);
        expect(edit(once)).toBe(once);
      }),
    );
  });

  it("never changes the list in place", () => {
    fc.assert(fc.property(anyList, anyEdit, (list, edit) => expect(() => edit(frozen(list))).not.toThrow()));
  });

  it("leaves other groups unchanged", () => {
    fc.assert(
      fc.property(anyList, anyContactId, (list, contact) => {
        const edited = joinGroup("id of Team", storeId(contact))(list);
        expect(edited.groups.slice(1)).toEqual(list.groups.slice(1));
        edited.groups.slice(1).forEach((group, index) => expect(group).toBe(list.groups[index + 1]));
      }),
    );
  });

  it("returns the same list object when there is nothing to change", () => {
    const list = listOf([imGroup("Team", ["a"])], [persona("a@x", { sources: ["a"] })]);
    for (const edit of [
      renameGroup("id of Team", "Team"),
      renameGroup("gone", "Crew"),
      joinGroup("id of Team", storeId("a")),
      joinGroup("gone", storeId("a")),
      leaveGroup("id of Team", "b"),
      leaveGroup("gone", "a"),
      deleteContact("b"),
      deleteGroup("gone"),
      composeEdits([]),
    ])
      expect(edit(list)).toBe(list);
  });

  it("never removes a person with a contact that remains in any group", () => {
    fc.assert(
      fc.property(anyList, anyEdit, (list, edit) => {
        const edited = edit(list);
        const left = memberIds(edited);
        const staying = list.personas.filter(({ attributions }) =>
          attributions.some(({ sourceId }) => sourceId && left.has(sourceId.id)),
        );
        expect(edited.personas.map(({ personaId }) => personaId.id)).toEqual(
          expect.arrayContaining(staying.map(({ personaId }) => personaId.id)),
        );
      }),
    );
  });
});

describe("Leaving groups", () => {
  it("deletes exactly the contacts that were predicted to be deleted", () => {
    fc.assert(
      fc.property(
        anyList,
        fc.uniqueArray(anyGroupId, { maxLength: 3 }),
        anyContactId,
        (list, groupIds, contactId) => {
          const leaving = groupIds.flatMap((groupId) => {
            const group = findGroupById(list, groupId);
            const known = group && knownGroup(group);
            if (!known || !hasMember(group, contactId)) return [];
            return [
              { group: known, contacts: membersOf(list, group).filter(({ id }) => id.id === contactId) },
            ];
          });
          fc.pre(leaving.length > 0);
          const predicted = findDeletedByLeaving(list, leaving).map(({ id }) => id.id);
          const leaveAll = composeEdits(leaving.map(({ group }) => leaveGroup(group.id.id, contactId)));
          const left = memberIds(leaveAll(list));
          expect([...memberIds(list)].filter((id) => !left.has(id))).toEqual(predicted);
        },
      ),
    );
  });

  it("removes a deleted contact from Tagged too", () => {
    const list = listOf(
      [imGroup("Team", ["a"]), imGroup("Tagged", ["a"], "Tagged")],
      [persona("a@x", { sources: ["a"] })],
    );
    const edited = leaveGroup("id of Team", "a")(list);
    expect(edited.groups.map(({ members }) => members)).toEqual([[], []]);
    expect(edited.personas).toEqual([]);
  });

  it("does not affect other people who are only in Tagged, or in no group at all", () => {
    const list = listOf(
      [imGroup("Team", ["a"]), imGroup("Tagged", ["b"], "Tagged")],
      [
        persona("a@x", { sources: ["a"] }),
        persona("b@x", { sources: ["b"] }),
        persona("c@x", { sources: [] }),
      ],
    );
    expect(leaveGroup("id of Team", "a")(list).personas.map(({ imAddress }) => imAddress)).toEqual([
      "b@x",
      "c@x",
    ]);
  });

  it("keeps a person who is merged from two contacts until the second contact has left its group", () => {
    const merged = persona("m@x", { sources: ["a", "b"] });
    const list = listOf([imGroup("Team", ["a"]), imGroup("Sales", ["b"])], [merged]);
    const once = leaveGroup("id of Team", "a")(list);
    expect(once.personas).toEqual([merged]);
    expect(leaveGroup("id of Sales", "b")(once).personas).toEqual([]);
  });
});

describe("Deleting a group", () => {
  it("deletes exactly the contacts that were predicted to be deleted", () => {
    fc.assert(
      fc.property(anyList, anyGroupId, (list, groupId) => {
        const group = findGroupById(list, groupId);
        const known = group && knownGroup(group);
        const predicted = known
          ? findDeletedByLeaving(list, [{ group: known, contacts: membersOf(list, group) }]).map(
              ({ id }) => id.id,
            )
          : [];
        const edited = deleteGroup(groupId)(list);
        const left = memberIds(edited);
        expect([...memberIds(list)].filter((id) => !left.has(id)).sort()).toEqual([...predicted].sort());
        expect(findGroupById(edited, groupId)).toBeUndefined();
        expect(edited.groups).toHaveLength(list.groups.length - 1);
      }),
    );
  });
});

describe("Deleting a contact", () => {
  it("removes it from every group, including Tagged, and removes no other contact", () => {
    fc.assert(
      fc.property(anyList, anyContactId, (list, contactId) => {
        const edited = deleteContact(contactId)(list);
        expect(edited.groups.map(({ members }) => members)).toEqual(
          list.groups.map(({ members }) => members.filter(({ id }) => id !== contactId)),
        );
      }),
    );
  });
});

describe("Adding or replacing a person", () => {
  it("adds a new person, and replaces a person with the same id", () => {
    const [ana, bob] = [persona("ana@x"), persona("bob@x")];
    const list = upsertPersona(bob)(listOf([], [ana]));
    expect(list.personas).toEqual([ana, bob]);
    const renamed = { ...ana, displayName: "Ana" };
    expect(upsertPersona(renamed)(list).personas).toEqual([renamed, bob]);
  });
});

describe("Groups created in this pane", () => {
  it("are shown after the groups of the list, each once", () => {
    const [team, falcon] = [imGroup("Team"), imGroup("Falcon")];
    const list = listOf([team]);
    const added = composeEdits([addGroup(imGroup("Team")), addGroup(falcon)])(list);
    expect(added.groups).toEqual([team, falcon]);
    expect(list.groups).toEqual([team]);
  });
});
