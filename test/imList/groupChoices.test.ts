import { describe, expect, it } from "@jest/globals";
import { groupChoice, groupChoices } from "../../src/imList/groupChoices.ts";
import { imGroup } from "./listOf.ts";

const namesOf = (groups: Parameters<typeof groupChoices>[0], language = "en") =>
  groupChoices(groups, language).map(({ name }) => name);

describe("The groups that a contact can be added to", () => {
  it("are user groups, Favorites, and groups of an unknown kind", () => {
    const groups = [imGroup("Mine"), imGroup("Favorites", [], "Favorites"), imGroup("New kind", [], "Novel")];
    expect(namesOf(groups)).toEqual(["Favorites", "Mine", "New kind"]);
  });

  it("do not include Other Contacts (used if no group is selected), Tagged, or distribution groups", () => {
    const others = [
      imGroup("Other Contacts", [], "OtherContacts"),
      imGroup("Tagged", [], "Tagged"),
      imGroup("All staff", [], "DG"),
    ];
    expect(namesOf(others)).toEqual([]);
    expect(others.map(groupChoice)).toEqual([undefined, undefined, undefined]);
  });

  it("are sorted by name in the user's language, with numbers by value", () => {
    const groups = ["Team 10", "Zürich", "Ärzte", "Team 9", "anton"].map((name) => imGroup(name));
    expect(namesOf(groups)).toEqual(["anton", "Ärzte", "Team 9", "Team 10", "Zürich"]);
    expect(namesOf(groups, "sv")).toEqual(["anton", "Team 9", "Team 10", "Zürich", "Ärzte"]);
  });

  it("end with Other Contacts if that is requested", () => {
    const groups = [
      imGroup("Other Contacts", [], "OtherContacts"),
      imGroup("Zen"),
      imGroup("Tagged", [], "Tagged"),
    ];
    const choices = groupChoices(groups, "en", { withOtherContacts: true });
    expect(choices.map(({ name, kind }) => [name, kind])).toEqual([
      ["Zen", "user"],
      ["Other Contacts", "otherContacts"],
    ]);
    expect(groupChoices([imGroup("Zen")], "en", { withOtherContacts: true })).toHaveLength(1);
  });

  it("contain the id to send", () => {
    const group = imGroup("Mine");
    expect(groupChoice(group)).toEqual({ id: group.storeId, name: "Mine", kind: "user" });
  });

  it("do not include a group without an id, which could not be sent", () => {
    expect(namesOf([{ ...imGroup("Nameless"), storeId: undefined }])).toEqual([]);
  });
});
