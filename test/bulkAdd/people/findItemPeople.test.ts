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
