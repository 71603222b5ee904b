import { describe, expect, it } from "@jest/globals";
import { addMember } from "../../src/imList/changes/addSteps.ts";
import {
  contactsIn,
  findGroupById,
  hasMember,
  imContactsOf,
  isInAnotherGroup,
  knownGroup,
  findDeletedByLeaving,
  membersOf,
} from "../../src/imList/contacts.ts";
import { imGroup, listOf, persona } from "./listOf.ts";

const merged = persona("m@x", { sources: ["first", "second"] });
const ana = persona("ana@x");
const team = imGroup("Team", ["first", "second", "source of ana@x", "stranger"]);
const list = listOf([team, imGroup("Sales", ["second"])], [merged, ana]);

describe("The members of a group", () => {
  it("are its contacts: both of a merged person, and those that the list does not describe", () => {
    expect(membersOf(list, team).map(({ id, persona: person }) => [id.id, person?.imAddress])).toEqual([
      ["first", "m@x"],
      ["second", "m@x"],
      ["source of ana@x", "ana@x"],
      ["stranger", undefined],
    ]);
  });

  it("are identified by their ids, whatever their change keys", () => {
    expect(hasMember(team, "first")).toBe(true);
    expect(hasMember(team, "source of bob@x")).toBe(false);
    expect(hasMember(undefined, "first")).toBe(false);
  });
});

describe("The contacts of a person", () => {
  it("are, in a group, only the contacts that are members of it", () => {
    const ids = list.groups.map((group) => contactsIn(group, merged).map(({ id }) => id.id));
    expect(ids).toEqual([["first", "second"], ["second"]]);
    expect(contactsIn(imGroup("Empty"), merged)).toEqual([]);
  });

  it("are, in the whole list, those marked as IM contacts and those in any group, but none from another folder", () => {
    const withQuickContact = (isQuickContact: boolean | undefined, sources: readonly string[]) => {
      const person = persona("p@x", { sources });
      return { ...person, attributions: person.attributions.map((one) => ({ ...one, isQuickContact })) };
    };
    const ids = (person: typeof merged) => imContactsOf(list, person).map(({ id }) => id.id);
    expect(ids(withQuickContact(true, ["nowhere"]))).toEqual(["nowhere"]);
    expect(ids(withQuickContact(undefined, ["second", "in Outlook"]))).toEqual(["second"]);
    expect(ids(withQuickContact(false, ["in Outlook"]))).toEqual([]);
  });

  it.each([
    [true, false, true],
    [true, undefined, true],
    [true, true, false],
    [false, false, false],
    [undefined, undefined, false],
  ])("are marked by IsQuickContact %s and IsHidden %s: %s", (isQuickContact, isHidden, isContact) => {
    const person = persona("p@x", { sources: ["nowhere"] });
    const marked = person.attributions.map((one) => ({ ...one, isQuickContact, isHidden }));
    expect(imContactsOf(list, { ...person, attributions: marked })).toHaveLength(isContact ? 1 : 0);
    // A contact that was just added is shown in its group only under that ID.
    const added = addMember({ ...person, attributions: marked }, team.storeId)(list);
    expect(hasMember(added.groups[0], "nowhere")).toBe(isContact);
  });
});

describe("A group", () => {
  it("can be changed if Exchange has given it an id", () => {
    expect(knownGroup(team)).toEqual({ id: team.storeId, name: "Team", kind: "user" });
    expect(knownGroup({ ...team, storeId: undefined })).toBeUndefined();
  });

  it("is found by its id", () => {
    expect(findGroupById(list, "id of Team")).toBe(team);
    expect(findGroupById(list, "gone")).toBeUndefined();
  });
});

describe("A contact that leaves a group", () => {
  const listWith = (type: Parameters<typeof imGroup>[2]) =>
    listOf([team, imGroup("Another", ["source of ana@x"], type)], [ana]);

  it.each(["UserGroup", "Favorites", "OtherContacts", "Novel"] as const)(
    "stays in the list if it is in another group of type %s",
    (type) => expect(isInAnotherGroup(listWith(type), "source of ana@x", "id of Team")).toBe(true),
  );

  it.each(["Tagged", "DG"] as const)("does not stay just because it is in a group of type %s", (type) =>
    expect(isInAnotherGroup(listWith(type), "source of ana@x", "id of Team")).toBe(false),
  );

  it("is deleted if that was its last group, even if another contact of the same person stays", () => {
    const known = knownGroup(team);
    const lost = known ? findDeletedByLeaving(list, [{ group: known, contacts: membersOf(list, team) }]) : [];
    expect(lost.map(({ id }) => id.id)).toEqual(["first", "source of ana@x", "stranger"]);
  });
});
