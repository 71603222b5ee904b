import { describe, expect, it } from "@jest/globals";
import { planRows } from "../../../src/bulkAdd/job/plan.ts";
import type { ImportRow } from "../../../src/bulkAdd/job/importRow.ts";
import { imGroup, listOf, persona } from "../../imList/listOf.ts";

describe("The planned outcome of phone numbers, groups, and distribution groups", () => {
  const phone = persona("tel:+33123456789", { displayName: "+33 1 23 45 67 89" });
  const mixed = listOf(
    [
      imGroup("Falcon", ["source of tel:+33123456789"]),
      { ...imGroup("All Hands", [], "DG"), smtpAddress: "All@contoso.com" },
    ],
    [phone],
  );
  const row = (kind: ImportRow["kind"], address: string, displayName = "", groupName = ""): ImportRow => ({
    kind,
    row: 1,
    address,
    displayName,
    groupName,
  });
  const fatesOf = (...rows: readonly ImportRow[]) => planRows(mixed, rows).rows.map(({ fate }) => fate.kind);

  it("recognizes a phone number in any spelling", () => {
    expect(
      fatesOf(
        row("person", "tel:+33 1 23 45 67 89", "", "Falcon"),
        row("person", "TEL:+33123456789", "", "Heron"),
        row("person", "tel:+49 89 1234", "", "Falcon"),
        row("person", "tel:none", "", "Falcon"),
      ),
    ).toEqual(["there", "joins", "new", "badAddress"]);
  });

  it("is new or there for a group and for a distribution group", () => {
    const rows = [
      row("group", "", "", "Falcon"),
      row("group", "", "", "Heron"),
      row("group", "", "", "Heron"),
      row("person", "a@b.example", "", "Owl"),
      row("group", "", "", "Owl"),
      row("distributionGroup", "all@contoso.com", "All Hands"),
      row("distributionGroup", "works@contoso.com", "Works council"),
      row("distributionGroup", "WORKS@contoso.com"),
      row("distributionGroup", "works"),
    ];
    expect(fatesOf(...rows)).toEqual([
      ...["there", "new", "duplicate", "new", "new", "there", "new", "duplicate", "badAddress"],
    ]);
    expect(planRows(mixed, rows).newGroups).toEqual(["Heron", "Owl"]);
  });

  it("includes the name by which a distribution group is already there", () => {
    const [planned] = planRows(mixed, [row("distributionGroup", "all@contoso.com", "Everybody")]).rows;
    expect(planned?.fate).toEqual({ kind: "there", otherName: "All Hands" });
  });

  it("counts distribution groups toward the maximum of 64", () => {
    const full = listOf(Array.from({ length: 63 }, (_, index) => imGroup(`Group ${index}`)));
    const { rows } = planRows(full, [
      row("distributionGroup", "one@contoso.com"),
      row("group", "", "", "One more"),
      row("distributionGroup", "two@contoso.com"),
    ]);
    expect(rows.map(({ fate }) => fate)).toEqual([
      { kind: "new" },
      { kind: "overGroups", place: 65 },
      { kind: "overGroups", place: 65 },
    ]);
  });
});
