import { describe, expect, it } from "@jest/globals";
import { createMoves, planRemoval, type RemovalQuestion } from "../../src/actions/question.ts";
import { imGroup, listOf, persona } from "../imList/listOf.ts";
import { contacts, groupIn, known, list } from "../imList/changes/team.ts";

const { group: team } = groupIn(list, "Team");
const { group: sales } = groupIn(list, "Sales");
const idsOf = (...names: readonly string[]) => contacts(...names).map(({ id: { id } }) => id);

/** Plans a removal. Returns the IDs of the removed and of the deleted contacts, and the name of the group that keeps them. */
function plan(question: RemovalQuestion, current = list) {
  const { contacts: removed, deleted, keepIn } = planRemoval(question, current);
  return {
    removed: removed.map(({ id: { id } }) => id),
    deleted: deleted.map(({ id: { id } }) => id),
    keepIn: keepIn?.name,
  };
}

describe("The plan of a removal", () => {
  it("deletes the contacts that are in no other group, and can keep them in Other Contacts", () => {
    const selected = { group: team, contacts: contacts("ana", "cleo") };
    expect(plan({ kind: "removeFromGroup", selected })).toEqual({
      removed: idsOf("ana", "cleo"),
      deleted: idsOf("ana"),
      keepIn: "Other Contacts",
    });
  });

  it("deletes every contact that is removed from the list, and cannot keep any", () => {
    expect(plan({ kind: "removeFromList", contacts: contacts("ana", "cleo") })).toEqual({
      removed: idsOf("ana", "cleo"),
      deleted: idsOf("ana", "cleo"),
      keepIn: undefined,
    });
  });

  it("includes members that were added to a deleted group after the user selected it", () => {
    const before = { ...team, members: [] };
    expect(plan({ kind: "deleteGroup", group: before }).removed).toEqual(idsOf("ana", "bob", "cleo", "dan"));
  });

  it("cannot keep contacts in Other Contacts that are removed from it", () => {
    const ana = persona("ana@x", { displayName: "ana" });
    const current = listOf([imGroup("Other Contacts", ["source of ana@x"], "OtherContacts")], [ana]);
    const { group } = groupIn(current, "Other Contacts");
    const selected = { group, contacts: contacts("ana") };
    const { deleted, keepIn } = plan({ kind: "removeFromGroup", selected }, current);
    expect({ deleted, keepIn }).toEqual({ deleted: idsOf("ana"), keepIn: undefined });
  });

  it("has no change if Exchange gave the group no ID", () => {
    const group = { ...team, storeId: undefined };
    const selected = { group, contacts: contacts("ana") };
    expect(planRemoval({ kind: "removeFromGroup", selected }, list).createChanges(true)).toEqual([]);
  });
});

describe("The changes that move or copy selected contacts", () => {
  const selected = [
    { group: team, contacts: contacts("ana", "cleo") },
    { group: sales, contacts: contacts("cleo") },
  ];

  it("are one move from each group, except from the target group", () => {
    const changes = createMoves({ kind: "move", selected }, [known("Sales")], list);
    expect(changes.map(({ kind, about }) => [kind, about.group?.name, about.to?.name])).toEqual([
      ["moveContacts", "Team", "Sales"],
    ]);
    expect(createMoves({ kind: "move", selected }, [known("Favorites")], list)).toHaveLength(2);
  });

  it("are one copy with each contact once", () => {
    const changes = createMoves({ kind: "copy", selected }, [known("Favorites")], list);
    expect(changes.map(({ kind, about }) => [kind, about.contacts.map(({ id: { id } }) => id)])).toEqual([
      ["copyContacts", idsOf("ana", "cleo")],
    ]);
  });
});
