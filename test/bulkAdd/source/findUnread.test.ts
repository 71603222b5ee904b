import { describe, expect, it } from "@jest/globals";
import { parseSource } from "../../../src/bulkAdd/source/readSource.ts";
import { planRows } from "../../../src/bulkAdd/job/plan.ts";
import { findAddresses } from "../../../src/imList/namedAddress.ts";
import { listOf } from "../../imList/listOf.ts";
import { fc } from "../../random.ts";

/** What is unread in a paste or a CSV file: [addresses, people, numbers of the lines]. Undefined if nothing is. */
async function unread(text: string, isTable = false) {
  const source = isTable ? new TextEncoder().encode(text) : text;
  const parsed = await parseSource(source, { maxRows: 1_000, name: isTable ? "people.csv" : "" });
  if (!parsed.ok) throw new Error(parsed.failure.kind);
  const found = parsed.value.findUnread(undefined);
  return found && [found.addresses, found.people, found.lines.map(({ number }) => number)];
}
const unreadInFile = (text: string) => unread(text, true);

describe("Addresses of a text that are not among its people", () => {
  it.each([
    [
      "a comma-separated line with a name too many",
      "Tony <tony@b.example>, Ana Lima, Bob <bob@b.example>",
      [2, 1, [1]],
    ],
    [
      "two people with a slash between them",
      "zoe@b.example; Tony <tony@b.example>/Ana <ana@b.example>",
      [3, 1, [1]],
    ],
    [
      "an address as the name of another",
      "Tony <tony@b.example>\nbob@b.example <ana@b.example>\nzoe@b.example",
      [4, 2, [2]],
    ],
    [
      "the body of a message",
      "From: Tony <tony@b.example>\nTo: zoe@b.example\n\nask bob@b.example\nand ana@b.example",
      [4, 2, [4, 5]],
    ],
    ["a link with a copy", "Tony <tony@b.example>; <mailto:ana@b.example?cc=bob@b.example>", [3, 1, [1]]],
  ])("are counted with their lines: %s", async (_, text, expected) => {
    expect(await unread(text)).toEqual(expected);
  });

  it.each([
    ["Tony <tony@b.example>; Lima, Ana <ana@b.example>; zoe@b.example"],
    ["tony@b.example<mailto:tony@b.example>; 'ana@b.example' <ana@b.example>"],
    ["Tony <Tony@B.example>; tony@b.example"],
    [
      "From: Tony <tony@b.example>\nTo: zoe@b.example\nSubject: about bob@b.example\nMessage-ID: <x@y.example>",
    ],
    ["Tony <sip:tony@b.example;opaque=user:epid:x;gruu>; zoe@b.example"],
    ["王小明＜ａ＠ｂ．ｅｘａｍｐｌｅ＞；zoe@b.example"],
    ["Tony <IMCEAEX-_o=Contoso_cn=tony@b.example>; zoe@b.example"],
    ["Tony Smith; Lima, Ana; bob@b.example; zoe@b.example"],
    ["tony@b.example\nzoe@b.example"],
  ])("are none if everybody is told apart: %s", async (text) => {
    expect(await unread(text)).toBeUndefined();
  });
});

describe("Addresses of a table that are not among its people", () => {
  it.each([
    ["several in one cell", "Name,E-mail\nTony,tony@b.example\nAna,ana@b.example bob@b.example", [3, 1, [3]]],
    ["one in a name", "Name,E-mail\nTony,tony@b.example\nAna and bob@b.example,ana@b.example", [3, 2, [3]]],
    [
      "one in another column than in the other rows",
      "Name,E-mail,X\nTony,tony@b.example,\nAna,,ana@b.example",
      [2, 1, [3]],
    ],
    [
      "rows that have run together in a name",
      'Name,E-mail\nTony,tony@b.example\n"Ana,ana@b.example\nBob",bob@b.example',
      [3, 2, [3]],
    ],
    [
      "rows that have run together in a column that is not used",
      'Name,E-mail,Notes\nTony,tony@b.example,"x\nAna,ana@b.example,y"\nBob,bob@b.example,',
      [3, 2, [2]],
    ],
  ])("are counted with their rows: %s", async (_, text, expected) => {
    expect(await unreadInFile(text)).toEqual(expected);
  });

  it.each([
    [
      "a second address of each person",
      "Name,E-mail,E-mail 2\nTony,tony@b.example,t@b.example\nAna,ana@b.example,a@b.example",
    ],
    [
      "the manager's address",
      "Name,E-mail,Manager Email\nTony,tony@b.example,boss@b.example\nAna,ana@b.example,boss@b.example",
    ],
    [
      "all addresses of a mailbox",
      "Name,E-mail\nTony,SMTP:tony@b.example;smtp:t@b.example\nAna,SMTP:ana@b.example",
    ],
    [
      "the same address in the name",
      "Name,E-mail\ntony@b.example,tony@b.example\nAna (ana@b.example),ana@b.example",
    ],
    ["the same person in several rows", "Name,E-mail,Group\nTony,tony@b.example,A\nTony,Tony@b.example,B"],
    [
      "an address in a note",
      "Name,E-mail,Notes\nTony,tony@b.example,moved to t@b.example\nAna,ana@b.example,",
    ],
    ["a row without an address", "Name,E-mail\nTony,tony@b.example\nAna,"],
  ])("do not include %s", async (_, text) => {
    expect(await unreadInFile(text)).toBeUndefined();
  });

  it("include people whose row was taken for a heading", async () => {
    const text = "Name,E-mail\nTony,tony@b.example\nAna,ana@b.example";
    const parsed = await parseSource(new TextEncoder().encode(text), { maxRows: 10, name: "people.csv" });
    if (!parsed.ok || parsed.value.summary.kind !== "table") throw new Error("It is a table");
    const { layout } = parsed.value.summary;
    expect(parsed.value.findUnread({ ...layout, titleRows: 1 })).toMatchObject({
      addresses: 2,
      people: 1,
      lines: [{ number: 2, text: "Tony · tony@b.example" }],
    });
  });
});

describe("Every address of any paste", () => {
  it("is added, shown as a row to correct, or in a line of the warning", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "ana@b.example",
        "bob@b.example",
        "<zoe@b.example>",
        "Ana Lima",
        "Lima, Bob",
        "To:",
        "王小明",
      ),
      fc.constantFrom(
        ";",
        ",",
        " ",
        "\n",
        "；",
        "、",
        '"',
        "'",
        "(",
        ")",
        "<",
        ">",
        "/",
        "\t",
        "Falcon:",
        "sip:",
        "|",
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (parts) => {
        const text = parts.join("");
        const parsed = await parseSource(text, { maxRows: 100, name: "" });
        if (!parsed.ok) return;
        const { summary } = parsed.value;
        // The screen asks for the column of the addresses then.
        if (summary.kind === "table" && !summary.layout.columns.includes("imAddress")) return;
        const { rows } = planRows(listOf([]), parsed.value.toRows(undefined));
        const lines = parsed.value.findUnread(undefined)?.lines ?? [];
        const shown = [
          ...rows.map(({ wanted }) => `${wanted.address}\n${wanted.displayName}`),
          ...lines.map((line) => line.text),
        ].join("\n");
        if (rows.length === 0) return;
        for (const address of findAddresses(text))
          if (["ana@b.example", "bob@b.example", "zoe@b.example"].includes(address))
            expect(shown.toLowerCase()).toContain(address);
      }),
    );
  });
});
