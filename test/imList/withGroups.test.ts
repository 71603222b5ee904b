import { describe, expect, it } from "@jest/globals";
import { sameId, withGroups } from "../../src/imList/withGroups.ts";
import { imGroup, listOf, storeId } from "./listOf.ts";

describe("Two ids", () => {
  it("are the same even if their change keys differ", () => {
    expect(sameId(storeId("a"), storeId("a"))).toBe(true);
    expect(sameId(storeId("a"), storeId("b"))).toBe(false);
  });

  it("are not the same if one or both are undefined", () => {
    expect(sameId(undefined, undefined)).toBe(false);
    expect(sameId(storeId("a"), undefined)).toBe(false);
  });
});

describe("Groups created in this pane", () => {
  it("are shown after the groups of the list, each once", () => {
    const [team, falcon] = [imGroup("Team"), imGroup("Falcon")];
    const list = listOf([team]);
    expect(withGroups(list, [imGroup("Team"), falcon]).groups).toEqual([team, falcon]);
    expect(list.groups).toEqual([team]);
  });
});
