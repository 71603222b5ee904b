import { describe, expect, it } from "@jest/globals";
import type { Wait } from "../../src/ews/client.ts";
import { secondsLeft, whyAgain } from "../../src/components/WaitText.tsx";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import { fault, host, response, timeout } from "../failures/failedCall.ts";
import { english } from "../failures/readTexts.ts";

const wait: Wait = {
  nextTry: 2,
  tries: 5,
  milliseconds: 2_500,
  since: 10_000,
  failure: host("busy"),
};

describe("The seconds left of a wait", () => {
  it("count down from the whole duration to one", () => {
    const at = [10_000, 10_999, 11_000, 11_999, 12_000, 12_500, 60_000];
    expect(at.map((now) => secondsLeft(wait, now))).toEqual([3, 3, 2, 2, 1, 1, 1]);
  });

  it("are the whole duration if the clock was set back", () => {
    expect(secondsLeft(wait, 0)).toBe(3);
  });
});

describe("The reason for another attempt", () => {
  it.each([
    [fault("ErrorServerBusy"), "Exchange is busy."],
    [response("ErrorExceededConnectionCount"), "Exchange is busy."],
    [host("busy"), "Exchange is busy."],
    [host("tooManyCalls"), "Outlook is busy with other add-in requests."],
    [host("offline"), "You’re offline."],
    [response("ErrorIrresolvableConflict"), "The same item was being changed somewhere else."],
    [timeout, "Exchange did not respond within 55 seconds."],
  ])("depends on the failure: %j", (failure, expected) => {
    expect(withoutIsolates(whyAgain(failure, english))).toBe(expected);
  });
});
