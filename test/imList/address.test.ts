import { describe, expect, it } from "@jest/globals";
import {
  cleanAddress,
  longestImAddress,
  phoneSipUri,
  readImAddress,
  readSmtpAddress,
  telUriOf,
} from "../../src/imList/address.ts";
import { expectLinearTime } from "../linearTime.ts";
import { anyCharacter, fc, runs } from "../random.ts";

/** Text that a user may type or paste: words, symbols, spaces, prefixes, other scripts, and half characters. */
const typed = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom("@", "@", "sip:", "SIP:", " ", "\t", "\u00a0", ".", "ana", "Lima", "contoso.com"),
        fc.constantFrom(
          "mailto:",
          "smtp:",
          "<",
          ">",
          "(",
          ")",
          "'",
          '"',
          "’",
          ";",
          ",",
          ":",
          "?",
          "%40",
          "、",
          "＠",
        ),
        fc.constantFrom(
          ";gruu",
          ";opaque=a:b",
          "?subject=Hi there",
          ":5061",
          "\u00ad",
          "/o=Contoso/cn=ana",
          "IMCEAEX-",
        ),
        fc.constantFrom("開發", "Zürich", "İ", "Σ", "🎉", "\u202e", "\u0000", "\ud800", "\ufffe", "\ufeff"),
      ),
      { maxLength: 8 },
    )
    .map((pieces) => pieces.join("")),
  fc
    .tuple(fc.string({ maxLength: 5 }), fc.string({ maxLength: 3 }))
    .map(([start, end]) => `${start}ana@contoso.com${end}`),
  fc
    .tuple(fc.string(), fc.integer({ min: 440, max: 460 }))
    .map(([start, length]) => `${start}@`.padEnd(length, "x")),
);

describe("An accepted IM address", () => {
  it("has one @ between two parts, no spaces, brackets, colons, or characters that are not seen, no capitals, and an allowed length", () => {
    let accepted = 0;
    fc.assert(
      fc.property(typed, (text) => {
        const address = readImAddress(text);
        if (!address.ok) return;
        accepted += 1;
        expect(address.value).toMatch(/^[^@]+@[^@]+$/u);
        expect(address.value).not.toMatch(/[\s\p{Cc}\p{Cf}\ufffe\uffff<>()[\]{}:;,"“”、]/u);
        expect(address.value).not.toMatch(/\p{Surrogate}/u);
        expect(address.value).toBe(address.value.toLowerCase());
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
    const user = fc.stringMatching(/^[a-z0-9._+-]{1,30}$/);
    const host = fc.stringMatching(/^[a-z0-9]{1,9}([-.][a-z0-9]{1,9}){0,2}$/);
    fc.assert(
      fc.property(
        user,
        host,
        fc.constantFrom("", "sip:", "SIP:", "sIp: ", "sip:sip:", "mailto:", "sips:", "smtp:"),
        (userPart, domain, prefix) => {
          const written = `\u00a0 ${prefix}${userPart.toUpperCase()}@${domain}\t`;
          expect(readImAddress(written)).toEqual({ ok: true, value: `${userPart}@${domain}` });
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
    ["ana@contoso.com bob@contoso.com", "twoAts"],
    ["ana\u00a0lima@contoso.com", "blank"],
    ["@contoso.com", "nothingBefore"],
    ["sip:@contoso.com", "nothingBefore"],
    ["ana@", "nothingAfter"],
    ["ana@contoso..example", "nothingAfter"],
    ["/o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=anal", "internal"],
    ["</O=CONTOSO/OU=MUNICH/CN=RECIPIENTS/CN=ANAL>", "internal"],
    ["EX:/o=Contoso/cn=Recipients/cn=anal", "internal"],
    ["X500:/o=Contoso/cn=Recipients/cn=anal", "internal"],
    ["IMCEAEX-_o=Contoso_cn=Recipients_cn=anal@contoso.example", "internal"],
    ["<mailto:IMCEAEX-_O=CONTOSO_CN=ANAL@contoso.example>", "internal"],
    ["Ana Lima <ana@contoso.example>", "blank"],
    ["ana@contoso.example; Bob", "blank"],
    ["ana@contoso.example;bob@contoso.example", "twoAts"],
    ["mailto:ana@contoso.example?cc=bob@contoso.example", "twoAts"],
  ] as const)("of %j is %s", (text, kind) => {
    expect(readImAddress(text)).toEqual({ ok: false, failure: { kind } });
  });

  it.each([
    ["a\u0007b@contoso.com", 0x07],
    ["a\tb@contoso.com", 0x09],
    ["ana@contoso.com\u202egpj", 0x202e],
    ["ana\u{e0061}@contoso.com", 0xe0061],
    ["ana@contoso.com;bob", 0x3b],
    ["http://ana@contoso.com", 0x3a],
    ["ana、bob@contoso.com", 0x3001],
    ["ana@contoso.com/sales", 0x2f],
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

describe("An address that a person, a file, or Outlook gives", () => {
  it.each([
    ["mailto:ana@contoso.example", "a link"],
    ["MAILTO:ana@contoso.example?subject=Lunch on Friday&body=Hi", "a link with a subject"],
    ["mailto:%61na%40contoso.example", "an encoded link"],
    ["mailto:%3Can%C2%ADa@contoso.example%3E", "encoded brackets and soft hyphens"],
    ["smtp:ana@contoso.example", "an address in Exchange"],
    ["SMTP:ana@contoso.example", "the main address in Exchange"],
    ["sip:ana@contoso.example;opaque=user:epid:Xk3_w;gruu", "a SIP URI of a device"],
    ["sips:ana@contoso.example:5061;transport=tls;lr", "a SIP URI with a port"],
    ["im:<sip:ana@contoso.example>", "a chat link"],
    ["im: ana@contoso.example", "a prefix and a space"],
    ["<ana@contoso.example>", "angle brackets"],
    ["(ana@contoso.example)", "round brackets"],
    ["[mailto:ana@contoso.example]", "square brackets"],
    ["'ana@contoso.example'", "Outlook’s apostrophes"],
    ["‘ana@contoso.example’", "typographic apostrophes"],
    ['"ana@contoso.example"', "quotation marks"],
    ["„ana@contoso.example“", "German quotation marks"],
    ["« ana@contoso.example »", "French quotation marks"],
    ["'<ana@contoso.example>';", "several of them"],
    ["<ana@contoso.example", "a bracket without its partner"],
    ["ana@contoso.example.", "a full stop"],
    ["ana@contoso.example;", "a semicolon"],
    ["ana@contoso.example,", "a comma"],
    ["ana@contoso.example、", "an enumeration comma"],
    ["an\u00ada@con\u200btoso.example\ufeff", "soft hyphens and characters without a width"],
    ["\u00a0ana@contoso.example\u3000", "other spaces"],
    ["\u202aana@contoso.example\u202c", "direction marks around it"],
    ["ａｎａ＠ｃｏｎｔｏｓｏ．ｅｘａｍｐｌｅ", "full-width forms"],
    ["＜ana@contoso。example＞；", "full-width punctuation"],
  ])("is %s without %s", (given) => {
    expect(readImAddress(given)).toEqual({ ok: true, value: "ana@contoso.example" });
    expect(readSmtpAddress(given)).toEqual({ ok: true, value: "ana@contoso.example" });
  });

  it("has a straight apostrophe within it", () => {
    expect(readImAddress("Pat.O’Brien@contoso.example")).toEqual({
      ok: true,
      value: "pat.o'brien@contoso.example",
    });
  });

  it("stays the same when it is cleaned again", () => {
    fc.assert(
      fc.property(typed, (text) => expect(cleanAddress(cleanAddress(text))).toBe(cleanAddress(text))),
      {
        numRuns: runs({ short: 300, long: 10_000 }),
      },
    );
  });

  it.each(["@", "(", " ", ";a=", "sip:", "@a?", "%"])(
    "is cleaned in a time that grows with its length: %j",
    (unit) => expectLinearTime(cleanAddress, (times) => unit.repeat(times), 1_000_000),
  );
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
