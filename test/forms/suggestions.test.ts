import { describe, expect, it } from "@jest/globals";
import type { DirectoryPerson } from "../../src/directory/directoryPerson.ts";
import { directorySuggestions, indexPeople, ownSuggestions } from "../../src/forms/suggestions.ts";
import { groupChoice } from "../../src/imList/groupChoices.ts";
import { imGroup, listOf, persona } from "../imList/listOf.ts";

const source = (name: string) => `source of ${name}@x.example`;
const named = (name: string, displayName: string) => persona(`${name}@x.example`, { displayName });
const team = imGroup("Team", [source("tony"), source("antonia")]);
const list = listOf(
  [team, imGroup("Favorites", [source("tony")], "Favorites"), imGroup("Other Contacts", [], "OtherContacts")],
  [
    named("tony", "Tony Smith"),
    named("antonia", "Antonia Reyes"),
    named("zoe", "Zoë Ton"),
    persona("tel:+1"),
  ],
);
const index = indexPeople(list);
const item = (name: string, address: string, isDistributionList = false) => ({
  name,
  address,
  isDistributionList,
});
const none: ReadonlySet<string> = new Set();
const own = (typed: string, more: Partial<Parameters<typeof ownSuggestions>[0]> = {}) =>
  ownSuggestions({ typed, index, itemPeople: [], group: undefined, without: none, ...more });
const shown = (suggestions: ReturnType<typeof own>) => suggestions.map(({ from, name }) => `${from} ${name}`);

const found = (name: string, address: string, more: Partial<DirectoryPerson> = {}): DirectoryPerson => ({
  kind: "person",
  name,
  emailAddress: address,
  im: { address, source: "sipProxy" },
  title: undefined,
  department: undefined,
  company: undefined,
  emailAddresses: [address],
  otherTexts: [],
  ...more,
});

describe("Suggestions of the pane itself", () => {
  it("are those who have each word in name or address, first those whose words begin with it", () => {
    expect(shown(own("ton"))).toEqual(["list Tony Smith", "list Zoë Ton", "list Antonia Reyes"]);
    expect(shown(own("TON zoe"))).toEqual(["list Zoë Ton"]);
    expect(own("tony")[0]?.groups.map(({ name }) => name)).toEqual(["Team", "Favorites"]);
    expect(own("tel")).toEqual([]);
  });

  it("are found by a name with a comma, a title, or a department", () => {
    for (const typed of ["Smith, Tony", "Dr. Tony Smith", "Smith, Tony (Sales)", "Tony Smith,"])
      expect(shown(own(typed))).toEqual(["list Tony Smith"]);
  });

  it("for an empty field are three people of the message, new ones first, without the user and lists", () => {
    const itemPeople = [
      item("Tony", "TONY@x.example"),
      item("All", "all@x.example", true),
      item("Me", "me@x.example"),
      item("", "bob@x.example"),
      item("Bob", "bob@x.example"),
      item("Broken", "broken"),
      item("Cleo", "cleo@x.example"),
      item("Dan", "dan@x.example"),
    ];
    const without = new Set(["me@x.example"]);
    expect(shown(own("", { itemPeople, without }))).toEqual([
      "message bob@x.example",
      "message Cleo",
      "message Dan",
    ]);
    // Each person once, in the first section that has them, by the name in the list.
    expect(shown(own("tony", { itemPeople }))).toEqual(["message Tony Smith"]);
  });

  it("say who is in the selected group, and leave out who is in the field", () => {
    const group = groupChoice(team);
    expect(own("ton", { group }).map(({ name, isInGroup }) => [name, isInGroup])).toEqual([
      ["Tony Smith", true],
      ["Zoë Ton", false],
      ["Antonia Reyes", true],
    ]);
    expect(shown(own("tony", { without: new Set(["tony@x.example"]) }))).toEqual([]);
  });
});

describe("Suggestions of the directory", () => {
  const suggest = (people: readonly DirectoryPerson[], isCut = false) =>
    directorySuggestions(people, isCut, own("tony"), { index, group: groupChoice(team), without: none });

  it("leave out rooms, lists, and people who are suggested already, by any of their addresses", () => {
    const { suggestions } = suggest([
      found("Room", "room@x.example", { im: undefined }),
      found("Anthony", "a.smith@x.example", { emailAddresses: ["a.smith@x.example", "tony@x.example"] }),
      found("Toni Krause", "toni@x.example", { title: "Account Manager", department: "Sales" }),
      found("Toni Krause", "toni@x.example"),
    ]);
    expect(suggestions).toMatchObject([{ address: "toni@x.example", job: ["Account Manager", "Sales"] }]);
  });

  it("count the people of whom the directory has no address, but no rooms and lists", () => {
    const { suggestions, withoutAddress } = suggest([
      found("Toni Krause", "toni@x.example"),
      found("Toni Krause", "", { im: undefined }),
      found("Toni (room)", "room@x.example", { kind: "room", im: undefined }),
    ]);
    expect(suggestions).toHaveLength(1);
    expect(withoutAddress).toBe(1);
  });

  it("mark an address that is a guess, unless the list has it", () => {
    const guess = (address: string) => ({ im: { address, source: "guess" as const } });
    const { suggestions } = suggest([
      found("Noor", "noor@x.example", guess("noor@x.example")),
      found("Antonia", "antonia@x.example", guess("antonia@x.example")),
    ]);
    expect(suggestions.map(({ isGuess, isInGroup }) => [isGuess, isInGroup])).toEqual([
      [true, false],
      [undefined, true],
    ]);
  });

  it("are at most five, and say if there are more", () => {
    const many = Array.from({ length: 6 }, (_, number) => found(`P${number}`, `p${number}@x.example`));
    expect(suggest(many)).toMatchObject({ isMore: true, suggestions: { length: 5 } });
    expect(suggest(many.slice(1)).isMore).toBe(false);
    expect(suggest(many.slice(1), true).isMore).toBe(true);
  });
});
