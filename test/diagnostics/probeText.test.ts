import { describe, expect, it } from "@jest/globals";
import type { Probe } from "../../src/diagnostics/probe.ts";
import { languageTags } from "../../src/i18n/language.ts";
import { probeText } from "../../src/diagnostics/probeText.ts";
import { direct, http, malformed, outlook, refused } from "./reports.ts";
import { withoutIsolates, wordingIn } from "../i18n/wordingIn.ts";
import { everyFailure, fault, host, timeout } from "../failures/failedCall.ts";

const textOf = (probe: Probe) => {
  const { text, code } = probeText(probe, wordingIn("en"), "mail.contoso.com");
  return [withoutIsolates(text), code];
};

describe("The text of a probe", () => {
  it.each<readonly [string, Probe, string, string]>([
    ["a response", outlook.any(), "Works: add-ins can call Exchange.", ""],
    ["a response with the list", outlook.im(), "Works: add-ins can use the contact list.", ""],
    ["a response over the direct connection", direct.any(), "mail.contoso.com responded.", ""],
    [
      "a refusal",
      outlook.im(refused("GetImItemList")),
      "Exchange does not allow add-ins to use your contact list.",
      "ErrorAccessDenied",
    ],
    [
      "a refusal of any call",
      outlook.any(refused("FindFolder")),
      "Exchange did not let this add-in connect.",
      "ErrorAccessDenied",
    ],
    [
      "missing rights",
      outlook.im(fault("ErrorAccessDenied")),
      "Exchange does not allow your account to use the contact list.",
      "ErrorAccessDenied",
    ],
    [
      "a disabled account",
      direct.any(fault("ErrorAccountDisabled")),
      "Exchange does not accept your account.",
      "ErrorAccountDisabled",
    ],
    ["a busy server", outlook.any(fault("ErrorServerBusy")), "Exchange is busy.", "ErrorServerBusy"],
    ["an error", outlook.any(fault("ErrorOfTomorrow")), "Exchange returned an error.", "ErrorOfTomorrow"],
    ["no response", outlook.any(timeout), "Exchange did not respond within 55 seconds.", ""],
    [
      "a missing permission",
      outlook.any(host("permission", { code: undefined, name: "Error" })),
      "This add-in does not have permission to use your mailbox.",
      "",
    ],
    ["a missing sign-in", direct.any(http("signIn", 401)), "Exchange needs you to sign in.", "HTTP 401"],
    [
      "a wrong address",
      direct.any(http("notFound", 404)),
      "Exchange was not found at the configured address.",
      "HTTP 404",
    ],
    ["a web page", direct.any(malformed("html")), "A web page responded instead of Exchange.", ""],
  ])("describes %s", (_, probe, text, code) => {
    expect(textOf(probe)).toEqual([text, code]);
  });

  it("is a sentence for every failure in every language", () => {
    for (const language of languageTags)
      for (const failure of everyFailure)
        expect(probeText(direct.any(failure), wordingIn(language), undefined).text).toMatch(/^[^{}]+[.。]$/);
  });
});
