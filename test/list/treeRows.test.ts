import { describe, expect, it } from "@jest/globals";
import { joinList } from "../../src/imList/membership.ts";
import { treeRows } from "../../src/list/treeRows.ts";
import { imGroup, listOf } from "../imList/listOf.ts";
import { nameOf, rowsWithOpen } from "./treeOf.ts";

const everything = ["Falcon", "Team", "Zen", "All staff"];

describe("The rows of the tree", () => {
  it("are the groups alone while none is open", () => {
    expect(rowsWithOpen().map(nameOf)).toEqual(["All staff", "Falcon", "Team", "Zen"]);
  });

  it("have the people of an open group after it", () => {
    expect(rowsWithOpen("Falcon").map(nameOf)).toEqual(["All staff", "Falcon", "Ana", "Bob", "Team", "Zen"]);
  });

  it("have a note in a group that is empty, or has members of whom nothing is known", () => {
    expect(rowsWithOpen(...everything).map(nameOf)).toEqual([
      "All staff",
      "(note)",
      "Falcon",
      "Ana",
      "Bob",
      "Team",
      "Ana",
      "(note)",
      "Zen",
      "(note)",
    ]);
  });

  it("know their place among their siblings", () => {
    expect(rowsWithOpen("Team").map(({ position, siblings }) => `${position}/${siblings}`)).toEqual([
      "1/4",
      "2/4",
      "3/4",
      "1/2",
      "2/2",
      "4/4",
    ]);
  });

  it("tell in how many groups a person is", () => {
    const counts = rowsWithOpen("Falcon").flatMap((row) => (row.kind === "person" ? [row.inGroups] : []));
    expect(counts).toEqual([2, 1]);
  });

  it("have keys of their own, though someone is in two groups", () => {
    const keys = rowsWithOpen(...everything).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("can be of a group without an id", () => {
    const list = joinList(listOf([{ ...imGroup("Nameless"), storeId: undefined }]), "en");
    const [row] = treeRows(list, new Set());
    expect(treeRows(list, new Set([row?.key ?? ""]))).toHaveLength(2);
  });
});
