import { describe, expect, it } from "@jest/globals";
import { fillOfList } from "../../src/imList/limits.ts";
import { imGroup, listOf, persona } from "./listOf.ts";

const groups = (count: number) => Array.from({ length: count }, (_, index) => imGroup(`Group ${index}`));
const people = (count: number) => Array.from({ length: count }, (_, index) => persona(`p${index}@x`));

describe("The fill level of a list", () => {
  it("counts user groups and distribution groups up to 64, and contacts up to 1,000", () => {
    const fill = fillOfList(listOf([imGroup("Own"), imGroup("All staff", [], "DG")], people(3)));
    expect(fill).toEqual({
      groups: { count: 2, most: 64, isWorthShowing: false, isNearlyFull: false },
      contacts: { count: 3, most: 1000, isWorthShowing: false, isNearlyFull: false },
    });
  });

  it("does not count system groups and groups of an unknown kind", () => {
    const others = (["Favorites", "Tagged", "OtherContacts", "Novel"] as const).map((type) =>
      imGroup(type, [], type),
    );
    expect(fillOfList(listOf(others)).groups.count).toBe(0);
  });

  it.each([
    [57, false],
    [58, true],
    [64, true],
  ])("is nearly full from nine tenths on: with %d groups, %s", (count, isNearlyFull) => {
    expect(fillOfList(listOf(groups(count))).groups.isNearlyFull).toBe(isNearlyFull);
  });

  it.each([
    [899, false],
    [900, true],
    [1000, true],
  ])("is nearly full from nine tenths on: with %d contacts, %s", (count, isNearlyFull) => {
    expect(fillOfList(listOf([], people(count))).contacts.isNearlyFull).toBe(isNearlyFull);
  });

  it.each([
    [51, 799, [false, false]],
    [52, 800, [true, true]],
  ])("is worth showing from eight tenths on: %d groups, %d contacts", (some, many, isWorthShowing) => {
    const fill = fillOfList(listOf(groups(some), people(many)));
    expect([fill.groups.isWorthShowing, fill.contacts.isWorthShowing]).toEqual(isWorthShowing);
  });
});
