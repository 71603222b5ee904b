import { describe, expect, it } from "@jest/globals";
import { getSeverity } from "../../src/diagnostics/finding.ts";
import { direct, found, host, http, outlook, refused } from "./reports.ts";

const kinds = (...report: Parameters<typeof found>): readonly string[] =>
  found(...report).map(({ kind }) => kind);

describe("The findings of the diagnostics", () => {
  it("are empty before the first probe in a suitable Outlook", () => {
    expect(kinds([])).toEqual([]);
  });

  it("report no problem when the connection through Outlook works", () => {
    expect(kinds([outlook.any(), outlook.im()])).toEqual(["unifiedContactStore", "outlookWorks", "allWell"]);
    expect(kinds([outlook.im()], { hasDirectRoute: false })).toEqual([
      "unifiedContactStore",
      "outlookWorks",
      "allWell",
    ]);
  });

  it("report that add-ins are refused for IM lists and the direct connection works", () => {
    const probes = [outlook.any(), outlook.im(refused("GetImItemList")), direct.any(), direct.im()];
    expect(kinds(probes)).toEqual([
      "addInsRefusedForImLists",
      "unifiedContactStore",
      "outlookAnswers",
      "directWorks",
    ]);
  });

  it("report a missing direct connection only when it would help", () => {
    const refusal = [outlook.any(), outlook.im(refused("GetImItemList"))];
    expect(kinds(refusal, { hasDirectRoute: false })).toContain("noDirectRoute");
    expect(kinds(refusal)).not.toContain("noDirectRoute");
    for (const failure of [host("signIn"), host("permission"), host("other")])
      expect(kinds([outlook.any(failure)], { hasDirectRoute: false })).toContain("noDirectRoute");
    for (const failure of [host("noItem"), host("offline"), host("busy")])
      expect(kinds([outlook.any(failure)], { hasDirectRoute: false })).not.toContain("noDirectRoute");
  });

  it("begin with problems and end with what works", () => {
    const report = found([outlook.any(), outlook.im(host("busy")), direct.any(http("forbidden", 403))]);
    expect(report.map((finding) => [finding.kind, getSeverity(finding)])).toEqual([
      ["directForbidden", "problem"],
      ["busy", "note"],
      ["outlookAnswers", "good"],
    ]);
  });

  it("include each finding once, even if two calls show it", () => {
    expect(kinds([outlook.any(host("offline")), direct.any(http("offline"))])).toEqual(["offline"]);
    expect(kinds([outlook.any(host("permission"))], { permission: "lower" })).toEqual(["permissionMissing"]);
  });

  it("depend on the last probe of each kind, unless it was canceled", () => {
    const given = { kind: "cancelled", sent: true } as const;
    expect(kinds([outlook.any(host("offline")), outlook.any()])).toEqual(["outlookAnswers"]);
    expect(kinds([outlook.any(given), direct.any(given)])).toEqual([]);
  });

  it("report a response that takes five seconds, but not a late failure", () => {
    const late = { milliseconds: 5_000 };
    expect(
      found([outlook.any("answered", late), direct.any("answered", { milliseconds: 4_999 })]),
    ).toContainEqual({ kind: "slow", route: "outlook", milliseconds: 5_000 });
    expect(
      kinds([direct.any("answered", { milliseconds: 4_999 }), outlook.any(host("other"), late)]),
    ).not.toContain("slow");
  });

  it("report two connections that end at different servers", () => {
    const other = { serverVersion: "15.2.1748.10" };
    expect(found([outlook.any(), direct.any("answered", other)])).toContainEqual({
      kind: "differentServers",
      outlook: "15.2.2562.17",
      direct: "15.2.1748.10",
    });
    expect(kinds([outlook.any(), direct.any()])).not.toContain("differentServers");
  });

  it('do not include "all is well" if there is a problem', () => {
    const report = kinds([outlook.any(), outlook.im(), direct.any(http("signIn", 401))]);
    expect(report).toEqual(["directSignIn", "unifiedContactStore", "outlookWorks"]);
  });
});
