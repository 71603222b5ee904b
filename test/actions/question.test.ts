import { describe, expect, it } from "@jest/globals";
import { createMove, planRemoval, type RemovalQuestion } from "../../src/actions/question.ts";
import type { Change } from "../../src/imList/changes/change.ts";
import { imGroup, listOf, persona } from "../imList/listOf.ts";
import { contacts, groupIn, known, list } from "../imList/changes/team.ts";

const { group: team } = groupIn(list, "Team");
const { group: sales } = groupIn(list, "Sales");
const idsOf = (...names: readonly string[]) => contacts(...names).map(({ id: { id } }) => id);

/** Plans a removal. Returns the IDs of the removed and of the deleted contacts, and of those who can be kept. */
function plan(question: RemovalQuestion, current = list) {
  const { contacts: removed, deleted, keepable } = planRemoval(question, current);
  const ids = (some: typeof removed) => some.map(({ id: { id } }) => id);
  return { removed: ids(removed), deleted: ids(deleted), keepable: ids(keepable) };
}

describe("The plan of a removal", () => {
  it("deletes the contacts that are in no other group, and can keep them in Other Contacts", () => {
    const selected = [{ group: team, contacts: contacts("ana", "cleo") }];
    expect(plan({ kind: "removeFromGroup", selected })).toEqual({
      removed: idsOf("ana", "cleo"),
      deleted: idsOf("ana"),
      keepable: idsOf("ana"),
    });
  });

  it("deletes who is removed from all groups together", () => {
    const selected = [
      { group: team, contacts: contacts("ana", "cleo") },
      { group: sales, contacts: contacts("cleo") },
    ];
    expect(plan({ kind: "removeFromGroup", selected })).toEqual({
      removed: idsOf("ana", "cleo"),
      deleted: idsOf("ana", "cleo"),
      keepable: idsOf("ana", "cleo"),
    });
  });

  it("deletes every contact that is removed from the list, and cannot keep any", () => {
    expect(plan({ kind: "removeFromList", contacts: contacts("ana", "cleo") })).toEqual({
      removed: idsOf("ana", "cleo"),
      deleted: idsOf("ana", "cleo"),
      keepable: [],
    });
  });

  it("includes members that were added to a deleted group after the user selected it", () => {
    const before = { ...team, members: [] };
    expect(plan({ kind: "deleteGroup", group: before }).removed).toEqual(idsOf("ana", "bob", "cleo", "dan"));
  });

  it("cannot keep contacts in Other Contacts that are removed from it", () => {
    const current = listOf(
      [imGroup("Team", ["source of bob@x"]), imGroup("Other Contacts", ["source of ana@x"], "OtherContacts")],
      ["ana", "bob"].map((name) => persona(`${name}@x`, { displayName: name })),
    );
    const others = { group: groupIn(current, "Other Contacts").group, contacts: contacts("ana") };
    const alone = plan({ kind: "removeFromGroup", selected: [others] }, current);
    expect(alone).toMatchObject({ deleted: idsOf("ana"), keepable: [] });
    const selected = [{ group: groupIn(current, "Team").group, contacts: contacts("bob") }, others];
    const both = plan({ kind: "removeFromGroup", selected }, current);
    expect(both).toMatchObject({ deleted: idsOf("bob", "ana"), keepable: idsOf("bob") });
  });

  it("has no change if Exchange gave the group no ID", () => {
    const group = { ...team, storeId: undefined };
    const selected = [{ group, contacts: contacts("ana") }];
    expect(planRemoval({ kind: "removeFromGroup", selected }, list).createChange(true)).toBeUndefined();
  });
});

describe("The change that moves or copies selected contacts", () => {
  const selected = [
    { group: team, contacts: contacts("ana", "cleo") },
    { group: sales, contacts: contacts("cleo") },
  ];

  const about = (change: Change | undefined) => {
    const { group, alsoFrom = [], to, contacts: all = [] } = change?.about ?? {};
    const from = [group, ...alsoFrom].flatMap((one) => one?.name ?? []);
    return { kind: change?.kind, from, to: to?.name, contacts: all.map(({ id: { id } }) => id) };
  };

  it("is one move from all groups, except from the target group", () => {
    const contactIds = idsOf("ana", "cleo");
    expect(about(createMove({ kind: "move", selected }, [known("Sales")], list))).toEqual({
      kind: "moveContacts",
      from: ["Team"],
      to: "Sales",
      contacts: contactIds,
    });
    expect(about(createMove({ kind: "move", selected }, [known("Favorites")], list))).toEqual({
      kind: "moveContacts",
      from: ["Team", "Sales"],
      to: "Favorites",
      contacts: contactIds,
    });
  });

  it("is none if everyone is selected in the target group alone", () => {
    const inSales = selected.slice(1);
    expect(createMove({ kind: "move", selected: inSales }, [known("Sales")], list)).toBeUndefined();
  });

  it("is one copy with each contact once", () => {
    expect(about(createMove({ kind: "copy", selected }, [known("Favorites")], list))).toMatchObject({
      kind: "copyContacts",
      contacts: idsOf("ana", "cleo"),
    });
  });
});
