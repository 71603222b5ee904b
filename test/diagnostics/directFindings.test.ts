import { describe, expect, it } from "@jest/globals";
import type { EwsFailure } from "../../src/ews/failure.ts";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { direct, fault, found, http, malformed, refused, response } from "./reports.ts";

describe("The findings for calls over the direct connection", () => {
  it.each<[string, EwsFailure, Finding]>([
    ["HTTP 401", http("signIn", 401), { kind: "directSignIn" }],
    ["HTTP 403", http("forbidden", 403), { kind: "directForbidden" }],
    ["HTTP 404", http("notFound", 404), { kind: "directNotFound" }],
    ["a web page", malformed("html"), { kind: "directNotExchange" }],
    ["other XML", malformed("xml"), { kind: "directNotExchange" }],
    ["a redirect", http("redirected"), { kind: "directRedirected" }],
    ["no connection", http("unreachable"), { kind: "directUnreachable" }],
    ["no network", http("offline"), { kind: "offline" }],
    ["HTTP 503", http("busy", 503), { kind: "busy", route: "direct" }],
    ["a busy Exchange", fault("ErrorExceededConnectionCount"), { kind: "busy", route: "direct" }],
    ["HTTP 502", http("serverError", 502), { kind: "directGateway", status: 502 }],
    ["HTTP 504", http("gatewayTimeout", 504), { kind: "directGateway", status: 504 }],
    ["HTTP 500", http("serverError", 500), { kind: "directServerError", status: 500 }],
    ["HTTP 418", http("other", 418), { kind: "directServerError", status: 418 }],
    [
      "no response",
      { kind: "timeout", milliseconds: 100_000 },
      { kind: "silent", route: "direct", milliseconds: 100_000 },
    ],
    ["access denied", response("ErrorAccessDenied"), { kind: "directRefused" }],
    ["a refusal", refused("FindFolder"), { kind: "directRefused" }],
    [
      "an error from Exchange",
      response("ErrorNonExistentMailbox"),
      { kind: "exchangeFails", route: "direct", code: "ErrorNonExistentMailbox" },
    ],
  ])("include the cause when FindFolder ends with %s", (_, failure, finding) => {
    expect(found([direct.any(failure)])).toEqual([finding]);
    expect(found([direct.any(failure), direct.im(http("serverError", 500))])).toEqual([finding]);
  });

  it("report success when one call or both calls succeed", () => {
    expect(found([direct.any()])).toEqual([{ kind: "directAnswers" }]);
    expect(found([direct.any(), direct.im()])).toContainEqual({ kind: "directWorks" });
    expect(found([direct.any(http("busy", 503)), direct.im()])).toContainEqual({ kind: "allWell" });
  });

  it.each<[string, EwsFailure, Finding]>([
    ["a refusal", refused("GetImItemList"), { kind: "directRefused" }],
    [
      "an error from Exchange",
      response("ErrorQuotaExceeded"),
      { kind: "imListFails", route: "direct", code: "ErrorQuotaExceeded" },
    ],
  ])("include the cause when FindFolder succeeds and GetImItemList ends with %s", (_, failure, finding) => {
    expect(found([direct.any(), direct.im(failure)])).toEqual([finding, { kind: "directAnswers" }]);
  });
});
