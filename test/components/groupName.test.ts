import { describe, expect, it } from "@jest/globals";
import { joinList } from "../../src/imList/membership.ts";
import { groupName } from "../../src/components/groupName.ts";
import { wordingIn } from "../i18n/wordingIn.ts";
import { imGroup, listOf } from "../imList/listOf.ts";

describe("The names of groups", () => {
  it("are translated for system groups, which Exchange names in English, and unchanged for others", () => {
    const list = listOf([
      imGroup("Favorites", [], "Favorites"),
      imGroup("Other Contacts", [], "OtherContacts"),
      imGroup("Équipe"),
    ]);
    const names = joinList(list, "fr").groups.map(({ kind, group }) =>
      groupName({ kind, name: group.displayName }, wordingIn("fr")),
    );
    expect(names).toEqual(["Favoris", "Équipe", "Autres contacts"]);
  });
});
