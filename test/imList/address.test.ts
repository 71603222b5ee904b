import { describe, expect, it } from "@jest/globals";
import {
  longestImAddress,
  phoneSipUri,
  readImAddress,
  readSmtpAddress,
  telUriOf,
} from "../../src/imList/address.ts";
import { anyCharacter, fc, runs } from "../random.ts";

/** Text that a user may type or paste: words, symbols, spaces, prefixes, other scripts, and half characters. */
const typed = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom("@", "@", "sip:", "SIP:", " ", "\t", "\u00a0", ".", "ana", "Lima", "contoso.com"),
        fc.constantFrom("開發", "Zürich", "İ", "Σ", "🎉", "\u202e", "\u0000", "\ud800", "\ufffe", "\ufeff"),
      ),
      { maxLength: 8 },
    )
    .map((pieces) => pieces.join("")),
  fc
    .tuple(fc.string(), fc.integer({ min: 440, max: 460 }))
    .map(([start, length]) => `${start}@`.padEnd(length, "x")),
);

describe("An accepted IM address", () => {
  it("has one @ between two parts, no spaces, control or direction characters, or capitals, and an allowed length", () => {
    let accepted = 0;
    fc.assert(
      fc.property(typed, (text) => {
        const address = readImAddress(text);
        if (!address.ok) return;
        accepted += 1;
        expect(address.value).toMatch(
          /^[^@\s\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]+@[^@\s\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]+$/u,
        );
        expect(address.value).not.toMatch(/\p{Surrogate}/u);
        expect(address.value).toBe(address.value.toLowerCase());
        expect(address.value).not.toMatch(/^sip:/);
        expect(address.value.length).toBeLessThanOrEqual(454);
      }),
      { numRuns: runs({ short: 300, long: 10_000 }) },
    );
    expect(accepted).toBeGreaterThan(30);
  });

  it("is accepted unchanged again", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const address = readImAddress(text);
        if (address.ok) expect(readImAddress(address.value)).toEqual(address);
      }),
      { numRuns: runs({ short: 300, long: 10_000 }) },
    );
  });

  it("is the same with capitals, a prefix, and spaces around it", () => {
    const word = fc.stringMatching(/^[a-z0-9._%+-]{1,30}$/);
    fc.assert(
      fc.property(
        word,
        word,
        fc.constantFrom("", "sip:", "SIP:", "sIp: ", "sip:sip:"),
        (user, host, prefix) => {
          const written = `\u00a0 ${prefix}${user.toUpperCase()}@${host}\t`;
          expect(readImAddress(written)).toEqual({ ok: true, value: `${user}@${host}` });
        },
      ),
    );
  });

  it.each([["jürgen@zürich.example"], ["李明@例子.台灣"], ["o'brien+chat@contoso.com"], ["user@host"]])(
    "may be %s",
    (address) => {
      expect(readImAddress(address)).toEqual({ ok: true, value: address });
    },
  );
});

describe("The problem with an IM address", () => {
  it.each([
    ["", "empty"],
    [" \u00a0\u3000 ", "empty"],
    ["sip:", "empty"],
    ["ana.lima", "noAt"],
    ["ana@lima@contoso.com", "twoAts"],
    ["@@", "twoAts"],
    ["ana lima@contoso.com", "blank"],
    ["ana@contoso.com bob@contoso.com", "blank"],
    ["ana\u00a0lima@contoso.com", "blank"],
    ["@contoso.com", "nothingBefore"],
    ["sip:@contoso.com", "nothingBefore"],
    ["ana@", "nothingAfter"],
  ] as const)("of %j is %s", (text, kind) => {
    expect(readImAddress(text)).toEqual({ ok: false, failure: { kind } });
  });

  it.each([
    ["a\u0007b@contoso.com", 0x07],
    ["a\tb@contoso.com", 0x09],
    ["ana@contoso.com\u202egpj", 0x202e],
    ["ana\u200b@contoso.com", 0x200b],
    ["ana\ud83c@contoso.com", 0xd83c],
    ["ana\uffff@contoso.com", 0xffff],
  ])("of %j is a forbidden character, which is reported", (text, codePoint) => {
    expect(readImAddress(text)).toEqual({ ok: false, failure: { kind: "character", codePoint } });
  });

  it("is the length from 455 UTF-16 code units on, counted as sent", () => {
    const fits = "a@".padEnd(longestImAddress, "b");
    expect(readImAddress(` sip:${fits} `)).toEqual({ ok: true, value: fits });
    expect(readImAddress(`${fits}b`)).toEqual({
      ok: false,
      failure: { kind: "tooLong", longest: longestImAddress },
    });
    expect(readImAddress("🎉".repeat(227) + "@b")).toEqual({
      ok: false,
      failure: { kind: "tooLong", longest: longestImAddress },
    });
  });
});

describe("An SMTP address", () => {
  it.each([
    ["  All.Staff@Contoso.com ", "All.Staff@Contoso.com"],
    ["mailto:all-staff@contoso.com", "all-staff@contoso.com"],
    ["o'brien+list@contoso.com", "o'brien+list@contoso.com"],
  ])("is sent with its capitals: %j as %s", (typed, address) => {
    expect(readSmtpAddress(typed)).toEqual({ ok: true, value: address });
  });

  it.each([
    [" ", { kind: "empty" }],
    ["all staff", { kind: "blank" }],
    ["All Staff <all@contoso.com>", { kind: "blank" }],
    ["all.staff", { kind: "noAt" }],
    ["a@b@c", { kind: "twoAts" }],
    ["@contoso.com", { kind: "nothingBefore" }],
    ["all@", { kind: "nothingAfter" }],
    ["a\u202e@contoso.com", { kind: "character", codePoint: 0x202e }],
    [`a@${"b".repeat(319)}`, { kind: "tooLong", longest: 320 }],
  ])("is not accepted from %j: %j", (typed, failure) => {
    expect(readSmtpAddress(typed)).toEqual({ ok: false, failure });
  });
});

describe("The tel URI of a phone number", () => {
  it.each([
    ["+1 (562) 555-0100", "tel:+15625550100"],
    ["  +49 30 1234 ", "tel:+49301234"],
    ["5550100", "tel:5550100"],
    ["030/12 34-5", "tel:03012345"],
    ["1+2", "tel:12"],
  ])("for %j is %j: the digits, with a leading plus if there is one", (number, uri) => {
    expect(telUriOf(number)).toBe(uri);
  });

  it("is the same whatever spaces and punctuation the number contains", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("1", "2", " ", "-", "(", ")", ".")), (parts) => {
        expect(telUriOf(`+${parts.join("")}`)).toBe(`tel:+${parts.join("").replace(/[^12]/g, "")}`);
        expect(telUriOf(telUriOf(`+${parts.join("")}`).slice(4))).toBe(telUriOf(`+${parts.join("")}`));
      }),
    );
  });
});

describe("The SIP URI of a phone number", () => {
  it("has the number as its user, marked as a phone", () => {
    expect(phoneSipUri("tel:+15625550100")).toBe("sip:+15625550100;user=phone");
    expect(phoneSipUri("TEL:5550100")).toBe("sip:5550100;user=phone");
  });
});
