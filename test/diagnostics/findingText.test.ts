import { describe, expect, it } from "@jest/globals";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { findingText } from "../../src/diagnostics/findingText.ts";
import { wordingIn, withoutIsolates } from "../i18n/wordingIn.ts";
import { everyFinding } from "./everyFinding.ts";

const wordsOf = (finding: Finding, language: "en" | "fr" | "zh-TW" = "en") => {
  const { title, text } = findingText(finding, wordingIn(language));
  return [title, text].map(withoutIsolates);
};

describe("The words of a finding", () => {
  it.each(["en", "fr", "zh-TW"] as const)(
    "are two sentences or more in %s, each value in its place",
    (tag) => {
      for (const finding of everyFinding) {
        const [title = "", text = ""] = wordsOf(finding, tag);
        expect([finding.kind, title]).toEqual([finding.kind, expect.stringMatching(/^[^{}]+[.。]$/)]);
        expect([finding.kind, text]).toEqual([finding.kind, expect.stringMatching(/^[^{}]+[.。]$/)]);
      }
    },
  );

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
  ])("of %j begin with what is so", (finding, title) => {
    expect(wordsOf(finding)[0]).toBe(title);
  });

  it("name what an administrator looks for: the virtual directory, the roles, the cmdlets", () => {
    const next = (kind: Finding["kind"]) =>
      wordsOf(everyFinding.find((one) => one.kind === kind) as Finding)[1];
    expect(next("addInsMayCallNothing")).toContain("OAuthAuthentication");
    expect(next("permissionMissing")).toContain("My ReadWriteMailbox Apps");
    expect(next("permissionMissing")).toContain("My Custom Apps");
    expect(next("unifiedContactStore")).toContain("Test-CsUnifiedContactStore");
  });
});
