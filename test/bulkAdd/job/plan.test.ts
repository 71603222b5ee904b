import { describe, expect, it } from "@jest/globals";
import type { Persona } from "../../../src/ews/model/persona.ts";
import { needsCall, planRows } from "../../../src/bulkAdd/job/plan.ts";
import type { ImportRow } from "../../../src/bulkAdd/job/importRow.ts";
import { imGroup, listOf, persona } from "../../imList/listOf.ts";
import { fc } from "../../random.ts";

const tony = persona("tony@contoso.com", { displayName: "Tony Smith" });
const ines = persona("ines@contoso.com", { displayName: "Ines Moreira" });
const list = listOf(
  [
    imGroup("Falcon", ["source of tony@contoso.com"]),
    imGroup("All Hands", [], "DG"),
    imGroup("Favorites", [], "Favorites"),
    imGroup("Tagged", ["source of tony@contoso.com"], "Tagged"),
    imGroup("Other Contacts", ["source of ines@contoso.com"], "OtherContacts"),
  ],
  [tony, ines],
);

/** Import rows from cells: address, name, group. */
const rowsOf = (...cells: readonly (readonly [string, string?, string?])[]): readonly ImportRow[] =>
  cells.map(([address, displayName = "", groupName = ""], index) => ({
    kind: "person",
    row: index + 1,
    address,
    displayName,
    groupName,
  }));
const fates = (...cells: readonly (readonly [string, string?, string?])[]) =>
  planRows(list, rowsOf(...cells)).rows.map(({ fate }) => fate);

describe("A row whose cells may be under the wrong headings", () => {
  it("has to be corrected, also if its text is an address", () => {
    const [row] = rowsOf(["bob@b.example"]);
    expect(planRows(list, row ? [{ ...row, hasSplitCell: true }] : []).rows[0]?.fate).toEqual({
      kind: "splitCell",
    });
  });
});

describe("A name that may stand for several people", () => {
  it.each([
    ["Ana; Bob"],
    ["Ana；Bob"],
    ["王小明、李小龍"],
    ["王小明，李小龍"],
    ["Ana\nBob"],
    ["Ana\tBob"],
    ["Bob bob@contoso.com"],
    ["Bob <bob@contoso.com>"],
    ["Ana <new@contoso.com>; Bob <bob@contoso.com>"],
    ["Ana <>"],
    ["bob@contoso.com"],
  ])("has to be corrected: %j", (name) => {
    expect(fates(["new@contoso.com", name])).toEqual([{ kind: "severalNames" }]);
  });

  it.each([
    ["Vale, Ana", "Vale, Ana"],
    ["'Vale, Ana'", "Vale, Ana"],
    ['"Vale, Ana"', "Vale, Ana"],
    ["Vale, Ana (new@contoso.com)", "Vale, Ana"],
    ["Ana Vale <New@contoso.com>", "Ana Vale"],
    ["new@contoso.com", undefined],
    ["'new@contoso.com'", undefined],
    ["Ana @ Work", "Ana @ Work"],
    ["Ana (Sales)", "Ana (Sales)"],
    [" Ana\u00a0Vale ", "Ana Vale"],
  ])("is not %j, which is read as %j", (given, name) => {
    const [row] = planRows(list, rowsOf(["new@contoso.com", given])).rows;
    expect([row?.fate.kind, row?.displayName]).toEqual(["new", name]);
  });

  it("is kept in a list that was exported, and for a phone number", () => {
    const rows = rowsOf(["new@contoso.com", "A;=B"], ["tel:+15625550100", "+1 562;ext=5"]);
    const [exported, phone] = planRows(
      list,
      rows.map((row) => (row.row === 1 ? { ...row, isExported: true } : row)),
    ).rows;
    expect([exported?.fate.kind, exported?.displayName]).toEqual(["new", "A;=B"]);
    expect(phone?.fate.kind).toBe("new");
  });
});

describe("A person whom Exchange stores with another spelling of the address", () => {
  const stored = persona("sip:Dana@Contoso.com", { displayName: "Dana" });
  const withDana = listOf(
    [imGroup("Falcon", ["source of sip:Dana@Contoso.com"]), imGroup("Sales")],
    [tony, stored],
  );

  it("is in the list: there, or added to another group by the contact's ID", () => {
    const { rows } = planRows(
      withDana,
      rowsOf(
        ["dana@contoso.com", "Dana", "Falcon"],
        ["SIP:DANA@contoso.com", "", "Sales"],
        ["dana@contoso.com", "D.", "New group"],
        ["new@contoso.com", "", "Sales"],
      ),
    );
    const contactId = "source of sip:Dana@Contoso.com";
    expect(rows.map(({ fate, contactId: id }) => [fate.kind, id])).toEqual([
      ["there", undefined],
      ["joins", contactId],
      ["otherName", contactId],
      ["new", undefined],
    ]);
  });

  it("is added by the address if Exchange stores just that", () => {
    const [row] = planRows(withDana, rowsOf(["tony@contoso.com", "", "Sales"])).rows;
    expect([row?.fate.kind, row?.contactId]).toEqual(["joins", undefined]);
  });
});

describe("The planned outcome of a row", () => {
  it('is "there" for a contact without an IM address that has the row\'s email address', () => {
    const byMail = persona(undefined, {
      sources: ["source of mail"],
      emailAddress: { address: "Mail@Contoso.com" } as Persona["emailAddress"],
    });
    const withMail = listOf([imGroup("Falcon", ["source of mail"])], [byMail]);
    const [row] = planRows(withMail, rowsOf(["mail@contoso.com", "", "Falcon"])).rows;
    expect(row?.fate).toEqual({ kind: "there" });
  });

  it("is an error for a group without a name", () => {
    const [row] = planRows(list, [
      { kind: "group", row: 1, address: "", displayName: "", groupName: " " },
    ]).rows;
    expect(row?.fate).toEqual({ kind: "badName", field: "groupName", codePoint: undefined });
  });

  it("is new, joins, or there for a contact", () => {
    expect(
      fates(
        ["new@contoso.com", "New One", "Falcon"],
        ["ines@contoso.com", "Ines Moreira", "Falcon"],
        ["ines@contoso.com", "", "Favorites"],
        ["tony@contoso.com", "Tony Smith", "Falcon"],
        ["SIP:Tony@Contoso.com ", "", "Falcon "],
        ["ines@contoso.com"],
        ["tony@contoso.com"],
      ).map(({ kind }) => kind),
    ).toEqual(["new", "joins", "joins", "there", "duplicate", "there", "joins"]);
  });

  it("is the other name when the list has the contact under another name", () => {
    expect(fates(["ines@contoso.com", "I. Moreira", "Falcon"])).toEqual([
      { kind: "otherName", name: "Ines Moreira" },
    ]);
  });

  it("is duplicate when an earlier row adds the same contact, in any spelling and under any name", () => {
    expect(
      fates(["a@b.example", "A", "New"], ["A@B.example", "Another", " New"], ["a@b.example", "A", "new"]),
    ).toEqual([{ kind: "new" }, { kind: "duplicate", of: 1 }, { kind: "duplicate", of: 1 }]);
    expect(fates(["a@b.example"], ["a@b.example", "", "Other Contacts"])).toEqual([
      { kind: "new" },
      { kind: "duplicate", of: 1 },
    ]);
  });

  it("is an error with its reason when the row cannot be sent", () => {
    expect(
      fates(
        [""],
        ["ana"],
        ["a@b.example", "Bell\u0007"],
        ["a@b.example", "", "Bad\u0000"],
        ["a@b.example", "", "All Hands"],
        ["a@b.example", "", "Tagged"],
      ),
    ).toEqual([
      { kind: "badAddress", problem: { kind: "empty" } },
      { kind: "badAddress", problem: { kind: "noAt" } },
      { kind: "badName", field: "displayName", codePoint: 7 },
      { kind: "badName", field: "groupName", codePoint: 0 },
      { kind: "badGroup", group: "distribution" },
      { kind: "badGroup", group: "tagged" },
    ]);
  });

  it("is skipped when the user skips the row, and a later duplicate is new instead", () => {
    const { rows } = planRows(list, rowsOf(["a@b.example"], ["a@b.example"]), new Set([0]));
    expect(rows.map(({ fate }) => fate.kind)).toEqual(["leftOut", "new"]);
  });
});

describe("A plan", () => {
  it("lists the groups to create, each once, in whatever capitals, and in order", () => {
    const { newGroups } = planRows(
      list,
      rowsOf(
        ["a@b.example", "", "Munich"],
        ["b@b.example", "", "Falcon"],
        ["c@b.example", "", "munich"],
        ["d@b.example", "", "Munich"],
        ["not an address", "", "Never"],
      ),
    );
    expect(newGroups).toEqual(["Munich"]);
  });

  it("keeps the groups of an exported list apart, as Exchange does", () => {
    const rows = rowsOf(["a@b.example", "", "Munich"], ["b@b.example", "", "munich"]);
    const exported = rows.map((row) => ({ ...row, isExported: true as const }));
    expect(planRows(list, exported).newGroups).toEqual(["Munich", "munich"]);
  });

  it("stops at 64 groups, not counting system groups", () => {
    const full = listOf([
      ...Array.from({ length: 63 }, (_, index) => imGroup(`Group ${index}`)),
      imGroup("Favorites", [], "Favorites"),
    ]);
    const { rows, newGroups } = planRows(
      full,
      rowsOf(["a@b.example", "", "One"], ["b@b.example", "", "Two"], ["c@b.example", "", "One"]),
    );
    expect(rows.map(({ fate }) => fate)).toEqual([
      { kind: "new" },
      { kind: "overGroups", place: 65 },
      { kind: "new" },
    ]);
    expect(newGroups).toEqual(["One"]);
  });

  it("stops at 1,000 contacts, but still adds existing contacts to groups", () => {
    const full = listOf(
      [imGroup("Falcon")],
      Array.from({ length: 999 }, (_, index) => persona(`person${index}@contoso.com`)),
    );
    const { rows, newGroups } = planRows(
      full,
      rowsOf(
        ["a@b.example"],
        ["b@b.example", "", "Munich"],
        ["a@b.example", "", "Falcon"],
        ["person7@contoso.com", "", "Falcon"],
      ),
    );
    expect(rows.map(({ fate }) => fate)).toEqual([
      { kind: "new" },
      { kind: "overContacts", place: 1_001 },
      { kind: "joins" },
      { kind: "joins" },
    ]);
    expect(newGroups).toEqual([]);
  });

  it("has every row once, in order, and never sends the same change twice", () => {
    const cell = fc.constantFrom(
      "a@b.example",
      "A@b.example",
      "tony@contoso.com",
      "ines@contoso.com",
      "nobody",
      "",
    );
    const group = fc.constantFrom("", "Falcon", "falcon", "Tagged", "All Hands", "Other Contacts");
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, fc.constantFrom("", "Name"), group)), (cells) => {
        const wanted = rowsOf(...cells);
        const { rows } = planRows(list, wanted);
        expect(rows.map((row) => row.wanted)).toEqual(wanted);
        const sent = rows
          .filter(({ fate }) => needsCall(fate))
          .map(({ address, groupName = "Other Contacts" }) => `${address} ${groupName}`);
        expect(new Set(sent).size).toBe(sent.length);
      }),
    );
  });
});
