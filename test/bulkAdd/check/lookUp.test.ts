import { describe, expect, it } from "@jest/globals";
import { createCheck } from "../../../src/bulkAdd/check/createCheck.ts";
import { choicesOf, countFound, findPlacesToLookUp } from "../../../src/bulkAdd/check/foundPeople.ts";
import type { ImportRow } from "../../../src/bulkAdd/job/importRow.ts";
import { directoryOf, entryOf, httpFailure, resolved } from "../../directory/directoryOf.ts";
import { faultText } from "../../ews/replyText.ts";
import { settled } from "../../exchange/hostOfPromises.ts";
import { imGroup, listOf, persona } from "../../imList/listOf.ts";

const list = listOf(
  [imGroup("Falcon", ["source of ana.ek@contoso.example"]), imGroup("Other Contacts", [], "OtherContacts")],
  [persona("ana.ek@contoso.example", { displayName: "Ana Ek" })],
);
const dn = "/o=Contoso/ou=Old Site/cn=Recipients/cn=treed";
const refusal = faultText(
  "ErrorAccessDenied",
  "The requested web method is unavailable to this caller or application.",
);

/** A person of a table, such as "Ana Ek", or "Ana Ek <address>". */
function rowOf(text: string, index: number): ImportRow {
  const [, displayName = "", address = ""] = /^(.*?)(?: ?<(.*)>)?$/.exec(text) ?? [];
  return { kind: "person", row: index + 2, displayName, address, groupName: "Falcon" };
}

/** A check of rows that are looked up in a directory whose calls end when the test says so. */
function checkOf(...texts: readonly string[]) {
  const setting = directoryOf();
  const check = createCheck(
    { now: () => 0, pause: () => Promise.resolve() },
    setting.directory.lookUp,
    () => undefined,
  );
  check.start("Pasted text", texts.map(rowOf), list);
  const state = () => {
    const now = check.state();
    if (!now) throw new Error("The check was discarded.");
    return now;
  };
  return {
    ...setting,
    check,
    state,
    /** Whom a look-up would ask for. */
    left: () => findPlacesToLookUp(state().plan, state().found).map((place) => texts[place]),
    shown: () =>
      state().plan?.rows.map(({ fate, displayName, address }) => [fate.kind, displayName, address].join(" ")),
    choices: (place: number) => {
      const found = state().found.get(place);
      return found && choicesOf(found).map(({ emailAddress }) => emailAddress);
    },
    person: (place: number, index: number) => {
      const found = state().found.get(place);
      const person = found && choicesOf(found)[index];
      if (!person) throw new Error("There is no such person.");
      return person;
    },
  };
}

const two = [
  entryOf("Tony Reed"),
  entryOf("Tony Reed", { address: "tony.reed2@contoso.example", proxies: [] }),
];

describe("The rows of a check that are looked up", () => {
  it("are those with a name and no address, or with a legacy DN, that are not skipped", () => {
    const { check, left } = checkOf(
      "Ana Ek",
      `Tony <${dn}>`,
      `<IMCEAEX-_o=Contoso_cn=treed@contoso.example>`,
      // The name is where the address should be.
      "<Bo Ek>",
      "<Dr.Bo Ek;>",
      "Cai Ek <cai@contoso.example>",
      "Dan Ek <dan.contoso.example>",
      "<Dan Ek; Eva Ek>",
      "<dan.contoso.example>",
      "",
      "Fay Ek",
    );
    check.skip(10, true);
    expect(left()).toEqual([
      "Ana Ek",
      `Tony <${dn}>`,
      "<IMCEAEX-_o=Contoso_cn=treed@contoso.example>",
      "<Bo Ek>",
      "<Dr.Bo Ek;>",
    ]);
  });

  it("get the address and the name of a single exact match, whose outcome is then planned", async () => {
    const { check, reply, shown, state, left } = checkOf("ek, ANA", `Tony R. <${dn}>`, "Bo <bo@x>");
    check.lookUp();
    expect(state().lookUp).toMatchObject({ kind: "running", done: 0, all: 2 });
    await reply(resolved([entryOf("Ana Ek")]), "ANA ek");
    expect(state().lookUp).toMatchObject({ kind: "running", done: 1, all: 2 });
    await reply(resolved([entryOf("Tony Reed")]), dn);
    expect(shown()).toEqual([
      "there Ana Ek ana.ek@contoso.example",
      // A name beside a legacy DN is a name.
      "new Tony R. tony.reed@contoso.example",
      "new Bo bo@x",
    ]);
    expect(state().lookUp).toEqual({
      kind: "done",
      found: { used: 2, toSelect: 0, toConfirm: 0, none: 0 },
    });
    expect(left()).toEqual([]);
  });

  it("get no address of several people, until the user selects one of them", async () => {
    const { check, reply, shown, choices, person, state } = checkOf("Tony Reed");
    check.lookUp();
    await reply(resolved(two));
    expect(shown()).toEqual(["badAddress Tony Reed "]);
    expect(choices(0)).toEqual(["tony.reed@contoso.example", "tony.reed2@contoso.example"]);
    // An address that cannot be used changes nothing about that.
    check.correct(0, { address: "tony" });
    check.correct(0, { address: "" });
    check.select(0, person(0, 0));
    expect(shown()).toEqual(["new Tony Reed tony.reed@contoso.example"]);
    check.deselect(0);
    expect(shown()).toEqual(["badAddress Tony Reed "]);
    expect(choices(0)).toHaveLength(2);
    expect(countFound(state().found)).toMatchObject({ used: 0, toSelect: 1 });
  });

  it("get no address that is a guess, until the user confirms it or types another one", async () => {
    const { check, reply, shown, choices, person, state } = checkOf("Ana Ek", "Tony Reed");
    check.lookUp();
    await reply(resolved([entryOf("Ana Ek", { proxies: [] })]), "Ana Ek");
    await reply(resolved(two), "Tony Reed");
    expect(shown()).toEqual(["badAddress Ana Ek ", "badAddress Tony Reed "]);
    expect(countFound(state().found)).toEqual({ used: 0, toSelect: 1, toConfirm: 1, none: 0 });
    // An address that cannot be used is none that was found.
    check.confirm(0, "ana.ek@");
    expect(shown()?.[0]).toBe("badAddress Ana Ek ana.ek@");
    expect(countFound(state().found)).toMatchObject({ used: 0, toConfirm: 1 });
    check.confirm(0, "Ana <ana.ek@contoso.example>");
    check.select(1, person(1, 1));
    expect(choices(1)).toEqual([]);
    expect(shown()).toEqual(["there Ana Ek ana.ek@contoso.example", "badAddress Tony Reed "]);
    check.confirm(1, "tony@im.contoso.example");
    expect(shown()?.[1]).toBe("new Tony Reed tony@im.contoso.example");
  });

  it("keep what the user has typed or corrected meanwhile", async () => {
    const { check, reply, shown, choices, state } = checkOf("Ana Ek", "Bo Ek");
    check.lookUp();
    check.type(0, "ana@");
    check.correct(1, { address: "bo@x" });
    await reply(resolved([entryOf("Ana Ek")]), "Ana Ek");
    await reply(resolved([entryOf("Bo Ek")]), "Bo Ek");
    expect(shown()).toEqual(["badAddress Ana Ek ", "new Bo Ek bo@x"]);
    expect(state().typed.get(0)).toBe("ana@");
    expect(choices(0)).toEqual(["ana.ek@contoso.example"]);
    expect(state().found.size).toBe(1);
  });

  it("are found all the same if the user says meanwhile which groups they are in", async () => {
    const { check, reply, shown, state, left } = checkOf();
    const row = { ...rowOf("Tony Reed", 0), groupName: "Fish, Chips", mayBeSeveralGroups: true } as const;
    check.start("Pasted text", [row, { ...row, row: 9, displayName: "Bo", address: "bo@x" }], list);
    check.lookUp();
    await settled();
    check.correct(1, { groupName: "Fish; Chips" });
    await reply(resolved([entryOf("Tony Reed")]));
    expect(shown()).toEqual([
      "new Tony Reed tony.reed@contoso.example",
      "new Bo bo@x",
      "joins Tony Reed tony.reed@contoso.example",
      "joins Bo bo@x",
    ]);
    expect(state().rows.map(({ groupName }) => groupName)).toEqual(["Fish", "Fish", "Chips", "Chips"]);
    expect(state().lookUp).toMatchObject({ kind: "done", found: { used: 2 } });
    expect(left()).toEqual([]);
  });

  it("are asked for again by another check, if a look-up of the same people was under way when it was left", async () => {
    const { check, reply, shown, state } = checkOf("Reed, Tony");
    check.lookUp();
    await settled();
    check.start("Another text", [rowOf("Reed, Tony", 0)], list);
    check.lookUp();
    await reply(resolved([]), "Tony Reed");
    await reply(resolved([]), "Tony Reed");
    await reply(resolved([entryOf("Tony Reed")]), "Reed, Tony");
    expect(shown()).toEqual(["new Tony Reed tony.reed@contoso.example"]);
    expect(state().lookUp).toMatchObject({ kind: "done", found: { used: 1 } });
  });

  it("keep whom they found when the user says which groups they are in, also while others are looked up", async () => {
    const { check, reply, shown, choices, person, state, left, sent } = checkOf();
    const row = { ...rowOf("Tony Reed", 0), groupName: "Fish, Chips", mayBeSeveralGroups: true } as const;
    const others = [["Ana Ek"], ["Bo", "bo@x"], ["Cai Ek"], ["Nobody"], ["Eva"]].map(
      ([displayName = "", address = ""], index) => ({ ...row, row: index + 3, displayName, address }),
    );
    check.start("Pasted text", [row, ...others], list);
    check.skip(5, true);
    check.lookUp();
    await reply(resolved(two), "Tony Reed");
    await reply(resolved([entryOf("Ana Ek", { proxies: [] })]), "Ana Ek");
    await reply(resolved([]), "Nobody");
    check.correct(2, { groupName: "Fish; Chips" });
    await reply(resolved([entryOf("Cai Ek")]), "Cai Ek");
    expect(state().rows.map(({ groupName }) => groupName)).toEqual([
      ...others.concat(row).map(() => "Fish"),
      ...others.concat(row).map(() => "Chips"),
    ]);
    // Nobody has to be looked up again.
    expect(left()).toEqual([]);
    expect(sent).toHaveLength(4);
    expect(state().lookUp).toMatchObject({
      kind: "done",
      found: { used: 2, toSelect: 2, toConfirm: 2, none: 2 },
    });
    expect([choices(0), choices(6)].map((people) => people?.length)).toEqual([2, 2]);
    check.select(6, person(6, 1));
    check.confirm(0, "tony.reed2@contoso.example");
    check.confirm(7, "ana.ek@contoso.example");
    expect(shown()).toEqual([
      "new Tony Reed tony.reed2@contoso.example",
      "joins Ana Ek ana.ek@contoso.example",
      "new Bo bo@x",
      "new Cai Ek cai.ek@contoso.example",
      "badAddress Nobody ",
      // Whoever is skipped is skipped in each group.
      "leftOut Eva ",
      "joins Tony Reed tony.reed2@contoso.example",
      "joins Ana Ek ana.ek@contoso.example",
      "joins Bo bo@x",
      "joins Cai Ek cai.ek@contoso.example",
      "badAddress Nobody ",
      "leftOut Eva ",
    ]);
    // The person is taken away from both.
    check.deselect(0);
    expect([shown()?.[0], shown()?.[6]]).toEqual(["badAddress Tony Reed ", "badAddress Tony Reed "]);
  });

  it("are looked up again if the user enters another name in place of the address", async () => {
    const { check, reply, shown, state } = checkOf("<Ton Reed>");
    check.lookUp();
    await reply(resolved([]), "Ton Reed");
    check.correct(0, { address: "Dr. Tony Reed" });
    expect(countFound(state().found).none).toBe(0);
    check.lookUp();
    await reply(resolved([entryOf("Tony Reed")]), "Tony Reed");
    expect(shown()).toEqual(["new Tony Reed tony.reed@contoso.example"]);
  });

  it("have nobody to select if those who were found have no address, and count as not found", async () => {
    const { check, reply, state, choices, left } = checkOf("Tony Reed", "Ana Ek");
    const old = (name: string) => entryOf(name, { address: "/o=Contoso/cn=old", proxies: [] });
    check.lookUp();
    await reply(resolved([old("Tony Reed")]), "Tony Reed");
    await reply(resolved([old("Ana Ek"), entryOf("Ana Ek")]), "Ana Ek");
    expect(countFound(state().found)).toEqual({ used: 0, toSelect: 1, toConfirm: 0, none: 1 });
    expect([choices(0), choices(1)]).toEqual([[""], ["", "ana.ek@contoso.example"]]);
    expect(left()).toEqual([]);
  });

  it("are selected together if one row of the source names several groups", async () => {
    const row = rowOf("Tony Reed", 0);
    const { check, reply, shown, person } = checkOf();
    check.start(
      "Pasted text",
      [row, { ...row, groupName: "Friends" }, { ...row, row: 9, groupName: "Friends" }],
      list,
    );
    check.lookUp();
    await reply(resolved(two));
    check.select(0, person(0, 0));
    expect(shown()).toEqual([
      "new Tony Reed tony.reed@contoso.example",
      "joins Tony Reed tony.reed@contoso.example",
      // Another row may mean the other person of this name.
      "badAddress Tony Reed ",
    ]);
  });

  it("stay as they were found if it is stopped or fails, and the rest can be looked up", async () => {
    const { check, reply, shown, state, left, sent } = checkOf("Ana Ek", "Bo Ek", "Cai Ek", "Dan Ek");
    check.lookUp();
    await reply(resolved([entryOf("Ana Ek")]), "Ana Ek");
    check.stopLookUp();
    await reply(resolved([entryOf("Bo Ek")]), "Bo Ek");
    await reply(httpFailure("unreachable"), "Cai Ek");
    await settled();
    expect(state().lookUp).toMatchObject({ kind: "stopped", found: { used: 2 } });
    expect(left()).toEqual(["Cai Ek", "Dan Ek"]);
    check.lookUp();
    await reply(httpFailure("signIn"), "Cai Ek");
    await reply(resolved([]), "Dan Ek");
    expect(state().lookUp).toMatchObject({ kind: "unavailable", failure: { cause: "signIn" } });
    expect(shown()?.slice(0, 2)).toEqual([
      "there Ana Ek ana.ek@contoso.example",
      "new Bo Ek bo.ek@contoso.example",
    ]);
    expect(left()).toEqual(["Cai Ek"]);
    // The user has signed in and asks again.
    check.lookUp();
    await reply(resolved([entryOf("Cai Ek")]), "Cai Ek");
    expect(state().lookUp).toMatchObject({ kind: "done", found: { used: 3, none: 1 } });
    expect(sent).toHaveLength(6);
  });

  it("are not asked for again in the session if the directory is refused", async () => {
    const { check, reply, state, sent } = checkOf("Ana Ek", "Bo Ek");
    check.lookUp();
    await reply(refusal, "Ana Ek");
    await reply(refusal, "Bo Ek");
    check.lookUp();
    await settled();
    expect(state().lookUp).toMatchObject({ kind: "unavailable", failure: { kind: "refused" } });
    expect(sent).toHaveLength(2);
  });

  it("are not looked up any more when the check is discarded", async () => {
    const { check, reply, sent } = checkOf("Ana Ek", "Bo Ek", "Cai Ek");
    check.lookUp();
    await settled();
    check.discard();
    await reply(resolved([entryOf("Ana Ek")]), "Ana Ek");
    await reply(resolved([entryOf("Bo Ek")]), "Bo Ek");
    expect(check.state()).toBeUndefined();
    expect(sent).toHaveLength(2);
  });
});
