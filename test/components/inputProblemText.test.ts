import { describe, expect, it } from "@jest/globals";
import { readImAddress } from "../../src/imList/address.ts";
import { readName } from "../../src/imList/name.ts";
import { addressProblemText, nameProblemText } from "../../src/components/inputProblemText.ts";
import { withoutIsolates, wordingIn } from "../i18n/wordingIn.ts";

const english = wordingIn("en");

describe("The text of an input problem", () => {
  it.each([
    ["", "Enter an IM address."],
    ["ana", "The address needs an @, such as name@contoso.com."],
    ["a@b@c", "An address can have only one @."],
    ["a b@c", "An address cannot contain spaces."],
    ["@c", "Enter the part before the @."],
    ["a@", "Enter the part after the @, such as contoso.com."],
    ["a@c..d", "Enter the part after the @, such as contoso.com."],
    [
      "EX:/o=Contoso/cn=Recipients/cn=ana",
      "This is an internal Exchange address. Enter the person’s IM address, such as name@contoso.com.",
    ],
    ["a:b@c", "Remove the character : (U+003A). It cannot be used."],
    [`a@${"b".repeat(500)}`, "An address can have at most 454 characters."],
    ["a\u0007@c", "Remove the character U+0007. It cannot be used."],
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
    ["a\u0000", "Remove the character U+0000. It cannot be used."],
    ["a\ufffe", "Remove the character U+FFFE. It cannot be used."],
    ["a\ud83c", "Remove the character U+D83C. It cannot be used."],
  ])("names the problem of the name %j", (typed, expected) => {
    const name = readName(typed);
    expect(name.ok ? "nothing is wrong" : withoutIsolates(nameProblemText(name.failure, english))).toBe(
      expected,
    );
  });
});
