import { describe, expect, it } from "@jest/globals";
import { joinList } from "../../src/imList/membership.ts";
import { personName } from "../../src/imList/person.ts";
import { normalizeForSearch, indexList, marked, search, wordsOf } from "../../src/imList/search.ts";
import { imGroup, listOf, persona } from "./listOf.ts";
import { fc } from "../random.ts";

const list = joinList(
  listOf(
    [
      imGroup("Project Falcon"),
      imGroup("Marketing", ["source of rafal@x", "source of ines@falabella.example", "source of zoe@x"]),
      imGroup("Other Contacts", ["source of zoe@x", "phone"], "OtherContacts"),
    ],
    [
      persona("rafal@x", { displayName: "Rafal Falkowski" }),
      persona("ines@falabella.example", { displayName: "Ines Moreira" }),
      persona("zoe@x", {
        displayName: "Zoë Brontë",
        emailAddress: { name: "Zoë", address: "z.b@mail.example", routingType: "SMTP" },
      }),
      persona(undefined, {
        sources: ["phone"],
        displayName: "Front desk",
        phoneNumber: { number: "+49 89 1234", type: "Work" },
      }),
    ],
  ),
  "en",
);

/** Returns the search result: each group with its people, and the counts. */
function find(query: string) {
  const found = search(indexList(list), wordsOf(query), ({ group }) => group.displayName);
  return {
    shown: found.list.groups.map((entry) => [
      entry.group.displayName,
      ...(found.opened.has(entry) ? entry.people.map(personName) : []),
    ]),
    groups: found.groups,
    people: found.people,
  };
}

describe("Searching the list", () => {
  it("finds groups by name, and people by name and address in their groups", () => {
    expect(find("fal")).toEqual({
      shown: [["Marketing", "Ines Moreira", "Rafal Falkowski"], ["Project Falcon"]],
      groups: 1,
      people: 2,
    });
  });

  it("counts a person in two groups once", () => {
    expect(find("zoe")).toEqual({
      shown: [
        ["Marketing", "Zoë Brontë"],
        ["Other Contacts", "Zoë Brontë"],
      ],
      groups: 0,
      people: 1,
    });
  });

  it.each([
    "ZOË",
    "zoe",
    "Zoe\u0308",
    "bront zo",
    "  zoe   bronte ",
    "mail.example z.b",
    "Brontë, Zoë",
    "Brontë，Zoë",
  ])(
    "finds %j in any case, with or without accents, with words in any order, and a comma after the last name",
    (query) => {
      expect(find(query).people).toBe(1);
    },
  );

  it("finds a phone contact by its number", () => {
    expect(find("1234").shown).toEqual([["Other Contacts", "Front desk"]]);
  });

  it("requires all words in the same person", () => {
    expect(find("zoe falkowski")).toEqual({ shown: [], groups: 0, people: 0 });
  });

  it("finds nothing if no person or group matches", () => {
    expect(find("zzyzx")).toEqual({ shown: [], groups: 0, people: 0 });
  });

  it("has no words if only spaces are typed", () => {
    expect(wordsOf("  \t ")).toEqual([]);
  });
});

describe("The marks on matching text", () => {
  const mark = (text: string, query: string): string =>
    marked(text, wordsOf(query))
      .map(({ text: part, found }) => (found ? `[${part}]` : part))
      .join("");

  it.each([
    ["Rafal Falkowski", "fal", "Ra[fal] [Fal]kowski"],
    ["Zoë Brontë", "bronte zoe", "[Zoë] [Brontë]"],
    ["Zoe\u0308 B", "zoe", "[Zoe\u0308] B"],
    ["aaa", "aa", "[aaa]"],
    ["ﬁne", "i", "[ﬁ]ne"],
    ["Rafał", "fal", "Ra[fał]"],
    ["Søren Groß", "gross soren", "[Søren] [Groß]"],
    ["𝒵 x", "x", "𝒵 [x]"],
    ["開發 team", "發", "開[發] team"],
    ["Nobody", "x", "Nobody"],
    ["Nobody", "", "Nobody"],
  ])("in %j for %j are %j", (text, query, expected) => {
    expect(mark(text, query)).toBe(expected);
  });

  it("keep the whole text, and are present if and only if the text matches", () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 20 });
    fc.assert(
      fc.property(texts, texts, fc.nat(), (before, after, cut) => {
        const text = before + after;
        const word = normalizeForSearch(after).trim().split(/\s+/)[0]?.slice(0, cut) ?? "";
        const parts = marked(text, word === "" ? [] : [word]);
        expect(parts.map((part) => part.text).join("")).toBe(text);
        const isMarked = parts.some(({ found }) => found);
        expect(isMarked).toBe(word !== "" && normalizeForSearch(text).includes(word));
      }),
    );
  });
});
