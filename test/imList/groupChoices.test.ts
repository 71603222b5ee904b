import { describe, expect, it } from "@jest/globals";
import { groupChoice, groupChoices } from "../../src/imList/groupChoices.ts";
import { imGroup } from "./listOf.ts";

const namesOf = (groups: Parameters<typeof groupChoices>[0], language = "en") =>
  groupChoices(groups, language).map(({ name }) => name);

describe("The groups that a contact can be added to", () => {
  it("are the user's own, the favourites, and those of a kind that nobody knows", () => {
    const groups = [imGroup("Mine"), imGroup("Favorites", [], "Favorites"), imGroup("New kind", [], "Novel")];
    expect(namesOf(groups)).toEqual(["Favorites", "Mine", "New kind"]);
  });

  it("are neither Other Contacts (the choice of none), nor Tagged, nor distribution groups", () => {
    const others = [
      imGroup("Other Contacts", [], "OtherContacts"),
      imGroup("Tagged", [], "Tagged"),
      imGroup("All staff", [], "DG"),
    ];
    expect(namesOf(others)).toEqual([]);
    expect(others.map(groupChoice)).toEqual([undefined, undefined, undefined]);
  });

  it("stand by name as the user's language has it, numbers by their value", () => {
    const groups = ["Team 10", "Zürich", "Ärzte", "Team 9", "anton"].map((name) => imGroup(name));
    expect(namesOf(groups)).toEqual(["anton", "Ärzte", "Team 9", "Team 10", "Zürich"]);
    expect(namesOf(groups, "sv")).toEqual(["anton", "Team 9", "Team 10", "Zürich", "Ärzte"]);
  });

  it("carry the id to send", () => {
    const group = imGroup("Mine");
    expect(groupChoice(group)).toEqual({ id: group.storeId, name: "Mine", kind: "user" });
  });

  it("do not include a group without an id, which could not be sent", () => {
    expect(namesOf([{ ...imGroup("Nameless"), storeId: undefined }])).toEqual([]);
  });
});
