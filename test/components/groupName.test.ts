import { describe, expect, it } from "@jest/globals";
import { joinList } from "../../src/imList/membership.ts";
import { groupLabel, groupName } from "../../src/components/groupName.ts";
import { personLabel } from "../../src/components/personLabel.ts";
import { wordingIn } from "../i18n/wordingIn.ts";
import { imGroup, listOf, persona } from "../imList/listOf.ts";

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

  it.each([
    ["en", "(no name)"],
    ["fr", "(sans nom)"],
    ["zh-TW", "（沒有名稱）"],
  ] as const)("are never empty, nor are those of people (%s)", (language, label) => {
    const wording = wordingIn(language);
    for (const name of ["", " \t", "\u200B"]) {
      expect(groupName({ kind: "user", name }, wording)).toBe(label);
      expect(groupLabel(imGroup(name), wording)).toBe(label);
      expect(personLabel(persona(undefined, { displayName: name }), wording)).toBe(label);
    }
    expect(personLabel(persona("ana@contoso.com"), wording)).toBe("ana@contoso.com");
  });
});
