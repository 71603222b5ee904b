import { describe, expect, it } from "@jest/globals";
import { matchesAll, targetGroups } from "../../src/actions/targetGroups.ts";
import { wordsOf } from "../../src/imList/search.ts";
import { contacts, groupIn, list } from "../imList/changes/team.ts";
import { imGroup } from "../imList/listOf.ts";

const { group: team } = groupIn(list, "Team");
const { group: sales } = groupIn(list, "Sales");
const inTeam = { group: team, contacts: contacts("ana", "cleo") };
const inSales = { group: sales, contacts: contacts("cleo") };
const withDistribution = {
  ...list,
  groups: [...list.groups, imGroup("Everyone", [], "DG"), { ...sales, storeId: undefined }],
};
const names = (...of: Parameters<typeof targetGroups>) => targetGroups(...of).map(({ name }) => name);

describe("The groups that people can be moved or added to", () => {
  it("are in the order of the list, without Tagged, distribution groups, and groups without an ID", () => {
    expect(names({ kind: "copy", selected: [inTeam] }, withDistribution, "en")).toEqual([
      "Favorites",
      "Sales",
      "Team",
      "Other Contacts",
    ]);
  });

  it("do not include the only group that people are moved from", () => {
    expect(names({ kind: "move", selected: [inTeam] }, list, "en")).not.toContain("Team");
    expect(names({ kind: "move", selected: [inTeam, inSales] }, list, "en")).toContain("Team");
  });

  it("say who is in them: all people to be added, or only some", () => {
    const already = (selected: typeof inTeam) =>
      targetGroups({ kind: "copy", selected: [selected] }, list, "en")
        .filter(({ isAlreadyIn }) => isAlreadyIn)
        .map(({ name }) => name);
    expect(already(inTeam)).toEqual(["Team"]);
    expect(already(inSales)).toEqual(["Sales", "Team"]);
    const [, first] = targetGroups({ kind: "move", selected: [inTeam] }, list, "en");
    expect(first).toMatchObject({ name: "Sales", people: 1, isAlreadyIn: false });
  });

  it("are found by each word of a search, whatever the accents", () => {
    expect(matchesAll("R&D <Zürich>", wordsOf("zur r&d"))).toBe(true);
    expect(matchesAll("R&D <Zürich>", wordsOf("zur sales"))).toBe(false);
  });
});
