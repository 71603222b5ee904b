import { describe, expect, it } from "@jest/globals";
import type { Finding } from "../../src/diagnostics/finding.ts";
import type { Probe } from "../../src/diagnostics/probe.ts";
import { deriveVerdict, verdictText } from "../../src/diagnostics/verdict.ts";
import { languageTags } from "../../src/i18n/language.ts";
import type { AccessMode } from "../../src/shared/accessMode.ts";
import { everyFailure } from "../failures/failedCall.ts";
import { withoutIsolates, wordingIn } from "../i18n/wordingIn.ts";
import { direct, fault, found, host, http, malformed, outlook, refused, response } from "./reports.ts";

const verdictOf = (
  probes: readonly Probe[],
  accessMode: AccessMode = "outlook",
  environment: Parameters<typeof found>[1] = {},
) => deriveVerdict({ findings: found(probes, environment), probes, accessMode });

/** Title and text in English, what the button does, and the kinds of findings for the administrator. */
const read = (...evidence: Parameters<typeof verdictOf>) => {
  const verdict = verdictOf(...evidence);
  const { title, text } = verdictText(verdict, wordingIn("en"), "mail.contoso.com");
  const kinds = verdict.forAdministrator.map(({ kind }) => kind);
  return [withoutIsolates(title), withoutIsolates(text), verdict.remedy, kinds] as const;
};
type Expected = readonly [string, string, string | undefined, readonly Finding["kind"][]];

const refusedList = outlook.im(refused("GetImItemList"));
const ask = "Copy the report and send it to your administrator.";
const wait = `Wait a minute, then run diagnostics again. If the problem continues, ${ask.replace("Copy", "copy")}`;

describe("The verdict of the diagnostics", () => {
  it.each<[string, Parameters<typeof verdictOf>, Expected]>([
    [
      "the list through Outlook",
      [[outlook.any(), outlook.im()]],
      ["Everything works", "You can use your contact list through Outlook.", undefined, []],
    ],
    [
      "a list that is loaded in parts",
      [[outlook.any(), outlook.im(host("replyTooLarge"))]],
      ["Everything works", "You can use your contact list through Outlook.", undefined, []],
    ],
    [
      "the direct connection in use, and a refusal through Outlook",
      [[outlook.any(), refusedList, direct.any(), direct.im()], "direct"],
      ["Everything works", "You can use your contact list over the direct connection.", undefined, []],
    ],
    [
      "the list through Outlook, and a direct connection that fails",
      [[outlook.any(), outlook.im(), direct.any(http("notFound", 404))]],
      [
        "Almost everything works",
        "You can use your contact list through Outlook. Another problem was found. It is described below for your administrator.",
        undefined,
        ["directNotFound"],
      ],
    ],
    [
      "the list through Outlook, and read-only mode from before",
      [[outlook.any(), outlook.im()], "readOnly"],
      [
        "Your contact list can be used again",
        "Add-ins can use IM contact lists through Outlook.",
        "useOutlook",
        [],
      ],
    ],
    [
      "Exchange, but not yet for the list",
      [[outlook.any()]],
      [
        "Exchange can be reached",
        "Your contact list was not checked. This may create the three system groups.",
        "checkList",
        [],
      ],
    ],
  ])("says what works: %s", (_, evidence, expected) => {
    expect(read(...evidence)).toEqual(expected);
    expect(verdictOf(...evidence).tone).not.toBe("problem");
  });

  it.each<[string, Parameters<typeof verdictOf>, Expected]>([
    [
      "Exchange refuses add-ins, and the direct connection works",
      [[outlook.any(), refusedList, direct.any(), direct.im()]],
      [
        "Your contact list cannot be used through Outlook",
        "Exchange does not allow add-ins to use your contact list. The direct connection works.",
        "useDirect",
        [],
      ],
    ],
    [
      "the list is read-only, and the direct connection responds",
      [[outlook.any(), refusedList, direct.any()], "readOnly"],
      [
        "Your contact list cannot be used through Outlook",
        "Exchange does not allow add-ins to use your contact list. Exchange responds on the direct connection.",
        "useDirect",
        [],
      ],
    ],
    [
      "the direct connection fails, and Outlook works",
      [[outlook.any(), outlook.im(), direct.any(http("signIn", 401))], "direct"],
      [
        "The direct connection does not work",
        "Exchange needs you to sign in. Add-ins can use IM contact lists through Outlook.",
        "useOutlook",
        [],
      ],
    ],
    [
      "no message is selected",
      [[outlook.any(host("noItem")), direct.any()]],
      [
        "Your contact list cannot be used right now",
        "No message or appointment is selected. Select a message or an appointment, then run diagnostics again.",
        "runAgain",
        [],
      ],
    ],
    [
      "there is no network",
      [[outlook.any(host("offline")), direct.any(http("offline"))]],
      [
        "Your contact list cannot be used right now",
        "You’re offline. Check the network connection, then run diagnostics again.",
        "runAgain",
        [],
      ],
    ],
    [
      "the add-in runs on a phone",
      [[], "outlook", { client: "ios" }],
      [
        "This add-in does not work here",
        "Outlook for phones and tablets does not allow add-ins to call Exchange. Use Outlook on the web, classic Outlook for Windows, or Outlook for Mac.",
        undefined,
        [],
      ],
    ],
    [
      "the password has expired",
      [[outlook.any(response("ErrorPasswordExpired"))]],
      [
        "Your contact list cannot be used right now",
        "Your password has expired or must be changed. Change your password, sign in to Outlook again, then try again.",
        "runAgain",
        ["accountNotAccepted"],
      ],
    ],
  ])("says what the user can do: %s", (_, evidence, expected) => {
    expect(read(...evidence)).toEqual(expected);
    expect(verdictOf(...evidence).tone).toBe("problem");
  });

  it.each<[string, Parameters<typeof verdictOf>, Expected]>([
    [
      "add-ins are refused, and there is no direct connection",
      [[outlook.any(), refusedList], "outlook", { hasDirectRoute: false }],
      [
        "Your contact list cannot be used",
        `Exchange does not allow add-ins to use your contact list. ${ask}`,
        undefined,
        ["addInsRefusedForImLists"],
      ],
    ],
    [
      "the list is read-only, and the direct connection fails",
      [[outlook.any(), refusedList, direct.any(malformed("html"))], "readOnly"],
      [
        "Your contact list cannot be changed",
        `Exchange does not allow add-ins to use your contact list. You can still search and copy. ${ask}`,
        undefined,
        ["addInsRefusedForImLists", "directNotExchange"],
      ],
    ],
    [
      "the permission is missing",
      [[outlook.any(host("permission"))]],
      [
        "Your contact list cannot be used",
        `This add-in does not have permission to use your mailbox. ${ask}`,
        undefined,
        ["permissionMissing"],
      ],
    ],
    [
      "the account is disabled",
      [[outlook.any(fault("ErrorAccountDisabled"))]],
      [
        "Your contact list cannot be used",
        `Exchange does not accept your account. ${ask}`,
        undefined,
        ["accountNotAccepted"],
      ],
    ],
    [
      "Exchange does not respond",
      [[outlook.any({ kind: "timeout", milliseconds: 55_000 })]],
      [
        "Your contact list cannot be used right now",
        `Exchange did not respond within 55 seconds. ${wait}`,
        "runAgain",
        ["silent"],
      ],
    ],
  ])("says who can help: %s", (_, evidence, expected) => {
    expect(read(...evidence)).toEqual(expected);
  });

  it("is about the connection in use, and is made of whole sentences without codes, in every language", () => {
    for (const language of languageTags)
      for (const failure of everyFailure)
        for (const accessMode of ["outlook", "direct", "readOnly"] as const) {
          const used = accessMode === "direct" ? direct : outlook;
          const other = accessMode === "direct" ? outlook : direct;
          for (const probes of [
            [used.any(failure)],
            [used.any(), used.im(failure)],
            [used.any(failure), other.any()],
          ]) {
            const verdict = verdictOf(probes, accessMode);
            const { title, text } = verdictText(verdict, wordingIn(language), undefined);
            expect(title).toMatch(/^[^{}.。]+$/);
            expect(text).toMatch(/^[^{}]+[.。]$/);
            expect(`${title} ${text}`).not.toMatch(/Error[A-Z]|HTTP|FindFolder|GetImItemList|\b[45]\d\d\b/);
          }
        }
  });
});
