import { describe, expect, it } from "@jest/globals";
import { type ImItemList, readImItemList } from "../../../src/ews/model/imItemList.ts";
import { XmlReader } from "../../../src/ews/xml/reader.ts";
import { parseXml } from "../../../src/ews/xml/tree.ts";
import { writeListJson, readListJson } from "../../../src/bulkAdd/backup/listJson.ts";
import { createListRows } from "../../../src/bulkAdd/backup/createListRows.ts";
import type { ImportRow } from "../../../src/bulkAdd/job/importRow.ts";
import { types } from "../../ews/replyText.ts";
import { imGroup, listOf, persona } from "../../imList/listOf.ts";
import { fc } from "../../random.ts";

const odd = [
  "=1+1",
  "+33",
  "a;=b",
  "\u202Enosnah\u202C",
  "Zoë 🎉",
  '"quoted" \\ back',
  "line\nend",
  "__proto__",
];

const saved = (list: ImItemList, rows = createListRows(list).rows): string =>
  writeListJson({ list, rows, mailbox: "ana@contoso.com", madeAt: Date.UTC(2026, 10, 22, 9, 30) });

const empty = listOf([]);

describe("A list saved as JSON", () => {
  it("returns the rows that restore it, with unusual names too", () => {
    const list = listOf(
      odd.map((name, index) => imGroup(name, [`source of p${index}@x`])),
      odd.map((name, index) => persona(`p${index}@x`, { displayName: name })),
    );
    const { rows } = createListRows(list);
    expect(rows).toHaveLength(2 * odd.length);
    expect(readListJson(saved(list))).toEqual({ ok: true, value: rows });
  });

  it("returns the same rows for any rows", () => {
    const text = fc.string({ unit: "grapheme" });
    const row = fc.record({
      kind: fc.constantFrom<ImportRow["kind"]>("person", "group", "distributionGroup"),
      groupName: text,
      displayName: text,
      address: text,
    });
    fc.assert(
      fc.property(fc.array(row), (some) => {
        const rows = some.map((one, index) => ({ ...one, row: index + 1 }));
        expect(readListJson(saved(empty, rows))).toEqual({ ok: true, value: rows });
      }),
    );
  });

  it("contains the mailbox, the time, and the version of the format", () => {
    expect(JSON.parse(saved(empty))).toMatchObject({
      imGroups: 1,
      mailbox: "ana@contoso.com",
      madeAt: "2026-11-22T09:30:00.000Z",
    });
  });

  it("contains every field of every group and person in order, also unknown fields", () => {
    const xml =
      `<ImItemList xmlns="${types}"><Groups><ImGroup><DisplayName>Falcon</DisplayName>` +
      `<GroupType>IPM.DistList.MOC.UserGroup</GroupType></ImGroup></Groups><Personas><Persona>` +
      `<PersonaId Id="p" ChangeKey="c"/><Titles><StringAttributedValue><Value>Boss</Value></StringAttributedValue>` +
      `</Titles><Novel xmlns="urn:new"> 1 </Novel><DisplayName/></Persona></Personas></ImItemList>`;
    const parsed = parseXml(xml);
    if (!parsed.ok) throw new Error(parsed.failure.message);
    const list = readImItemList(new XmlReader(parsed.value));
    expect(JSON.parse(saved(list))).toMatchObject({
      namespace: types,
      groups: [
        {
          name: "ImGroup",
          children: [
            { name: "DisplayName", text: "Falcon" },
            { name: "GroupType", text: "IPM.DistList.MOC.UserGroup" },
          ],
        },
      ],
      personas: [
        {
          name: "Persona",
          children: [
            { name: "PersonaId", attributes: { Id: "p", ChangeKey: "c" } },
            {
              name: "Titles",
              children: [{ name: "StringAttributedValue", children: [{ name: "Value", text: "Boss" }] }],
            },
            { name: "Novel", namespace: "urn:new", text: " 1 " },
            { name: "DisplayName" },
          ],
        },
      ],
    });
  });
});

describe("A JSON file that is read", () => {
  const row = { kind: "group", groupName: "Falcon", displayName: "", address: "" };
  const file = (fields: object): string => JSON.stringify({ imGroups: 1, rows: [row], ...fields });

  it("returns its rows with new row numbers and ignores unknown fields", () => {
    const own = JSON.parse('{"__proto__": {"kind": "person"}, "row": 77, "note": "mine"}') as object;
    expect(readListJson(`\uFEFF${file({ rows: [row, { ...row, ...own }], groups: "spoilt" })}`)).toEqual({
      ok: true,
      value: [
        { ...row, row: 1 },
        { ...row, row: 2 },
      ],
    });
  });

  it.each<[string, string, object]>([
    ["is empty", "", { kind: "notOurs" }],
    ["is not JSON", "Group,Address", { kind: "notOurs" }],
    ["is other JSON", '{"rows":[]}', { kind: "notOurs" }],
    ["is an array", "[1]", { kind: "notOurs" }],
    ["is null", "null", { kind: "notOurs" }],
    ["has a later version", file({ imGroups: 2, rows: "other" }), { kind: "newer", version: 2 }],
    ["has a version that is text", file({ imGroups: "1" }), { kind: "broken", at: "imGroups" }],
    ["has a version that is not a whole number", file({ imGroups: 0.5 }), { kind: "broken", at: "imGroups" }],
    ["has no rows", file({ rows: undefined }), { kind: "broken", at: "rows" }],
    [
      "has a row of an unknown kind",
      file({ rows: [row, { ...row, kind: "x" }] }),
      { kind: "broken", at: "rows.1.kind" },
    ],
    ["has a number as a name", file({ rows: [{ ...row, groupName: 7 }] }), { kind: "broken" }],
    ["is cut off", saved(empty).slice(0, -9), { kind: "broken", at: undefined }],
  ])("is rejected when it %s", (_, text, problem) => {
    expect(readListJson(text)).toMatchObject({ ok: false, failure: problem });
  });

  it("never throws, whatever its text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"imGroups":1,"rows":${json}}`),
        ),
        (text) => {
          expect(typeof readListJson(text).ok).toBe("boolean");
        },
      ),
    );
  });
});
