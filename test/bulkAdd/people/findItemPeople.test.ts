import { describe, expect, it } from "@jest/globals";
import { findItemPeople, type NamedPerson, type Place } from "../../../src/bulkAdd/people/findItemPeople.ts";
import { imGroup, listOf, persona } from "../../imList/listOf.ts";

const person = (field: Place, address: string, name = ""): NamedPerson => ({
  field,
  name,
  address,
  isDistributionList: false,
});
const list = listOf(
  [
    imGroup("Falcon", ["source of tony@contoso.com"]),
    imGroup("Other Contacts", ["source of ines@contoso.com"], "OtherContacts"),
    { ...imGroup("All Hands", [], "DG"), smtpAddress: "All@contoso.com" },
  ],
  [persona("tony@contoso.com", { displayName: "Tony Smith" }), persona("ines@contoso.com")],
);
const own = "Ana.Lima@contoso.com";

describe("The people of an item", () => {
  it("appear once each, in order, with their first field and first known name", () => {
    const people = [
      person("from", "tony@contoso.com"),
      person("from", "Tony@Contoso.com", "Tony Smith"),
      person("to", "ines@contoso.com", "Ines"),
      person("cc", "ines@contoso.com", "Ines Moreira"),
    ];
    expect(findItemPeople(people, own, undefined, undefined).map(({ field, name }) => [field, name])).toEqual(
      [
        ["from", "Tony Smith"],
        ["to", "Ines"],
      ],
    );
  });

  it("never include the user", () => {
    expect(findItemPeople([person("to", "ana.lima@CONTOSO.com")], own, list, undefined)).toEqual([]);
  });

  it("are marked as in the list or in the selected group", () => {
    const people = ["tony@contoso.com", "ines@contoso.com", "new@contoso.com"].map((one) =>
      person("to", one),
    );
    const marks = (groupId: string | undefined) =>
      findItemPeople(people, own, list, groupId).map(({ membership }) => membership);
    expect(marks("id of Falcon")).toEqual(["inGroup", "inList", "no"]);
    expect(marks(undefined)).toEqual(["inList", "inGroup", "no"]);
    expect(marks("id of a group that is gone")).toEqual(["inList", "inList", "no"]);
    expect(
      findItemPeople(people, own, undefined, undefined).every(({ membership }) => membership === "no"),
    ).toBe(true);
  });

  it("include distribution groups, marked when they are in the list", () => {
    const lists = ["all@contoso.com", "others@contoso.com"].map((one) => ({
      ...person("to", one),
      isDistributionList: true,
    }));
    expect(findItemPeople(lists, own, list, undefined)).toMatchObject([
      { membership: "inList", listedName: "All Hands" },
      { membership: "no", listedName: undefined },
    ]);
  });

  it("keep text that is not an IM address unchanged", () => {
    const [odd] = findItemPeople([person("to", "/O=CONTOSO/CN=Tony")], own, list, undefined);
    expect(odd?.imAddress).toBe("/O=CONTOSO/CN=Tony");
  });
});

describe("The names and addresses that Outlook gives", () => {
  it.each([
    ["'tony@contoso.com'", "tony@contoso.com", "", "tony@contoso.com"],
    ["'Vale, Ana'", "'ana@contoso.com'", "Vale, Ana", "ana@contoso.com"],
    ['"Hart, Bob"', "bob@contoso.com", "Hart, Bob", "bob@contoso.com"],
    ["eve.nolan@Contoso.com", "Eve.Nolan@contoso.com", "", "eve.nolan@contoso.com"],
    ["SMTP:tony@contoso.com", "SMTP:tony@contoso.com", "", "tony@contoso.com"],
    ["<tony@contoso.com>", "<tony@contoso.com>", "", "tony@contoso.com"],
    ["Tony Reed <tony@contoso.com>", "tony@contoso.com", "Tony Reed", "tony@contoso.com"],
    ["Tony Reed (tony@contoso.com)", "mailto:tony@contoso.com", "Tony Reed", "tony@contoso.com"],
    ["“Reed, Tony”", "tony@contoso.com;", "Reed, Tony", "tony@contoso.com"],
    ["O'Brien, Liam", "liam.o'brien@contoso.com", "O'Brien, Liam", "liam.o'brien@contoso.com"],
    ["Tony Reed via Falcon", "sip:Tony@contoso.com", "Tony Reed via Falcon", "tony@contoso.com"],
    ["tony@old.example", "tony@contoso.com", "tony@old.example", "tony@contoso.com"],
  ])("are cleaned: %s, %s", (name, address, cleanName, imAddress) => {
    const [one, ...others] = findItemPeople(
      [person("to", address, name), person("cc", `"${imAddress}"`)],
      own,
      list,
      undefined,
    );
    expect([one?.name, one?.imAddress]).toEqual([cleanName, imAddress]);
    expect(others).toEqual([]);
  });
});

describe("The kind of a person whom several fields name", () => {
  const unknown = { ...person("to", "all@fabrikam.com"), isKindUnknown: true as const };
  const known = { ...person("cc", "ALL@fabrikam.com", "All"), isDistributionList: true };
  const kinds = (...people: readonly NamedPerson[]) =>
    findItemPeople(people, own, list, undefined).map(({ isDistributionList, isKindUnknown }) => [
      isDistributionList,
      isKindUnknown,
    ]);

  it("is the one that is known", () => {
    expect(kinds(unknown, known)).toEqual([[true, undefined]]);
    expect(kinds(known, unknown)).toEqual([[true, undefined]]);
    expect(kinds(unknown, person("cc", "all@fabrikam.com"))).toEqual([[false, undefined]]);
    expect(kinds(unknown, { ...unknown, field: "cc" })).toEqual([[false, true]]);
  });
});
