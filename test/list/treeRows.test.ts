import { describe, expect, it } from "@jest/globals";
import { joinList } from "../../src/imList/membership.ts";
import { treeRows } from "../../src/list/treeRows.ts";
import { imGroup, listOf } from "../imList/listOf.ts";
import { nameOf, rowsWithOpen } from "./sampleTree.ts";

const everything = ["Falcon", "Team", "Zen", "All staff"];

describe("The rows of the tree", () => {
  it("are only the groups while none is expanded", () => {
    expect(rowsWithOpen().map(nameOf)).toEqual(["All staff", "Falcon", "Team", "Zen"]);
  });

  it("include the people of an expanded group after it", () => {
    expect(rowsWithOpen("Falcon").map(nameOf)).toEqual(["All staff", "Falcon", "Ana", "Bob", "Team", "Zen"]);
  });

  it("include a note in an empty group and in a group with members without details", () => {
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

  it("have their position among their siblings", () => {
    expect(rowsWithOpen("Team").map(({ position, siblings }) => `${position}/${siblings}`)).toEqual([
      "1/4",
      "2/4",
      "3/4",
      "1/2",
      "2/2",
      "4/4",
    ]);
  });

  it("have the number of groups that a person is in", () => {
    const counts = rowsWithOpen("Falcon").flatMap((row) => (row.kind === "person" ? [row.inGroups] : []));
    expect(counts).toEqual([2, 1]);
  });

  it("have unique keys, even for a person in two groups", () => {
    const keys = rowsWithOpen(...everything).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("include a group without an ID", () => {
    const list = joinList(listOf([{ ...imGroup("Nameless"), storeId: undefined }]), "en");
    const [row] = treeRows(list, new Set());
    expect(treeRows(list, new Set([row?.key ?? ""]))).toHaveLength(2);
  });
});
