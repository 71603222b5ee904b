import { describe, expect, it } from "@jest/globals";
import { languageTags, type LanguageTag } from "../../src/i18n/language.ts";
import { reportText, type DiagnosticReport } from "../../src/diagnostics/reportText.ts";
import { deriveVerdict } from "../../src/diagnostics/verdict.ts";
import { direct, environment, found, host, outlook, refused } from "./reports.ts";
import { wordingIn } from "../i18n/wordingIn.ts";

const id = "AAMkADRhYzk5ZmYwLTZkMTAtNGE1ZS04ZDI1LWJhMzQ1";
const personal = ["Ana Lima", "ana.lima", "contoso", id, "S-1-5-21-1004336348"];
const failure = {
  ...host("other", 9020),
  message: `No mailbox of Ana Lima <ana.lima@contoso.com>, ${id}, S-1-5-21-1004336348-1177238915.`,
};
const probes = [outlook.any(failure), outlook.im(refused("GetImItemList")), direct.any()];
const findings = found(probes);
const content: DiagnosticReport = {
  facts: {
    environment: { ...environment, hostName: "mail.contoso.com" },
    probes,
    address: "ana.lima@contoso.com",
    accessMode: "direct",
    directHost: "mail.contoso.com:8443",
    route: "auto",
  },
  verdict: deriveVerdict({ findings, probes, accessMode: "outlook" }),
  findings,
  calls: [
    { operation: "GetImItemList", route: "outlook", startedAt: 0, milliseconds: 148, outcome: "refused" },
    { operation: "FindFolder", route: "direct", startedAt: 60_000, milliseconds: 1_096, outcome: "ok" },
  ],
  createdAt: Date.UTC(2026, 10, 22, 8, 30),
  userName: "Ana Lima",
};
const lines = (isRedacted: boolean, language: LanguageTag = "en") =>
  reportText(content, wordingIn(language), isRedacted).split("\n");

describe("The diagnostics report", () => {
  it("begins with the verdict, lists findings, probes, the environment, and the last calls, newest first", () => {
    const report = lines(false);
    expect(report[0]).toBe("IM Groups for Outlook: diagnostics");
    expect(report.slice(3, 5)).toEqual([
      "Verdict",
      "- Your contact list cannot be used through Outlook: Outlook returned an error. Exchange responds on the direct connection.",
    ]);
    expect(report).toContain(
      "- Outlook returned an unknown error (9020). Run diagnostics again. If the problem continues, restart Outlook, then send this report to support.",
    );
    expect(report).toContain(
      "- GetImItemList: Exchange does not allow add-ins to use your contact list. ErrorAccessDenied The requested web method is unavailable to this caller or application. (120 ms)",
    );
    expect(report).toContain("- FindFolder: mail.contoso.com:8443 responded. (120 ms)");
    expect(report).toContain("- Mailbox: ana.lima@contoso.com");
    const [first, second] = report.slice(-2);
    expect(first).toMatch(/^- .+ · FindFolder · direct · 1,096 ms · ok$/);
    expect(second).toMatch(/^- .+ · GetImItemList · outlook · 148 ms · refused$/);
  });

  it.each(languageTags)("contains no personal data unless requested, in %s", (language) => {
    const open = lines(false, language).join("\n");
    const redacted = lines(true, language).join("\n");
    for (const one of personal) {
      expect(open).toContain(one);
      expect(redacted.toLowerCase()).not.toContain(one.toLowerCase());
    }
    expect(redacted).toContain("[address]");
    expect(redacted.split("\n")).toHaveLength(open.split("\n").length);
  });

  it("keeps codes, operations, and versions when redacted", () => {
    const redacted = lines(true).join("\n");
    for (const kept of [
      "ErrorAccessDenied",
      "GetImItemList",
      "15.2.2562.17 (SE)",
      "ReadWriteMailbox",
      "9020",
    ])
      expect(redacted).toContain(kept);
  });

  it("contains no invisible characters", () => {
    for (const language of languageTags)
      expect(lines(false, language).join("\n")).not.toMatch(/[\u2066-\u2069\u200e\u200f\u202a-\u202e]/);
  });
});
