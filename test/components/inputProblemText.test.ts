import { describe, expect, it } from "@jest/globals";
import { readImAddress } from "../../src/imList/imAddress.ts";
import { readName } from "../../src/imList/name.ts";
import { readPhoneNumber } from "../../src/imList/phoneNumber.ts";
import { phoneProblemText } from "../../src/forms/phoneProblemText.ts";
import { addressProblemText, nameProblemText } from "../../src/components/inputProblemText.ts";
import { withoutIsolates, wordingIn } from "../i18n/wordingIn.ts";

const english = wordingIn("en");

describe("The text of an input problem", () => {
  it.each([
    ["", "Enter an IM address."],
    ["ana", "There is no @ in this address."],
    ["a@b@c", "There is more than one @."],
    ["a b@c", "There is a blank in this address."],
    ["@c", "Something is missing before the @."],
    ["a@", "Something is missing after the @."],
    [`a@${"b".repeat(500)}`, "The address is longer than 454 characters."],
    ["a\u0007@c", "The character U+0007 cannot be sent."],
  ])("names the problem of the IM address %.10j", (typed, expected) => {
    const address = readImAddress(typed);
    expect(
      address.ok
        ? "nothing is wrong"
        : withoutIsolates(addressProblemText(address.failure, english.text("enterImAddress"), english)),
    ).toBe(expected);
  });

  it.each([
    [" ", "Enter a group name."],
    ["a\u0000", "The character U+0000 cannot be sent."],
    ["a\ufffe", "The character U+FFFE cannot be sent."],
    ["a\ud83c", "The character U+D83C cannot be sent."],
  ])("names the problem of the name %j", (typed, expected) => {
    const name = readName(typed);
    expect(name.ok ? "nothing is wrong" : withoutIsolates(nameProblemText(name.failure, english))).toBe(
      expected,
    );
  });
});

describe("The text of a phone number problem", () => {
  it.each([
    ["", "Enter a phone number."],
    ["()", "There is no digit in this number."],
    ["1-800-FLOWERS", "“F” does not belong in a phone number."],
    ["33+1", "The + belongs at the start."],
    ["+999 123456", "No country has the code that this number starts with."],
    ["+33 1 23", "This number has too few digits for its country."],
    ["+33 1 23 45 67 89 01", "This number has too many digits for its country."],
    ["12", "A phone number has at least 3 digits."],
    ["1234567890123456", "A phone number has at most 15 digits."],
  ])("names the problem of %j", (typed, expected) => {
    const number = readPhoneNumber(typed, undefined);
    expect(number.ok ? "nothing is wrong" : withoutIsolates(phoneProblemText(number.failure, english))).toBe(
      expected,
    );
  });
});
