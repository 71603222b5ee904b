import { describe, expect, it } from "@jest/globals";
import type { EwsFailure } from "../../src/ews/failure.ts";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { fault, found, host, malformed, outlook, refused, response, direct, http } from "./reports.ts";

describe("The findings for calls through Outlook", () => {
  it.each<[string, EwsFailure, Finding]>([
    ["a refusal", refused("FindFolder"), { kind: "addInsMayCallNothing", code: "ErrorAccessDenied" }],
    [
      "access denied",
      response("ErrorAccessDenied"),
      { kind: "addInsMayCallNothing", code: "ErrorAccessDenied" },
    ],
    ["HTTP 401", host("signIn", 9020), { kind: "addInsMayCallNothing", code: "401" }],
    ["HTTP 403", host("forbidden", 9020), { kind: "addInsMayCallNothing", code: "403" }],
    [
      "a disabled account",
      response("ErrorAccountDisabled"),
      { kind: "accountNotAccepted", route: "outlook", code: "ErrorAccountDisabled" },
    ],
    ["no permission", host("permission"), { kind: "permissionMissing" }],
    ["a pinned pane without an item", host("noItem"), { kind: "noItem" }],
    ["no network", host("offline"), { kind: "offline" }],
    ["a busy Exchange", fault("ErrorServerBusy"), { kind: "busy", route: "outlook" }],
    [
      "a mailbox that is being moved",
      fault("ErrorMailboxMoveInProgress"),
      { kind: "busy", route: "outlook" },
    ],
    ["too many calls", host("tooManyCalls"), { kind: "busy", route: "outlook" }],
    [
      "no response",
      { kind: "timeout", milliseconds: 55_000 },
      { kind: "silent", route: "outlook", milliseconds: 55_000 },
    ],
    ["an unspecific failure of Outlook", host("other", 9020), { kind: "outlookFails", code: "9020" }],
    ["a success without a response", host("noValue"), { kind: "outlookFails", code: "noValue" }],
    ["a web page", malformed("html"), { kind: "outlookFails", code: "html" }],
    [
      "an error from Exchange",
      response("ErrorInternalServerError"),
      { kind: "exchangeFails", route: "outlook", code: "ErrorInternalServerError" },
    ],
  ])("include the cause when FindFolder ends with %s", (_, failure, finding) => {
    expect(found([outlook.any(failure)])).toEqual([finding]);
    // The second call adds no finding.
    expect(found([outlook.any(failure), outlook.im(refused("GetImItemList"))])).toEqual([finding]);
  });

  it.each<[string, EwsFailure, Finding]>([
    ["a refusal", refused("GetImItemList"), { kind: "addInsRefusedForImLists" }],
    ["HTTP 401", host("signIn", 9020), { kind: "imListFails", route: "outlook", code: "401" }],
    ["a response that is too long", host("replyTooLarge"), { kind: "listTooLong" }],
    [
      "an error from Exchange",
      response("ErrorImContactLimitReached"),
      { kind: "imListFails", route: "outlook", code: "ErrorImContactLimitReached" },
    ],
    [
      "another form of access denied",
      response("ErrorAccessDenied"),
      { kind: "imListFails", route: "outlook", code: "ErrorAccessDenied" },
    ],
  ])("include the cause when FindFolder succeeds and GetImItemList ends with %s", (_, failure, finding) => {
    const report = found([outlook.any(), outlook.im(failure)]);
    expect(report).toContainEqual(finding);
    // That Exchange responded to FindFolder is no news then.
    expect(report).not.toContainEqual({ kind: "outlookAnswers" });
  });

  it("include the cause when only GetImItemList was tried", () => {
    expect(found([outlook.im(refused("GetImItemList"))])).toEqual([{ kind: "addInsRefusedForImLists" }]);
    expect(found([outlook.im(host("offline"))])).toEqual([{ kind: "offline" }]);
  });

  it("report no problem if the list is too long for one response", () => {
    expect(found([outlook.any(), outlook.im(host("replyTooLarge"))]).at(-1)).toEqual({ kind: "allWell" });
  });

  it("ignore a failure of FindFolder once GetImItemList has succeeded", () => {
    expect(found([outlook.any(host("busy")), outlook.im()])).toContainEqual({ kind: "outlookWorks" });
    expect(found([outlook.any(host("busy")), outlook.im()])).not.toContainEqual({
      kind: "busy",
      route: "outlook",
    });
  });
});

describe("What the calls over the direct route show", () => {
  it.each<[string, EwsFailure, Finding]>([
    ["HTTP 401", http("signIn", 401), { kind: "directSignIn" }],
    ["HTTP 403", http("forbidden", 403), { kind: "directForbidden" }],
    ["HTTP 404", http("notFound", 404), { kind: "directNotFound" }],
    ["a web page", malformed("html"), { kind: "directNotExchange" }],
    ["other XML", malformed("xml"), { kind: "directNotExchange" }],
    ["a redirect", http("redirected"), { kind: "directRedirected" }],
    ["a response of more than 16 MB", http("replyTooLarge"), { kind: "directTooLarge" }],
    ["no connection", http("unreachable"), { kind: "directUnreachable" }],
    ["no network", http("offline"), { kind: "offline" }],
    ["HTTP 503", http("busy", 503), { kind: "busy", route: "direct" }],
    ["a busy Exchange", fault("ErrorExceededConnectionCount"), { kind: "busy", route: "direct" }],
    ["HTTP 502", http("serverError", 502), { kind: "directGateway", status: 502 }],
    ["HTTP 504", http("gatewayTimeout", 504), { kind: "directGateway", status: 504 }],
    ["HTTP 500", http("serverError", 500), { kind: "directServerError", status: 500 }],
    ["HTTP 418", http("other", 418), { kind: "directServerError", status: 418 }],
    [
      "no answer",
      { kind: "timeout", milliseconds: 100_000 },
      { kind: "silent", route: "direct", milliseconds: 100_000 },
    ],
    ["access denied", response("ErrorAccessDenied"), { kind: "directRefused" }],
    ["a refusal", refused("FindFolder"), { kind: "directRefused" }],
    [
      "an error of Exchange's",
      response("ErrorNonExistentMailbox"),
      { kind: "exchangeFails", route: "direct", code: "ErrorNonExistentMailbox" },
    ],
  ])("when FindFolder ends with %s", (_, failure, finding) => {
    expect(found([direct.any(failure)])).toEqual([finding]);
    expect(found([direct.any(failure), direct.im(http("serverError", 500))])).toEqual([finding]);
  });

  it("when both calls are answered, or one of them", () => {
    expect(found([direct.any()])).toEqual([{ kind: "directAnswers" }]);
    expect(found([direct.any(), direct.im()])).toContainEqual({ kind: "directWorks" });
    expect(found([direct.any(http("busy", 503)), direct.im()])).toContainEqual({ kind: "allWell" });
  });

  it.each<[string, EwsFailure, Finding]>([
    ["a refusal", refused("GetImItemList"), { kind: "directRefused" }],
    [
      "an error of Exchange's",
      response("ErrorQuotaExceeded"),
      { kind: "imListFails", route: "direct", code: "ErrorQuotaExceeded" },
    ],
  ])("when FindFolder is answered, and GetImItemList ends with %s", (_, failure, finding) => {
    expect(found([direct.any(), direct.im(failure)])).toEqual([finding]);
  });
});
