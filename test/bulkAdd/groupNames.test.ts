import { describe, expect, it } from "@jest/globals";
import { splitKnownGroups } from "../../src/bulkAdd/groupNames.ts";
import { planRows } from "../../src/bulkAdd/job/plan.ts";
import { detectLayout } from "../../src/bulkAdd/source/columns.ts";
import { readTable } from "../../src/bulkAdd/source/csv.ts";
import { toImportRows } from "../../src/bulkAdd/source/tableRows.ts";
import { imGroup, listOf } from "../imList/listOf.ts";

/** The planned rows of people with these cells for their groups, as [group, outcome]. */
const planned = (cells: readonly string[], ...inList: readonly string[]) => {
  const lines = cells.map((cell, index) => `p${index}@b.example\t${cell}`);
  const table = readTable(["Email\tGroups", ...lines].join("\n"));
  const list = listOf(inList.map((name) => imGroup(name)));
  const rows = splitKnownGroups(toImportRows(table, detectLayout(table)), list);
  return planRows(list, rows).rows.map(({ groupName, fate }) => [groupName, fate.kind]);
};

describe("Several groups in one cell", () => {
  it.each([
    "Falcon, Friends",
    "Falcon,Friends",
    "Falcon|Friends",
    "Falcon | Friends",
    "Falcon、Friends",
    "Falcon，Friends",
  ])("are asked about, if they may be one: %s", (cell) => {
    expect(planned([cell])).toEqual([[cell, "severalGroups"]]);
    expect(planned([cell], "Falcon")).toEqual([[cell, "severalGroups"]]);
    expect(planned([cell, "Falcon"])).toEqual([
      [cell, "severalGroups"],
      ["Falcon", "new"],
    ]);
  });

  it.each(["Sales, EMEA", "Team | Munich"])("are one if the list has a group of that name: %s", (cell) => {
    expect(planned([cell], cell, "Sales", "EMEA", "Team", "Munich")).toEqual([[cell, "new"]]);
    expect(planned([cell.toUpperCase()], cell)).toEqual([[cell, "new"]]);
  });

  it("are several if the list or other rows have each of them", () => {
    const several = [
      ["Falcon", "new"],
      ["Friends", "joins"],
    ];
    expect(planned(["Falcon, Friends"], "Friends", "Falcon")).toEqual(several);
    expect(planned(["Falcon|Friends", "Friends"], "Falcon").sort()).toEqual(
      [
        ["Falcon", "new"],
        ["Friends", "joins"],
        ["Friends", "new"],
      ].sort(),
    );
  });

  it("may have commas beside semicolons", () => {
    expect(planned(["Munich; Sales, EMEA"])).toEqual([
      ["Munich", "new"],
      ["Sales, EMEA", "severalGroups"],
    ]);
  });

  it("are one with a separator too many", () => {
    expect(planned(["Falcon,", "| Falcon", "Falcon; ", "Falcon, falcon"])).toEqual(
      Array(4).fill(["Falcon", "new"]),
    );
  });
});

describe("Groups that differ only in capitals", () => {
  it("are one group of the list", () => {
    expect(planned(["falcon", "FALCON", "Falcon"], "Falcon")).toEqual(Array(3).fill(["Falcon", "new"]));
  });

  it("are one new group, as it is spelled first", () => {
    expect(planned(["Falcon;falcon", "FALCON", "süd", "SÜD"])).toEqual([
      ["Falcon", "new"],
      ["Falcon", "new"],
      ["süd", "new"],
      ["süd", "new"],
    ]);
  });

  it("are two if the list has both", () => {
    expect(planned(["falcon", "Falcon"], "Falcon", "falcon")).toEqual([
      ["falcon", "new"],
      ["Falcon", "new"],
    ]);
  });
});
