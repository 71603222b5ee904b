import { describe, expect, it } from "@jest/globals";
import { parseSource } from "../../../src/bulkAdd/source/readSource.ts";
import { readImAddress } from "../../../src/imList/address.ts";

/** The people of a file or a paste as [name, address]. A row to correct has its whole text. */
const read = async (text: string, name = "") => {
  const source = name === "" ? text : new TextEncoder().encode(text);
  const parsed = await parseSource(source, { maxRows: 100, name });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  const { toRows, findUnread } = parsed.value;
  const rows = toRows(undefined).map(({ displayName, address, hasSplitCell, groupName }) => {
    if (hasSplitCell) return address;
    return [displayName, address, ...(groupName === "" ? [] : [groupName])];
  });
  return { rows, unread: findUnread(undefined)?.lines.map(({ number }) => number) };
};
const ana = ["Ana", "ana@b.example"];

describe("A row of which a cell was split", () => {
  it.each([
    ["Name,Email\nBob,bob@b,example\nAna,ana@b.example", ["Bob", "bob@b,example"]],
    ["Name;Email\nBob;bob@b;example\nAna;ana@b.example", ["Bob", "bob@b;example"]],
    ["Name\tEmail\nBob\tbob@b\texample\nAna\tana@b.example", ["Bob", "bob@b\texample"]],
    ["Email,Name\nbob@b,example,Bob\nana@b.example,Ana", ["Bob", "bob@b,example"]],
    ["Name,Email\nLima, Zoë,zoe@b.example\nAna,ana@b.example", "Lima, Zoë,zoe@b.example"],
    ["Email,Name\nzoe@b.example,Lima, Zoë\nana@b.example,Ana", "zoe@b.example,Lima, Zoë"],
    ["Name,Email\nBob,bob@c.example,,x\nAna,ana@b.example", "Bob,bob@c.example,,x"],
    ["Name,Email\nBob,bob@mail.b,example\nAna,ana@b.example", "Bob,bob@mail.b,example"],
    ["Sales team\n\nName,Email\nBob,bob@b,example\nAna,ana@b.example", ["Bob", "bob@b,example"]],
    ["Bob,bob@b,example\nAna,ana@b.example", ["Bob", "bob@b,example"]],
    ["Name,Email,Group\nBob,bob@b,example\nAna,ana@b.example,", ["Bob", "bob@b,example"]],
    ["Name,Email,\nBob,bob@b,example\nAna,ana@b.example,", ["Bob", "bob@b,example"]],
    ["Name,Email,\nLima, Zoë,zoe@b.example\nAna,ana@b.example,", "Lima, Zoë,zoe@b.example"],
    ["Name,Email,Phone\nBob,bob@b,de\nAna,ana@b.example,1", ["Bob", "bob@b,de"]],
    ["Name,Email,Group\nBob,bob@contoso,com\nAna,ana@b.example,", ["Bob", "bob@contoso,com"]],
  ])("is one to correct, with its address or all of its text: %j", async (text, row) => {
    const { rows, unread } = await read(text, "people.csv");
    expect(rows).toEqual([row, ana]);
    expect(unread).toHaveLength(1);
  });

  it.each([
    ["Name,Email\nLima, Zoë,zoe@b.example\nReed, Tony,tony@b.example\nHart, Bob,bob@b.example"],
    ["Email,Name\nzoe@b.example,Lima, Zoë\ntony@b.example,Reed, Tony\nbob@b.example,Hart, Bob"],
    ["Name,Email,\nLima, Zoë,zoe@b.example\nReed, Tony,tony@b.example"],
    ["Name,Email\nZoë,zoe@mail.b,com"],
    ["Name,Email\nZoë,zoe@mail.b,com\nTony,tony@mail.b,com\nBob,bob@mail.b,com"],
    ["Name,Email\nZoë,zoe@b,example\nTony,tony@b,example\nBob,bob@b,example"],
    ["zoe@b,example\ntony@b,example\nbob@b,example"],
    [
      "Name,Email,Group\nZoë,zoe@b.example,Sales, EMEA\nTony,tony@b.example,Sales, EMEA\nBob,bob@b.example,A, B",
    ],
  ])("is one to correct also if all rows are: %j", async (text) => {
    const { rows, unread } = await read(text, "people.csv");
    const lines = rows.map((row) => [row].flat().filter(Boolean).join(","));
    expect(lines).toEqual(text.split("\n").filter((line) => line.includes("@")));
    expect(unread).toHaveLength(rows.length);
  });

  it.each(["bob@b,example", "bob@b,example; ana@b.example", "Bob bob@b,example; Ana <ana@b.example>"])(
    "has no address before the comma in a paste either: %s",
    async (text) => {
      const { rows } = await read(text);
      expect(rows.flat()).not.toContain("bob@b");
      expect(rows.flat().some((cell) => cell.includes("bob@b,example"))).toBe(true);
    },
  );

  it.each([
    ["Name,Email\nAna,ana@b.example,", [ana]],
    ["Name,Email\nAna,ana@b.example, ,", [ana]],
    [
      "Name,Email\nAna,ana@b.example,likes tea\nBob,bob@b.example,Team 2\nEve,eve@b.example,x",
      [ana, ["Bob", "bob@b.example"], ["Eve", "eve@b.example"]],
    ],
    [
      "Email,Group\nana@b,Falcon\nbob@b,Falcon",
      [
        ["", "ana@b", "Falcon"],
        ["", "bob@b", "Falcon"],
      ],
    ],
    ["Ana,ana@b.example,Munich\nBob,bob@b.example,Lisbon", [ana, ["Bob", "bob@b.example"]]],
    ["Name,\nAna,ana@b.example\nBob,bob@b.example", [ana, ["Bob", "bob@b.example"]]],
    [
      "Name,Email,Country\nAna,ana@b,de\nBob,bob@b,fr",
      [
        ["Ana", "ana@b"],
        ["Bob", "bob@b"],
      ],
    ],
  ])("is not one with an empty cell, a note, or a group after the address: %j", async (text, people) => {
    expect((await read(text, "people.csv")).rows).toEqual(people);
  });

  it("keeps its name and its group if the address alone was split", async () => {
    const text = "Name,Email,Group\nBob,bob@b,example,Falcon\nAna,ana@b.example,Falcon";
    expect((await read(text, "people.csv")).rows).toEqual([
      ["Bob", "bob@b,example", "Falcon"],
      [...ana, "Falcon"],
    ]);
  });

  it("is never sent as it is", async () => {
    const { rows } = await read("Name,Email\nBob,bob@b,example\nZoë,Lima,zoe@b.example");
    for (const row of rows) expect(readImAddress([row].flat().at(-1) ?? "").ok).toBe(false);
  });
});
