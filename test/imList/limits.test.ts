import { describe, expect, it } from "@jest/globals";
import { fillOfList } from "../../src/imList/limits.ts";
import { imGroup, listOf, persona } from "./listOf.ts";

const groups = (count: number) => Array.from({ length: count }, (_, index) => imGroup(`Group ${index}`));
const people = (count: number) => Array.from({ length: count }, (_, index) => persona(`p${index}@x`));

describe("How full a list is", () => {
  it("is told of own and distribution groups, of 64, and of contacts, of 1,000", () => {
    const fill = fillOfList(listOf([imGroup("Own"), imGroup("All staff", [], "DG")], people(3)));
    expect(fill).toEqual({
      groups: { count: 2, most: 64, isNearlyFull: false },
      contacts: { count: 3, most: 1000, isNearlyFull: false },
    });
  });

  it("leaves system groups and kinds that are not known out", () => {
    const others = (["Favorites", "Tagged", "OtherContacts", "Novel"] as const).map((type) =>
      imGroup(type, [], type),
    );
    expect(fillOfList(listOf(others)).groups.count).toBe(0);
  });

  it.each([
    [57, false],
    [58, true],
    [64, true],
  ])("is nearly full from nine tenths on: %d groups: %s", (count, isNearlyFull) => {
    expect(fillOfList(listOf(groups(count))).groups.isNearlyFull).toBe(isNearlyFull);
  });

  it.each([
    [899, false],
    [900, true],
    [1000, true],
  ])("is nearly full from nine tenths on: %d contacts: %s", (count, isNearlyFull) => {
    expect(fillOfList(listOf([], people(count))).contacts.isNearlyFull).toBe(isNearlyFull);
  });
});
