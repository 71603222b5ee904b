import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import type { EwsFailure } from "../../src/ews/failure.ts";
import { adviseRetry, isOutcomeUnknown, requestedDelay, topicOf } from "../../src/ews/failureMeaning.ts";
import { codeMeaning, responseCodes } from "../../src/ews/responseCodes.ts";
import { fault, host, malformed, response } from "../failures/failedCall.ts";

describe("A change after a failure", () => {
  it.each<readonly [string, EwsFailure]>([
    ["was refused to add-ins", { kind: "refused", operation: "AddImGroup", message: "" }],
    ["was canceled before it was sent", { kind: "cancelled", sent: false }],
    ["received a web page instead of a response from Exchange", malformed("html")],
    ...(
      [
        "requestTooLarge",
        "permission",
        "noItem",
        "invalidCall",
        "tooManyCalls",
        "signIn",
        "forbidden",
        "busy",
      ] as const
    ).map((cause) => [`failed with Outlook's failure ${cause}`, host(cause)] as const),
    ...["ErrorServerBusy", "ErrorAccessDenied", "ErrorSchemaValidation", "ErrorInvalidServerVersion"].map(
      (code) => [`failed with the fault ${code}`, fault(code)] as const,
    ),
    ...[
      "ErrorImGroupLimitReached",
      "ErrorImContactLimitReached",
      "ErrorInvalidImGroupId",
      "ErrorNonExistentMailbox",
      "ErrorQuotaExceeded",
    ].map((code) => [`failed with the error ${code}`, response(code)] as const),
  ])("was certainly not made if it %s", (_, failure) => {
    expect(isOutcomeUnknown(failure)).toBe(false);
  });

  it.each<readonly [string, EwsFailure]>([
    ["received no response in time", { kind: "timeout", milliseconds: 55_000 }],
    ["was canceled after it was sent", { kind: "cancelled", sent: true }],
    ["received broken XML", malformed("xml")],
    ["received another document", malformed("shape")],
    ...(["replyTooLarge", "noValue", "protocol", "offline", "other"] as const).map(
      (cause) => [`failed with Outlook's failure ${cause}`, host(cause)] as const,
    ),
    ...["ErrorInternalServerError", "ErrorTimeoutExpired", "ErrorOfTomorrow"].flatMap(
      (code) =>
        [
          [`failed with the fault ${code}`, fault(code)],
          [`failed with the error ${code}`, response(code)],
        ] as const,
    ),
  ])("may have been made if it %s", (_, failure) => {
    expect(isOutcomeUnknown(failure)).toBe(true);
  });
});

describe("The retry advice", () => {
  it.each<readonly [string, EwsFailure]>([
    ["afterPause", fault("ErrorServerBusy")],
    ["afterPause", host("tooManyCalls")],
    ["conflict", response("ErrorIrresolvableConflict")],
    ["soon", response("ErrorMailboxMoveInProgress")],
    ["soon", { kind: "timeout", milliseconds: 55_000 }],
    ["whenOnline", host("offline")],
    ["unclear", malformed("shape")],
    ["afterHelp", { kind: "refused", operation: "AddImGroup", message: "" }],
    ["afterHelp", response("ErrorQuotaExceeded")],
    ["afterHelp", malformed("html")],
    ["never", response("ErrorImGroupLimitReached")],
    ["never", response("ErrorOfTomorrow")],
  ])("is %s after %j", (advice, failure) => {
    expect(adviseRetry(failure)).toBe(advice);
  });

  it("includes the delay that the server asks for", () => {
    const busy = fault("ErrorServerBusy");
    expect(requestedDelay({ ...busy, values: { BackOffMilliseconds: "297749" } })).toBe(297_749);
    expect(requestedDelay(busy)).toBeUndefined();
    const week = 7 * 86_400_000;
    expect(requestedDelay({ ...busy, values: { BackOffMilliseconds: "1e999" } })).toBe(week);
  });
});

describe("The table of response codes", () => {
  it("has no entry for names that objects inherit", () => {
    expect(codeMeaning("constructor")).toEqual(codeMeaning("ErrorOfTomorrow"));
    expect(topicOf(host("other"))).toBeUndefined();
  });

  it("has one meaning for every code that denies access, also for one that is new", () => {
    for (const code of [
      "ErrorCreateItemAccessDenied",
      "ErrorCreateSubfolderAccessDenied",
      "ErrorSubscriptionAccessDenied",
      "ErrorSendAsDenied",
      "ErrorTokenSerializationDenied",
      "ErrorOfTomorrowDenied",
    ])
      expect(codeMeaning(code)).toEqual({
        made: "no",
        retry: "afterHelp",
        concern: "administrator",
        topic: "permission",
      });
  });

  it("matches the table in docs/protocol.md", () => {
    const rows = [
      ...readFileSync("docs/protocol.md", "utf8").matchAll(/^\| (Error\w+(?:, Error\w+)*) \| (.*) \|$/gm),
    ];
    const documented = rows.flatMap(([, codes = "", cells = ""]) => {
      const [, made = "", retry = "", concern = ""] = cells.split(" | ");
      return codes.split(", ").map((code) => [code, { made, retry, concern }] as const);
    });
    const texts = {
      afterPause: "after a pause",
      conflict: "fewer at a time",
      soon: "soon",
      afterHelp: "after help",
      never: "never",
    };
    const inCode = [...responseCodes].map(([code, { made, retry, concern }]) => [
      code,
      { made, retry: texts[retry as keyof typeof texts], concern },
    ]);
    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(inCode));
    expect(documented.length).toBe(inCode.length);
  });
});
