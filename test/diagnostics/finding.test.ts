import { describe, expect, it } from "@jest/globals";
import { languageTags, type LanguageTag } from "../../src/i18n/language.ts";
import { findingText, type Finding } from "../../src/diagnostics/finding.ts";
import { wordingIn, withoutIsolates } from "../i18n/wordingIn.ts";

const route = "direct" as const;

/** One finding of each kind. The type ensures that none is missing. */
const findings: { readonly [Kind in Finding["kind"]]: Extract<Finding, { readonly kind: Kind }> } = {
  mobile: { kind: "mobile", client: "ios" },
  newOutlook: { kind: "newOutlook" },
  exchangeOnline: { kind: "exchangeOnline", by: "hostName" },
  notExchange: { kind: "notExchange", accountType: "gmail" },
  exchangeTooOld: { kind: "exchangeTooOld", version: "14.3.123.4" },
  oldRequirementSet: { kind: "oldRequirementSet", found: "1.4", wanted: "1.5" },
  outOfSupport: { kind: "outOfSupport", release: "2019", since: "2025-10-14" },
  noItem: { kind: "noItem" },
  permissionMissing: { kind: "permissionMissing" },
  addInsRefusedForImLists: { kind: "addInsRefusedForImLists" },
  addInsMayCallNothing: { kind: "addInsMayCallNothing", code: "401" },
  outlookFails: { kind: "outlookFails", code: "9020" },
  outlookAnswers: { kind: "outlookAnswers" },
  outlookWorks: { kind: "outlookWorks" },
  noDirectRoute: { kind: "noDirectRoute" },
  directSignIn: { kind: "directSignIn" },
  directForbidden: { kind: "directForbidden" },
  directNotFound: { kind: "directNotFound" },
  directNotExchange: { kind: "directNotExchange" },
  directRedirected: { kind: "directRedirected" },
  directTooLarge: { kind: "directTooLarge" },
  directUnreachable: { kind: "directUnreachable" },
  directGateway: { kind: "directGateway", status: 502 },
  directServerError: { kind: "directServerError", status: 500 },
  directRefused: { kind: "directRefused" },
  directAnswers: { kind: "directAnswers" },
  directWorks: { kind: "directWorks" },
  offline: { kind: "offline" },
  busy: { kind: "busy", route },
  silent: { kind: "silent", route, milliseconds: 100_000 },
  imListFails: { kind: "imListFails", route, code: "ErrorOfTomorrow" },
  accountNotAccepted: { kind: "accountNotAccepted", route, code: "ErrorAccountDisabled" },
  exchangeFails: { kind: "exchangeFails", route, code: "ErrorOfTomorrow" },
  listTooLong: { kind: "listTooLong" },
  slow: { kind: "slow", route, milliseconds: 7_300 },
  differentServers: { kind: "differentServers", outlook: "15.1.2507.6", direct: "15.2.2562.17" },
  unifiedContactStore: { kind: "unifiedContactStore" },
  allWell: { kind: "allWell" },
};

const everyFinding: readonly Finding[] = Object.values(findings);

const textOf = (finding: Finding, language: LanguageTag = "en") => {
  const { title, text } = findingText(finding, wordingIn(language));
  return [title, text].map(withoutIsolates);
};

describe("The text of a finding", () => {
  it.each(languageTags)("has a title and a text in %s without open placeholders", (tag) => {
    for (const finding of everyFinding) {
      const [title = "", text = ""] = textOf(finding, tag);
      expect([finding.kind, title]).toEqual([finding.kind, expect.stringMatching(/^[^{}]+[.。]$/)]);
      expect([finding.kind, text]).toEqual([finding.kind, expect.stringMatching(/^[^{}]+[.。]$/)]);
    }
  });

  it.each<readonly [Finding, string]>([
    [{ kind: "addInsRefusedForImLists" }, "Add-ins can call Exchange, but not for IM contact lists."],
    [{ kind: "addInsMayCallNothing", code: "401" }, "Add-ins cannot call Exchange at all (401)."],
    [
      { kind: "silent", route: "outlook", milliseconds: 55_000 },
      "Exchange did not respond within 55 seconds (through Outlook).",
    ],
    [{ kind: "slow", route: "direct", milliseconds: 7_300 }, "Responses take 7 seconds (direct connection)."],
    [
      { kind: "outOfSupport", release: "2019", since: "2025-10-14" },
      "Support for Exchange Server 2019 ended on Oct 14, 2025.",
    ],
    [
      { kind: "directServerError", status: undefined },
      "The server of the direct connection returned an error (HTTP ?).",
    ],
  ])("has the fact as its title: %j", (finding, title) => {
    expect(textOf(finding)[0]).toBe(title);
  });

  it("names the settings, roles, and cmdlets that an administrator needs", () => {
    const next = (kind: Finding["kind"]) =>
      textOf(everyFinding.find((one) => one.kind === kind) as Finding)[1];
    expect(next("addInsMayCallNothing")).toContain("OAuthAuthentication");
    expect(next("permissionMissing")).toContain("My ReadWriteMailbox Apps");
    expect(next("permissionMissing")).toContain("My Custom Apps");
    expect(next("unifiedContactStore")).toContain("Test-CsUnifiedContactStore");
  });
});
