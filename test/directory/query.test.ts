import { describe, expect, it } from "@jest/globals";
import type { DirectoryPerson } from "../../src/directory/directoryPerson.ts";
import { cleanQuery, explains, isSearchable, narrow, sortFor } from "../../src/directory/query.ts";
import { attemptsFor } from "../../src/directory/wantedPerson.ts";
import { text } from "../../src/ews/xml/writer.ts";
import { fc } from "../random.ts";

const person = (name: string, address: string, im = address): DirectoryPerson => ({
  kind: "person",
  name,
  emailAddress: address,
  im: { address: im, source: "sipProxy" },
  title: undefined,
  department: undefined,
  company: undefined,
  emailAddresses: [address],
  otherTexts: [],
});
const toni = person("Toni Krause", "tkr@contoso.example", "toni@im.contoso.example");

/** Any text, also one that XML cannot have, with what has a meaning of its own. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(
        "=",
        "/",
        ":",
        "sip:",
        "smtp:",
        " ",
        "/o=",
        "/cn=",
        "@",
        "IMCEAEX-_o=",
        "+00",
        ",",
        "ana",
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

describe("What is asked for", () => {
  it("can be sent, has no colon, and begins with nothing that has a meaning of its own, for any text", () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const query = cleanQuery(typed);
        expect(query).not.toMatch(/[:：]|^[=/\s]|\s$|\s\s/);
        expect(() => text(query)).not.toThrow();
        expect(cleanQuery(query)).toBe(query);
      }),
    );
  });

  it("can be sent for any row of a file, and is no prefix of the user", () => {
    fc.assert(
      fc.property(anyText, anyText, (name, address) => {
        for (const attempt of attemptsFor({ name, address })) {
          expect(() => text(attempt.text)).not.toThrow();
          expect(attempt.text).not.toBe("");
          if (attempt.by === "name") expect(attempt.text).not.toContain(":");
          else expect(attempt.text).toMatch(/^(?:\/|smtp:[^@]+@|[^=/:][^:]*$)/);
        }
      }),
    );
  });

  it("has two characters, or one Chinese or Korean one, and is no longer than a name", () => {
    expect(["a", "ab", "𝒳", "王", "김", "é", "", "a".repeat(256), "a".repeat(257)].map(isSearchable)).toEqual(
      [false, true, false, true, true, false, false, true, false],
    );
  });
});

describe("A person matches a query", () => {
  it.each(["ton", "kra ton", "KRAUSE, T", "tkr", "tkr@con", "toni@im", "toni krause"])("%s", (query) => {
    expect(explains(toni, query)).toBe(true);
  });

  it.each(["oni", "krauser", "contoso", "ton con", "tkr@im"])("not %s", (query) => {
    expect(explains(toni, query)).toBe(false);
  });

  it("without accents, in any script", () => {
    expect(explains(person("Désirée Müller", "d@contoso.example"), "muller desi")).toBe(true);
    expect(explains(person("Łukasz Żak", "l@contoso.example"), "lukasz z")).toBe(true);
    expect(explains(person("陳美玲", "m@contoso.example"), "陳美")).toBe(true);
  });
});

describe("People are sorted", () => {
  it("exact matches of the name or an address first, then names that begin so, rooms and lists last", () => {
    const names = (query: string, ...people: readonly DirectoryPerson[]) =>
      sortFor(query, people).map(({ name }) => name);
    const room: DirectoryPerson = { ...person("Room Toni", "r@contoso.example"), im: undefined };
    expect(
      names(
        "toni",
        room,
        person("Zoe Toni", "z@a.example"),
        person("Toni B", "b@a.example"),
        toni,
        person("Toni", "t@a.example"),
      ),
    ).toEqual(["Toni", "Toni B", "Toni Krause", "Zoe Toni", "Room Toni"]);
    expect(names("tkr@contoso.example", person("Ana", "a@a.example"), toni)[0]).toBe("Toni Krause");
    expect(names("toni@im.contoso.example", person("Ana", "a@a.example"), toni)[0]).toBe("Toni Krause");
  });
});

describe("The result of a shorter text", () => {
  const room = { ...person("Lima 2 (room)", "room@contoso.example"), otherTexts: ["Lisbon"] };
  const list = person("Lisbon office", "lisbon@contoso.example");

  it("has whoever Exchange finds by another text than the name, such as the office", () => {
    const { people = [] } = narrow({ people: [room, list], isCut: false }, "li", "lis") ?? {};
    expect(new Set(people)).toEqual(new Set([room, list]));
  });

  it("does not do for a longer one if someone has no details, or if it is cut", () => {
    const unknown = { ...room, otherTexts: undefined };
    expect(narrow({ people: [unknown, list], isCut: false }, "li", "lis")).toBeUndefined();
    expect(narrow({ people: [room, list], isCut: true }, "li", "lis")).toBeUndefined();
    const withoutAddress = { ...person("Liv Lund", ""), emailAddresses: [] };
    expect(narrow({ people: [list, withoutAddress], isCut: false }, "li", "lis")).toBeUndefined();
    expect(narrow({ people: [list, withoutAddress], isCut: false }, "l", "li")?.people).toHaveLength(2);
  });
});
