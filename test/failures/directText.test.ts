import { describe, expect, it } from "@jest/globals";
import type { EwsFailure, HttpCause } from "../../src/ews/failure.ts";
import { failureDetails } from "../../src/failures/failureDetails.ts";
import { type FailureContext, failureText } from "../../src/failures/failureText.ts";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import { failedCall, http, refused } from "./failedCall.ts";
import { english, group } from "./readTexts.ts";

const textOf = (failure: EwsFailure, context: FailureContext = group) => {
  const { title, text, code } = failureText(failedCall(failure, { route: "direct" }), context, english);
  return [title, text, code].map(withoutIsolates);
};
const nothing = "Nothing in your list was changed.";

describe("The text of a failure of the direct connection", () => {
  it.each<[HttpCause, number | undefined, string, string, string]>([
    [
      "signIn",
      401,
      "Exchange needs you to sign in.",
      "Sign in again (restart Outlook if needed), then try again. If that does not help, ask your administrator.",
      "HTTP 401",
    ],
    [
      "forbidden",
      403,
      "Exchange did not let this add-in connect.",
      "Ask your administrator for help.",
      "HTTP 403",
    ],
    [
      "notFound",
      404,
      "Exchange was not found at the configured address.",
      "The address in this add-in’s settings may be wrong. Ask your administrator.",
      "HTTP 404",
    ],
    [
      "tooLargeForServer",
      413,
      "This request is too large for the server.",
      "Shorten what you typed, then try again.",
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
      "The request to Exchange was redirected to another page.",
      "A sign-in page or a proxy may be in the way. Ask your administrator.",
      "",
    ],
  ])("says that nothing was changed: %s", (cause, status, title, next, code) => {
    expect(textOf(http(cause, { status }))).toEqual([title, `${nothing} ${next}`, code]);
  });

  it.each<[HttpCause, string]>([
    ["gatewayTimeout", "A server in front of Exchange got no response in time."],
    ["serverError", "The server returned an error."],
    ["unreachable", "Could not connect to Exchange."],
    ["replyTooLarge", "The response is too large (limit 16 MB)."],
    ["offline", "You’re offline."],
    ["other", "The server returned an error."],
  ])("says that the outcome is being checked: %s", (cause, title) => {
    const [actualTitle, text] = textOf(http(cause), { ...group, stage: "findingOut" });
    expect(actualTitle).toBe(title);
    expect(text).toMatch(/^The group may or may not have been created\. Your list is being checked/);
  });

  it("names possible causes if the list cannot be loaded", () => {
    expect(textOf(http("unreachable"), { change: "readList", stage: "failed" })[1]).toBe(
      "Your list cannot be shown right now, but nothing in it was changed. The cause may be your network, the server’s certificate, or its settings. Try again. If the problem continues, ask your administrator.",
    );
  });

  it("says what became of the list if a response is too large, and what to do", () => {
    expect(textOf(http("replyTooLarge"), { change: "readList", stage: "failed" })).toEqual([
      "The response is too large (limit 16 MB).",
      "Your list cannot be shown right now, but nothing in it was changed. The response may not come from Exchange. Ask your administrator.",
      "",
    ]);
  });

  it("does not mention add-ins after a refusal", () => {
    expect(textOf(refused)).toEqual([
      "Exchange does not allow your account to use the contact list.",
      `${nothing} Ask your administrator for help.`,
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
    ).toMatchObject({
      Connection: "Direct connection",
      "HTTP response": "HTTP 503",
      "Retry after": "7 s",
    });
  });
});
