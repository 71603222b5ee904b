import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { parseSource } from "../../../src/bulkAdd/source/readSource.ts";
import { needsCall, planRows } from "../../../src/bulkAdd/job/plan.ts";

const folder = "../shared/cases";
const itWithCases: (title: string, test: () => Promise<void>) => void = existsSync(folder)
  ? it
  : (title) => it.skip(`${title} (skipped: ${folder} is not there)`, () => undefined);

/** Returns the address, name, and group of each row, as they would be sent. */
async function rowsOf(name: string): Promise<readonly (readonly (string | undefined)[])[] | string> {
  const bytes = new Uint8Array(readFileSync(`${folder}/${name}`));
  const parsed = await parseSource(bytes, { maxRows: 100, name });
  if (!parsed.ok) return parsed.failure.kind;
  const { rows } = planRows({ groups: [], personas: [] }, parsed.value.toRows(undefined));
  return rows.map(({ fate, address, displayName, groupName }) =>
    needsCall(fate)
      ? [address, displayName, ...(groupName === undefined ? [] : [groupName])]
      : [address, fate.kind],
  );
}

describe("A file from a report", () => {
  for (const [name, rows] of Object.entries({
    "10-name-and-address-in-cell.csv": [
      ["tony@contoso.example", "Tony Reed"],
      ["ana@contoso.example", "Ana Vale"],
    ],
    "11-space-before-quote.csv": [
      ["tony@contoso.example", "Reed, Tony"],
      ["ana@contoso.example", "Vale, Ana"],
    ],
    "12-stray-quote.csv": [
      ["bob@contoso.example", '"Bob" Hart'],
      ["tony@contoso.example", "Tony Reed"],
      ["ana@contoso.example", "Vale, Ana"],
      ["eve@contoso.example", "Eve Nolan"],
    ],
    "14-sep-line.csv": [
      ["tony@contoso.example", "Tony Reed", "Falcon"],
      ["ana@contoso.example", "Ana Vale", "Falcon"],
    ],
    "15-name-and-first-name.csv": [
      ["joerg@contoso.example", "Jörg Müller"],
      ["ana@contoso.example", "Ana Vale"],
    ],
    "17-half-known-ja.csv": [["taro@contoso.example", "山田太郎"]],
    "18-first-at-column.csv": [
      ["tony@contoso.example", "tonyr"],
      ["ana@contoso.example", "anav"],
    ],
    "18-street-address.csv": [
      ["tony@contoso.example", "Tony Reed"],
      ["ana@contoso.example", "Ana Vale"],
    ],
    "19-big5.csv": [["wang@contoso.example", "王小明", "台北開發部"]],
    "19-cp850.csv": [["joerg@contoso.example", "Jörg Müller", "Vertrieb Süd"]],
    "25-outlook.vcf": [["tony@contoso.example", "Tony Reed"]],
    "26-message.msg": "message",
    "28-groups-in-one-cell.csv": [
      ["tony@contoso.example", "Tony Reed", "Friends"],
      ["tony@contoso.example", "Tony Reed", "Falcon"],
      ["ana@contoso.example", "Ana Vale", "Falcon"],
    ],
  }))
    itWithCases(`is read as its reporter expects: ${name}`, async () => {
      expect(await rowsOf(name)).toEqual(rows);
    });
});
