import { describe, expect, it } from "@jest/globals";
import { needsCall, planRows } from "../../../src/bulkAdd/job/plan.ts";
import { createListRows } from "../../../src/bulkAdd/backup/createListRows.ts";
import { imGroup, listOf, persona } from "../../imList/listOf.ts";

const people = [
  persona("tony@contoso.com", { displayName: "Tony Smith" }),
  persona("tel:+33123456789", { displayNameFirstLast: "+33 1 23 45 67 89" }),
  persona(undefined, { sources: ["source of nobody"], displayName: "Nobody" }),
];
const list = listOf(
  [
    imGroup("Favorites", ["source of tony@contoso.com"], "Favorites"),
    imGroup("Falcon", [
      "source of tony@contoso.com",
      "source of tel:+33123456789",
      "gone",
      "source of nobody",
    ]),
    imGroup("Empty"),
    { ...imGroup("All Hands", [], "DG"), smtpAddress: "all@contoso.com" },
    imGroup("Tagged", ["source of tony@contoso.com"], "Tagged"),
    imGroup("Autres contacts", ["source of tony@contoso.com"], "OtherContacts"),
  ],
  people,
);

describe("The rows of a saved list", () => {
  it("include every group, also an empty one, every distribution group, and every person once per group", () => {
    const { rows, skippedMembers } = createListRows(list);
    expect(
      rows.map(({ kind, groupName, displayName, address }) => [kind, groupName, displayName, address]),
    ).toEqual([
      ["person", "Favorites", "Tony Smith", "tony@contoso.com"],
      ["group", "Falcon", "", ""],
      ["person", "Falcon", "Tony Smith", "tony@contoso.com"],
      ["person", "Falcon", "+33 1 23 45 67 89", "tel:+33123456789"],
      ["group", "Empty", "", ""],
      ["distributionGroup", "", "All Hands", "all@contoso.com"],
      ["person", "", "Tony Smith", "tony@contoso.com"],
    ]);
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(skippedMembers).toBe(2);
  });

  it("are all there already in the same list, and all new in an empty list", () => {
    const { rows } = createListRows(list);
    expect(planRows(list, rows).rows.map(({ fate }) => fate.kind)).toEqual(rows.map(() => "there"));
    const empty = listOf([
      imGroup("Favorites", [], "Favorites"),
      imGroup("Other Contacts", [], "OtherContacts"),
    ]);
    const { rows: planned, newGroups } = planRows(empty, rows);
    expect(planned.every(({ fate }) => needsCall(fate))).toBe(true);
    expect(newGroups).toEqual(["Falcon", "Empty"]);
  });
});
