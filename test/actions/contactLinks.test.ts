import { describe, expect, it } from "@jest/globals";
import { chatLink, linkTo, mailLink } from "../../src/actions/contactLinks.ts";
import { anyCharacter, fc, runs } from "../random.ts";

describe("A link to an address from a response", () => {
  it.each([
    ["mailto", "Ana.Lima@Contoso.com", "mailto:ana.lima@contoso.com"],
    ["sip", "sip:ana@contoso.com", "sip:ana@contoso.com"],
    ["mailto", "jürgen@zürich.example", "mailto:j%C3%BCrgen@z%C3%BCrich.example"],
    ["mailto", "a?subject=x&body=y@contoso.com", "mailto:a%3Fsubject%3Dx%26body%3Dy@contoso.com"],
    ["tel", "+351 (21) 000-00.00", "tel:+351210000000"],
    ["tel", "TEL:+351210000000", "tel:+351210000000"],
  ] as const)("is created for %s and %s: %s", (scheme, target, link) => {
    expect(linkTo(scheme, target)).toBe(link);
  });

  it.each([
    ["mailto", "javascript:alert(1)"],
    ["mailto", "ana@contoso.com, bob@contoso.com"],
    ["sip", "https://contoso.example"],
    ["sip", "/o=Contoso/ou=Exchange/cn=ana"],
    ["tel", "*21*0900#"],
    ["tel", "+351210000000;ext=5"],
    ["tel", "12"],
    ["tel", ""],
  ] as const)("is not created for %s and the invalid target %j", (scheme, target) => {
    expect(linkTo(scheme, target)).toBeUndefined();
  });

  it("never has another scheme or other parts, whatever a response contains", () => {
    const hostile = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc
        .tuple(fc.string({ unit: "grapheme" }), fc.oneof(fc.string(), fc.domain()))
        .map(([user, host]) => `${user}@${host}`),
      fc.stringMatching(/^[+0-9 ()-]{0,25}$/),
    );
    let links = 0;
    fc.assert(
      fc.property(fc.constantFrom("mailto", "sip", "tel"), hostile, (scheme, target) => {
        const link = linkTo(scheme, target);
        if (link === undefined) return;
        links += 1;
        const { protocol, search, hash } = new URL(link);
        expect([protocol, search, hash]).toEqual([`${scheme}:`, "", ""]);
        expect(link).toMatch(/^[a-z]+:[A-Za-z0-9%@+._~!*'()-]+$/);
      }),
      { numRuns: runs({ short: 300, long: 10_000 }) },
    );
    expect(links).toBeGreaterThan(20);
  });
});

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => `person${index}@contoso.example`);

describe("A link that starts a chat", () => {
  it("is sip: with one person, and im: with several", () => {
    expect(chatLink(["sip:ana@contoso.example"])).toBe("sip:ana@contoso.example");
    expect(chatLink(["ana@contoso.example", "ANA@contoso.example"])).toBe("sip:ana@contoso.example");
    expect(chatLink(["ana@contoso.example", "no address", "b>ob@contoso.example"])).toBe(
      "sip:ana@contoso.example",
    );
    expect(chatLink(["ana@contoso.example", "bob@contoso.example"])).toBe(
      "im:<sip:ana@contoso.example><sip:bob@contoso.example>",
    );
  });

  it("is not created for nobody, or for too many people", () => {
    expect(chatLink([])).toBeUndefined();
    expect(chatLink(["+351210000000"])).toBeUndefined();
    expect(chatLink(people(50))?.length).toBeLessThanOrEqual(2_000);
    expect(chatLink(people(80))).toBeUndefined();
  });
});

describe("A link to a message to several people", () => {
  it("has their addresses with commas", () => {
    expect(mailLink(["Ana@contoso.example", "b,ob@contoso.example", "bob@contoso.example"])).toBe(
      "mailto:ana@contoso.example,bob@contoso.example",
    );
  });

  it("is not created for nobody, or for too many people", () => {
    expect(mailLink([])).toBeUndefined();
    expect(mailLink(people(60))?.length).toBeLessThanOrEqual(2_000);
    expect(mailLink(people(100))).toBeUndefined();
  });
});
