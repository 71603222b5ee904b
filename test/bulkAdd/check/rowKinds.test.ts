import { describe, expect, it } from "@jest/globals";
import { planRows } from "../../../src/bulkAdd/job/plan.ts";
import { countKinds, findShownPlaces } from "../../../src/bulkAdd/check/rowKinds.ts";
import { wantedRow } from "../job/running.ts";
import { imGroup, listOf, persona } from "../../imList/listOf.ts";

const list = listOf(
  [imGroup("Falcon", ["source of there@x"]), imGroup("Other Contacts", [], "OtherContacts")],
  [persona("there@x", { displayName: "There" })],
);
const { rows } = planRows(
  list,
  ["new@x Falcon", "there@x Falcon", "no-address Falcon", "new@x Falcon", "two@x Falcon"].map(wantedRow),
  new Set([4]),
);

describe("The rows of a check", () => {
  it("are counted by the kinds that the check shows", () => {
    expect(countKinds(rows)).toEqual({
      new: 1,
      there: 1,
      otherName: 0,
      duplicate: 1,
      invalid: 1,
      overLimit: 0,
      leftOut: 1,
    });
  });

  it("are in the file's order, or with problems first and skipped rows last", () => {
    expect(findShownPlaces(rows, undefined, false)).toEqual([0, 1, 2, 3, 4]);
    expect(findShownPlaces(rows, undefined, true)).toEqual([2, 3, 0, 1, 4]);
  });

  it("are together if they are of one row of the file", () => {
    const several = ["a@x Falcon", "b@x Falcon"].map(wantedRow);
    const first = several.slice(0, 1).map((row) => ({ ...row, groupName: "Friends" }));
    expect(findShownPlaces(planRows(list, [...several, ...first]).rows, undefined, false)).toEqual([0, 2, 1]);
  });

  it("can be limited to one kind, in the file's order", () => {
    expect(findShownPlaces(rows, "invalid", true)).toEqual([2]);
    expect(findShownPlaces(rows, "overLimit", true)).toEqual([]);
  });
});
