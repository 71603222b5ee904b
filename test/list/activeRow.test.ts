import { describe, expect, it } from "@jest/globals";
import { activeRow, findRestoredRow } from "../../src/list/activeRow.ts";
import type { ChangeSubject } from "../../src/imList/changes/change.ts";
import { joinList } from "../../src/imList/membership.ts";
import type { TreeRow } from "../../src/list/treeRows.ts";
import { imGroup, listOf, persona, storeId } from "../imList/listOf.ts";
import { fc } from "../random.ts";
import { nameOf, rowsWithOpen } from "./sampleTree.ts";

// All staff, Falcon (open), Ana, Bob, Team (open), Ana, a note, Zen
const before = rowsWithOpen("Falcon", "Team");
const names = ["All staff", "Falcon", "Ana", "Bob", "Team", "Ana 2", "note", "Zen"];
const keyOf = (name: string): string => before[names.indexOf(name)]?.key ?? "no such row";
const nameAt = (key: string | undefined, rows: readonly TreeRow[] = before): string => {
  const at = rows.findIndex((row) => row.key === key);
  return rows === before ? (names[at] ?? "none") : (rows.map(nameOf)[at] ?? "none");
};
/** The rows without some of them. */
const without = (...gone: readonly string[]): readonly TreeRow[] =>
  before.filter(({ key }) => !gone.map(keyOf).includes(key));
const after = (gone: readonly string[], focused: string, selected: readonly string[] = []): string =>
  nameAt(
    activeRow(before, without(...gone), { focused: keyOf(focused), selected: new Set(selected.map(keyOf)) }),
  );

describe("The active row", () => {
  it.each([
    { gone: [], focused: "Bob", is: "Bob" },
    { gone: ["Ana"], focused: "Bob", is: "Bob" },
    { gone: ["Ana"], focused: "Ana", is: "Bob" },
    { gone: ["Bob"], focused: "Bob", is: "Falcon" },
    { gone: ["Ana", "Bob"], focused: "Ana", is: "Falcon" },
    { gone: ["Ana 2"], focused: "Ana 2", is: "Team" },
    { gone: ["Ana", "Ana 2"], focused: "Ana", is: "Bob" },
    { gone: ["note"], focused: "note", is: "Team" },
    { gone: ["Zen"], focused: "Zen", is: "Team" },
    { gone: ["All staff"], focused: "All staff", is: "Falcon" },
    { gone: ["Falcon", "Ana", "Bob"], focused: "Falcon", is: "Team" },
    { gone: ["Falcon", "Ana", "Bob"], focused: "Bob", is: "Team" },
    { gone: ["Team", "Ana 2", "note", "Zen"], focused: "Ana 2", is: "Falcon" },
    { gone: ["Falcon", "Ana", "Bob", "Team", "Ana 2", "note", "Zen"], focused: "Team", is: "All staff" },
  ])("is $is after $gone have gone from $focused", ({ gone, focused, is }) => {
    expect(after(gone, focused)).toBe(is);
  });

  it.each([
    { gone: ["Ana", "Bob"], focused: "Ana", selected: ["Ana", "Bob"], is: "Falcon" },
    { gone: ["Ana", "Ana 2"], focused: "Ana", selected: ["Ana", "Ana 2"], is: "Team" },
    { gone: ["Ana"], focused: "Ana", selected: ["Ana", "Ana 2"], is: "Bob" },
    // A row that is not selected is acted on alone.
    { gone: ["Ana", "Bob"], focused: "Ana", selected: ["Bob"], is: "Falcon" },
    { gone: ["Bob"], focused: "Ana", selected: ["Bob"], is: "Ana" },
  ])(
    "is the one after the last of several: $is after $gone of $selected",
    ({ gone, focused, selected, is }) => {
      expect(after(gone, focused, selected)).toBe(is);
    },
  );

  it("is the first row without a focused one, the group if only that is known, and none in an empty tree", () => {
    const nothing = { focused: undefined, selected: new Set<string>() };
    expect(nameAt(activeRow(before, before, nothing))).toBe("All staff");
    expect(activeRow(before, [], { ...nothing, focused: keyOf("Ana") })).toBeUndefined();
    expect(nameAt(activeRow([], without("Bob"), { ...nothing, focused: keyOf("Bob") }))).toBe("Falcon");
    expect(nameAt(activeRow([], before, { ...nothing, focused: "somewhere else" }))).toBe("All staff");
  });
});

describe("The active row, at random", () => {
  it("is in the tree, and in the group of the focused row if that is left", () => {
    const indexes = fc.subarray(before.map((_, index) => index));
    fc.assert(
      fc.property(indexes, indexes, fc.nat(before.length - 1), (left, chosen, at) => {
        const rows = left.flatMap((index) => before[index] ?? []);
        const focused = before[at];
        const selected = new Set(chosen.map((index) => before[index]?.key ?? ""));
        const key = activeRow(before, rows, { focused: focused?.key, selected });
        const row = rows.find((one) => one.key === key);
        expect(row === undefined).toBe(rows.length === 0);
        if (!row || !focused || selected.has(focused.key)) return;
        const groupOf = (one: TreeRow) => (one.kind === "group" ? one : one.group).key;
        const isGroupLeft = rows.some((one) => one.key === groupOf(focused));
        if (isGroupLeft) expect(groupOf(row)).toBe(groupOf(focused));
      }),
    );
  });
});

describe("The row that an undo restores", () => {
  const people = [persona("ana@x"), persona("bob@x"), persona("Cleo@x", { sources: ["new id"] })];
  const { groups } = joinList(
    listOf(
      [
        imGroup("Falcon", ["source of ana@x", "source of bob@x"]),
        imGroup("Team", ["source of bob@x", "new id"]),
        imGroup("Other Contacts", [], "OtherContacts"),
      ],
      people,
    ),
    "en",
  );
  const contact = (address: string) => ({ id: storeId(`source of ${address}`), persona: persona(address) });
  const find = (
    kind: ChangeSubject["kind"],
    group: string | undefined,
    addresses: readonly string[],
    view: { readonly open?: string; readonly focused?: string } = {},
  ) => {
    const contacts = addresses.map(contact);
    const about =
      group === undefined ? { contacts } : { group: { name: group, kind: "user" as const }, contacts };
    return findRestoredRow({ kind, about }, groups, {
      open: new Set([view.open ?? ""]),
      focused: view.focused,
    })?.key;
  };

  it.each([
    ["moveContacts", "Falcon", ["bob@x", "ana@x"], "ana@x"],
    ["removeFromGroup", "Team", ["bob@x"], "bob@x"],
    ["removeFromGroup", "Falcon", ["dan@x"], undefined],
    ["removeFromGroup", "Owl", ["bob@x"], undefined],
  ] as const)(
    "is that person in the group that they were in: %s from %s of %s: %s",
    (kind, group, who, is) => {
      expect(find(kind, group, who)).toBe(is && `id of ${group} persona of ${is}`);
    },
  );

  it("is found by the address if the contact is new, in the group where the focus is, else in one that is open", () => {
    expect(find("removeFromList", undefined, ["cleo@x"])).toMatch(/^id of Team /);
    expect(find("removeFromList", undefined, ["bob@x"])).toMatch(/^id of Falcon /);
    expect(find("removeFromList", undefined, ["bob@x"], { open: "id of Team" })).toMatch(/^id of Team /);
    const view = { open: "id of Falcon", focused: "id of Team persona of someone@x" };
    expect(find("removeFromList", undefined, ["bob@x"], view)).toMatch(/^id of Team /);
    expect(find("removeFromList", undefined, ["ana@x"], view)).toMatch(/^id of Falcon /);
  });

  it.each(["deleteGroup", "renameGroup", "removeDistributionGroup"] as const)("is the group: %s", (kind) => {
    expect(find(kind, "Team", ["bob@x"])).toBe("id of Team");
    expect(find(kind, "Owl", [])).toBeUndefined();
  });

  it("is none if the undo takes people out of a group", () => {
    expect(find("copyContacts", "Team", ["bob@x"])).toBeUndefined();
  });
});
