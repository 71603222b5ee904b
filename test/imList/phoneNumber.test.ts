import { describe, expect, it } from "@jest/globals";
import { countryOf, readPhoneNumber } from "../../src/imList/phoneNumber.ts";
import { fc, runs } from "../random.ts";

const paris = {
  ok: true,
  value: { telUri: "tel:+33123456789", number: "+33 1 23 45 67 89", countryKnown: true },
};

describe("A phone number", () => {
  it.each([
    ["+33 1 23 45 67 89"],
    ["+33123456789"],
    ["0033 1 23 45 67 89"],
    ["+33 (0)1 23 45 67 89"],
    ["(+33) 1 23 45 67 89"],
    ["(0033) 1-23-45-67-89"],
    ["tel:+33-1-23-45-67-89"],
    ["\u202d+33\u00a01.23.45.67.89\u202c"],
    ["＋３３ １ ２３ ４５ ６７ ８９"],
    ["+33 1/23\u201145\u201167\u201189"],
  ])("means the same in every country when it is written as %j", (typed) => {
    for (const country of [undefined, "FR", "US", "TW", "XX"])
      expect(readPhoneNumber(typed, country)).toEqual(paris);
  });

  it.each([
    ["01 23 45 67 89", "FR", "tel:+33123456789", "+33 1 23 45 67 89"],
    ["(202) 555-0123", "US", "tel:+12025550123", "+1 202 555 0123"],
    ["0912 345 678", "TW", "tel:+886912345678", "+886 912 345 678"],
    ["٠١ ٢٣ ٤٥ ٦٧ ٨٩", "FR", "tel:+33123456789", "+33 1 23 45 67 89"],
    ["011 33 1 23 45 67 89", "US", "tel:+33123456789", "+33 1 23 45 67 89"],
    ["0011 33 1 23 45 67 89", "AU", "tel:+33123456789", "+33 1 23 45 67 89"],
  ])("belongs to the user's country if it has no country code and is valid there: %j in %s", (...all) => {
    const [typed, country, telUri, number] = all;
    expect(readPhoneNumber(typed, country)).toEqual({
      ok: true,
      value: { telUri, number, countryKnown: true },
    });
  });

  it.each([
    ["01 23 45 67 89", undefined, "0123456789"],
    ["01 23 45 67 89", "419", "0123456789"],
    ["089 1234567", "US", "0891234567"],
    ["4711", "FR", "4711"],
    ["٤٧١١", undefined, "4711"],
  ])("is kept as its digits if its country is not known: %j in %s", (typed, country, digits) => {
    expect(readPhoneNumber(typed, country)).toEqual({
      ok: true,
      value: { telUri: `tel:${digits}`, number: digits, countryKnown: false },
    });
  });

  it("is accepted unchanged once it was accepted", () => {
    const typed = fc
      .array(fc.constantFrom("+", "00", "33", "1", "202", "555", "0123", " ", "-", "(", ")", "/"), {
        maxLength: 9,
      })
      .map((pieces) => pieces.join(""));
    let accepted = 0;
    fc.assert(
      fc.property(typed, fc.constantFrom(undefined, "FR", "US"), (text, country) => {
        const read = readPhoneNumber(text, country);
        if (!read.ok) return;
        accepted += 1;
        expect(read.value.telUri).toMatch(read.value.countryKnown ? /^tel:\+\d{4,15}$/ : /^tel:\d{3,15}$/);
        expect(readPhoneNumber(read.value.number, country)).toEqual(read);
      }),
      { numRuns: runs({ short: 300, long: 10_000 }) },
    );
    expect(accepted).toBeGreaterThan(30);
  });
});

describe("The problem with a phone number", () => {
  it.each([
    ["", { kind: "empty" }],
    [" \u202a\u00a0", { kind: "empty" }],
    ["+", { kind: "noDigits" }],
    ["( )-", { kind: "noDigits" }],
    ["1-800-FLOWERS", { kind: "noPartOfNumber", character: "F" }],
    ["+33 1 23 45 67 89 ext 4", { kind: "noPartOfNumber", character: "e" }],
    ["*31#0123", { kind: "noPartOfNumber", character: "*" }],
    ["12\u00077", { kind: "noPartOfNumber", character: "\u0007" }],
    ["33+123456789", { kind: "plusInside" }],
    ["++33123456789", { kind: "plusInside" }],
    ["+999 123456", { kind: "noSuchCountry" }],
    ["+33 1 23", { kind: "tooShortForCountry" }],
    ["+33", { kind: "tooShortForCountry" }],
    ["+33 1 23 45 67 89 01", { kind: "tooLongForCountry" }],
    ["12", { kind: "tooFewDigits", count: 3 }],
    ["1234567890123456", { kind: "tooManyDigits", count: 15 }],
  ])("of %j is %j", (typed, failure) => {
    expect(readPhoneNumber(typed, "DE")).toEqual({ ok: false, failure });
  });
});

describe("The country that a number is assumed to belong to", () => {
  it.each([
    ["fr-FR", "FR"],
    ["fr-CA", "CA"],
    ["zh-Hant-TW", "TW"],
    ["en", undefined],
  ])("is the country of Outlook's display language: %s gives %s", (locale, country) => {
    expect(countryOf(locale)).toBe(country);
  });
});
