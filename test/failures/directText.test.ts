import { describe, expect, it } from "@jest/globals";
import type { EwsFailure, HttpCause } from "../../src/ews/failure.ts";
import { failureDetails } from "../../src/failures/failureDetails.ts";
import { failureText, type FailureContext } from "../../src/failures/failureText.ts";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import { failedCall, http, refused } from "./failedCall.ts";
import { english, group } from "./readTexts.ts";

const textOf = (failure: EwsFailure, wanted: FailureContext = group) => {
  const { title, text, codes } = failureText(failedCall(failure, { route: "direct" }), wanted, english);
  return [title, text, codes[0]].map((one) => withoutIsolates(one ?? ""));
};
const nothing = "Nothing in your list was changed.";

describe("The text of a failure of the direct connection", () => {
  it.each<[HttpCause, number | undefined, string, string, string]>([
    [
      "signIn",
      401,
      "Exchange asks for a sign-in.",
      "Sign in again, by closing Outlook and opening it anew if need be, then try again. If that does not help, ask your administrator.",
      "HTTP 401",
    ],
    ["forbidden", 403, "Exchange did not let this add-in in.", "Ask your administrator.", "HTTP 403"],
    [
      "notFound",
      404,
      "Nothing that answers for Exchange is at its address.",
      "The address in this add-in’s settings may be wrong: ask your administrator.",
      "HTTP 404",
    ],
    [
      "requestTooLarge",
      413,
      "What was to be sent is larger than the server takes.",
      "Shorten it, then try again.",
      "HTTP 413",
    ],
    [
      "busy",
      503,
      "Exchange is busy and did not create the group.",
      "Wait a minute, then try again.",
      "HTTP 503",
    ],
    [
      "redirected",
      undefined,
      "The call to Exchange was led to another page.",
      "A sign-in or a proxy may stand between; ask your administrator.",
      "AddImGroup",
    ],
  ])("says that nothing was changed: %s", (cause, status, title, next, code) => {
    expect(textOf(http(cause, { status }))).toEqual([title, `${nothing} ${next}`, code]);
  });

  it.each<[HttpCause, string]>([
    ["gatewayTimeout", "A server in front of Exchange got no answer in time."],
    ["serverError", "The server answered with an error."],
    ["unreachable", "Exchange could not be reached."],
    ["offline", "There is no connection."],
    ["other", "Exchange answered with an error."],
  ])("says that the outcome is being checked: %s", (cause, title) => {
    const [actualTitle, text] = textOf(http(cause), { ...group, stage: "findingOut" });
    expect(actualTitle).toBe(title);
    expect(text).toMatch(/^The group may or may not have been created\. Your list is being read/);
  });

  it("names possible causes if the list cannot be loaded", () => {
    expect(textOf(http("unreachable"), { change: "readList", stage: "failed" })[1]).toBe(
      "Your list is not shown, but nothing in it was changed. The network, the server’s certificate or its settings may be the cause. Try again; if it stays so, ask your administrator.",
    );
  });

  it("does not mention add-ins after a refusal", () => {
    expect(textOf(refused)).toEqual([
      "Exchange does not allow this sign-in to use IM lists.",
      `${nothing} Ask your administrator.`,
      "ErrorAccessDenied",
    ]);
  });

  it("has the connection, the browser's message, and Retry-After in its details", () => {
    const failed = failedCall(http("busy", { status: 503, retryAfter: 7_000, message: "HTTP 503" }), {
      route: "direct",
    });
    expect(
      Object.fromEntries(
        failureDetails(failed, english).map(([name, value]) => [name, withoutIsolates(value)]),
      ),
    ).toMatchObject({ Route: "Direct route", "HTTP answer": "HTTP 503", "Back-off": "7,000 ms" });
  });
});
