import { describe, expect, it } from "@jest/globals";
import { readSmtpAddress } from "../../src/imList/address.ts";

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
