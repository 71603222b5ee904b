import { describe, expect, it } from "@jest/globals";
import { findingText, type Finding } from "../../src/diagnostics/finding.ts";
import { wordingIn, withoutIsolates } from "../i18n/wordingIn.ts";
import { everyFinding } from "./everyFinding.ts";

const textOf = (finding: Finding, language: "en" | "fr" | "zh-TW" = "en") => {
  const { title, text } = findingText(finding, wordingIn(language));
  return [title, text].map(withoutIsolates);
};

describe("The text of a finding", () => {
  it.each(["en", "fr", "zh-TW"] as const)("has a title and a text in %s without open placeholders", (tag) => {
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
