import { describe, expect } from "@jest/globals";
import { planRows } from "../../../src/bulkAdd/job/plan.ts";
import { createListRows } from "../../../src/bulkAdd/backup/createListRows.ts";
import { writeListJson } from "../../../src/bulkAdd/backup/listJson.ts";
import { parseSource } from "../../../src/bulkAdd/source/readSource.ts";
import type { ImItemList } from "../../../src/ews/model/imItemList.ts";
import { getImItemList } from "../../../src/ews/operations/getImItemList.ts";
import { readReply } from "../../../src/ews/response.ts";
import { personAddress } from "../../../src/imList/person.ts";
import { itWithShared, sharedFiles } from "../../ews/sharedFolder.ts";
import { listOf } from "../../imList/listOf.ts";

// Inputs from reports. They are not part of the repository.

/** The check of a text: name, address, and outcome of each row. */
async function check(text: string, list: ImItemList = listOf([]), name = "") {
  const source = name === "" ? text : new TextEncoder().encode(text);
  const parsed = await parseSource(source, { maxRows: 1_000, name });
  if (!parsed.ok) throw new Error(parsed.failure.kind);
  return planRows(list, parsed.value.toRows(undefined)).rows.map(({ displayName, address, fate }) => [
    displayName ?? "",
    fate.kind === "badAddress" ? fate.problem.kind : address,
    fate.kind,
  ]);
}
const cases = sharedFiles("cases");
const content = (name: string): string => cases.get(name) ?? "";
const isNew = (name: string, user: string) => [name, `${user}@contoso.example`, "new"];

describe("The inputs of reports", () => {
  itWithShared("with addresses in any form are read", async () => {
    expect(await check(content("08-prefixes.csv"), undefined, "people.csv")).toEqual([
      isNew("Tony Reed", "tony"),
      isNew("Ana Vale", "ana"),
      isNew("Bob Hart", "bob"),
      isNew("Eve Nolan", "eve"),
      isNew("Dan Ott", "dan"),
    ]);
    expect(await check(content("09-wrapped-cells.csv"), undefined, "people.csv")).toEqual([
      isNew("Tony Reed", "tony"),
      isNew("Ana Vale", "ana"),
      isNew("Bob Hart", "bob"),
      isNew("Eve Nolan", "eve"),
    ]);
  });

  itWithShared("with address lines are told apart", async () => {
    expect(await check(content("20-escaped-quote.txt"))).toEqual([
      isNew('Prof", Reed', "tony"),
      isNew("Ana Vale", "ana"),
    ]);
    expect(await check(content("21-full-width.txt"))).toEqual([
      isNew("王小明", "wang"),
      isNew("李小龍", "li"),
      isNew("陳大文", "chan"),
      isNew("黃山", "wong"),
    ]);
    expect(await check(content("22-names-among-addresses.txt"))).toEqual([
      ["Tony Reed", "empty", "badAddress"],
      ["Vale, Ana", "empty", "badAddress"],
      isNew("", "bob"),
      isNew("", "eve"),
      isNew("", "dan"),
    ]);
    expect(await check(content("24-group-syntax.txt"))).toEqual([
      isNew("Tony Reed", "tony"),
      isNew("Ana Vale", "ana"),
    ]);
    expect(await check(content("27-legacy-dn.txt"))).toEqual([
      ["Tony Reed", "internal", "badAddress"],
      isNew("Ana Vale", "ana"),
    ]);
  });

  itWithShared("with sip: in the list are the same people", async () => {
    const { result } = readReply(content("01-sip-prefix-in-list.xml"), getImItemList);
    if (!result.ok) throw new Error(result.failure.kind);
    const list = result.value;
    expect(list.personas.map(personAddress)).toEqual([
      "tony.reed@contoso.example",
      "ana.vale@contoso.example",
    ]);
    expect(
      await check("Name,E-mail,Group\nTony Reed,tony.reed@contoso.example,Falcon", list, "people.csv"),
    ).toEqual([["Tony Reed", "tony.reed@contoso.example", "there"]]);
    const backup = writeListJson({ list, ...createListRows(list), mailbox: "a@contoso.example", madeAt: 0 });
    expect(new Set((await check(backup, list)).map(([, , kind]) => kind))).toEqual(new Set(["there"]));
  });
});
