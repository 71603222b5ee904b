import { describe, expect, it } from "@jest/globals";
import type { JoinedList, PeopleSort } from "../../src/imList/membership.ts";
import { groupKind, joinList } from "../../src/imList/membership.ts";
import { personName } from "../../src/imList/person.ts";
import { imGroup, listOf, persona, type GroupTypeName } from "./listOf.ts";
import { fc, runs } from "../random.ts";

const shown = ({ groups }: JoinedList) =>
  groups.map(({ group, people }) => [group.displayName, people.map(personName)]);

describe("The joined list", () => {
  it("assigns people to groups by their source ids, even if change keys differ", () => {
    const list = listOf(
      [imGroup("Team", ["source of b@x", "source of a@x"]), imGroup("Empty")],
      [persona("a@x"), persona("b@x"), persona("c@x")],
    );
    expect(shown(joinList(list, "en"))).toEqual([
      ["Empty", []],
      ["Team", ["a@x", "b@x"]],
    ]);
  });

  it("finds a person by any of their sources, and shows each person once in a group", () => {
    const merged = persona("a@x", { sources: ["contact", "directory"] });
    const list = listOf(
      [imGroup("By one", ["directory"]), imGroup("By both", ["contact", "directory"])],
      [merged],
    );
    const { groups } = joinList(list, "en");
    expect(groups.map(({ people, size }) => [people, size])).toEqual([
      [[merged], 1],
      [[merged], 1],
    ]);
  });

  it("sorts people by name, or the newest first and unknown dates last", () => {
    const people = [
      persona("a@x", { creationTime: "2026-03-01T10:00:00Z" }),
      persona("b@x", { creationTime: "2026-03-01T11:30:00+02:00" }),
      persona("c@x"),
      persona("d@x", { creationTime: "2026-04-01T00:00:00Z" }),
      persona("e@x", { creationTime: "not a date" }),
    ];
    const list = listOf(
      [imGroup("Team", people.map(({ imAddress }) => `source of ${imAddress}`).reverse())],
      people,
    );
    const names = (sort: PeopleSort) => joinList(list, "en", { sort }).groups[0]?.people.map(personName);
    expect(names("name")).toEqual(["a@x", "b@x", "c@x", "d@x", "e@x"]);
    expect(names("recent")).toEqual(["d@x", "a@x", "b@x", "c@x", "e@x"]);
  });

  it("counts members that the list does not describe", () => {
    const list = listOf([imGroup("Team", ["source of a@x", "someone", "someone else"])], [persona("a@x")]);
    const [team] = joinList(list, "en").groups;
    expect(team?.people.map(personName)).toEqual(["a@x"]);
    expect(team?.size).toBe(3);
  });

  it("has Favorites first, Other Contacts last, and the others by name, without Tagged", () => {
    const groups = (
      [
        ["Other Contacts", "OtherContacts"],
        ["zebra", "UserGroup"],
        ["Tagged", "Tagged"],
        ["Team 10", "UserGroup"],
        ["Favorites", "Favorites"],
        ["All staff", "DG"],
        ["Team 9", "UserGroup"],
      ] as const
    ).map(([name, type]) => imGroup(name, [], type));
    expect(joinList(listOf(groups), "en").groups.map(({ group }) => group.displayName)).toEqual([
      "Favorites",
      "All staff",
      "Team 9",
      "Team 10",
      "zebra",
      "Other Contacts",
    ]);
  });

  it("counts the shown groups that a person is in", () => {
    const list = listOf(
      [
        imGroup("One", ["source of a@x"]),
        imGroup("Two", ["source of a@x"]),
        imGroup("T", ["source of a@x"], "Tagged"),
      ],
      [persona("a@x")],
    );
    expect([...joinList(list, "en").groupCount]).toEqual([["persona of a@x", 2]]);
  });

  it("includes every member, and does not depend on the order of groups and people", () => {
    const types: readonly GroupTypeName[] = ["UserGroup", "DG", "Favorites", "OtherContacts"];
    const lists = fc
      .record({
        count: fc.integer({ min: 0, max: 12 }),
        groups: fc.uniqueArray(
          fc.record({
            name: fc.string({ minLength: 1 }),
            type: fc.constantFrom(...types),
            members: fc.uniqueArray(fc.nat({ max: 15 })),
          }),
          { selector: ({ name }) => name, maxLength: 8 },
        ),
      })
      .map(({ count, groups }) =>
        listOf(
          groups.map(({ name, type, members }) =>
            imGroup(
              name,
              members.map((n) => `source of p${n}@x`),
              type,
            ),
          ),
          Array.from({ length: count }, (_, n) => persona(`p${n}@x`, { displayName: `Person ${n}` })),
        ),
      );
    fc.assert(
      fc.property(lists, (list) => {
        const joined = joinList(list, "en");
        expect(joined.groups).toHaveLength(list.groups.length);
        for (const { group, people, size } of joined.groups) {
          expect(size).toBe(group.members.length);
          const described = group.members.filter(({ id }) =>
            list.personas.some(({ attributions }) =>
              attributions.some(({ sourceId }) => sourceId?.id === id),
            ),
          );
          expect(people).toHaveLength(described.length);
        }
        const reversed = listOf([...list.groups].reverse(), [...list.personas].reverse());
        expect(new Map(shown(joinList(reversed, "en")) as [string, string[]][])).toEqual(
          new Map(shown(joined) as [string, string[]][]),
        );
      }),
      { numRuns: runs({ short: 100, long: 2_000 }) },
    );
  });
});

describe("A group's kind", () => {
  it("is recognized in upper and lower case", () => {
    expect(groupKind({ ...imGroup("x"), groupType: "ipm.DISTLIST.moc.othercontacts" })).toBe("otherContacts");
  });
});
