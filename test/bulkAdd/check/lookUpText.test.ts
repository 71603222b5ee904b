import { describe, expect, it } from "@jest/globals";
import { foundText, lookUpEndText } from "../../../src/bulkAdd/check/lookUpText.ts";
import type { EwsFailure } from "../../../src/ews/failure.ts";
import { wordingIn } from "../../i18n/wordingIn.ts";

const wording = wordingIn("en");
const nothing = { used: 0, toSelect: 0, toConfirm: 0, none: 0 };

describe("What was found in the directory", () => {
  it("is counted, with what is left to the user", () => {
    expect(foundText({ used: 1, toSelect: 2, toConfirm: 3, none: 4 }, 5, wording)).toBe(
      "1 IM address was found. For 2 people, you have to select who is meant. " +
        "3 addresses have to be confirmed. No address was found for 4 people. 5 people were not looked up.",
    );
    expect(foundText({ ...nothing, none: 1 }, 0, wording)).toBe("No address was found for 1 person.");
  });
});

describe("The end of a look-up", () => {
  it.each<[string, EwsFailure, string, string, boolean]>([
    [
      "Exchange refuses it",
      { kind: "refused" } as EwsFailure,
      "Your organization’s directory cannot be searched here.",
      "Enter the IM addresses below, or skip these people.",
      false,
    ],
    [
      "the user has no mailbox",
      { kind: "response", code: "ErrorNameResolutionNoMailbox" } as EwsFailure,
      "Your organization’s directory cannot be searched here.",
      "Enter the IM addresses below, or skip these people.",
      false,
    ],
    [
      "nobody is signed in",
      { kind: "host", cause: "signIn" } as EwsFailure,
      "Your session has expired.",
      "Sign in to Outlook again, then try again.",
      true,
    ],
  ])("says what to do if %s", (_, failure, title, next, canTryAgain) => {
    const end = lookUpEndText({ kind: "unavailable", failure }, 3, wording);
    expect(end).toEqual({ title, next, isFailure: true, canTryAgain });
    expect(JSON.stringify(end)).not.toContain("Nothing in your list");
  });

  it("is a failure if some people could not be looked up, and none if the user stopped", () => {
    expect(lookUpEndText({ kind: "done" }, 0, wording)).toMatchObject({ title: undefined, isFailure: false });
    expect(lookUpEndText({ kind: "done" }, 1, wording)).toMatchObject({
      title: "The directory did not respond.",
      isFailure: true,
    });
    expect(lookUpEndText({ kind: "stopped" }, 1, wording)).toMatchObject({
      title: "You stopped the search.",
      isFailure: false,
    });
  });
});
