import { describe, expect, it } from "@jest/globals";
import type { Environment } from "../../src/diagnostics/environment.ts";
import { getSeverity, type Finding } from "../../src/diagnostics/finding.ts";
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

  it("do not report that there is no problem while one of the connections cannot be used", () => {
    for (const failure of [host("noItem"), host("busy")])
      expect(kinds([outlook.any(failure), direct.any(), direct.im()])).not.toContain("allWell");
  });

  it("report that add-ins are refused for IM lists and the direct connection works", () => {
    const probes = [outlook.any(), outlook.im(refused("GetImItemList")), direct.any(), direct.im()];
    expect(kinds(probes)).toEqual(["addInsRefusedForImLists", "unifiedContactStore", "directWorks"]);
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
    const report = found([
      outlook.any(),
      direct.any(http("forbidden", 403)),
      outlook.im("answered", { milliseconds: 5_000 }),
    ]);
    expect(report.map((finding) => [finding.kind, getSeverity(finding)])).toEqual([
      ["directForbidden", "problem"],
      ["slow", "note"],
      ["unifiedContactStore", "note"],
      ["outlookWorks", "good"],
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

describe("The environment of the pane", () => {
  it.each<[Partial<Environment>, Finding]>([
    [{ client: "ios" }, { kind: "mobile", client: "ios" }],
    [{ client: "android" }, { kind: "mobile", client: "android" }],
    [{ client: "newOutlook" }, { kind: "newOutlook" }],
    [{ accountType: "gmail" }, { kind: "notExchange", accountType: "gmail" }],
    [{ accountType: "office365" }, { kind: "exchangeOnline", by: "accountType" }],
    [{ accountType: "outlookCom" }, { kind: "exchangeOnline", by: "accountType" }],
    [{ hostName: "outlook.office.com" }, { kind: "exchangeOnline", by: "hostName" }],
    [{ hostName: "OUTLOOK.office365.com" }, { kind: "exchangeOnline", by: "hostName" }],
    [{ hostName: "outlook.cloud.microsoft" }, { kind: "exchangeOnline", by: "hostName" }],
    [{ hostVersion: "15.20.9000.1" }, { kind: "exchangeOnline", by: "serverVersion" }],
    [{ permission: "lower" }, { kind: "permissionMissing" }],
    [{ requirementSet: "1.4" }, { kind: "oldRequirementSet", found: "1.4", wanted: "1.5" }],
    [{ hostVersion: "15.1.2507.6" }, { kind: "outOfSupport", release: "2016", since: "2025-10-14" }],
  ])("leads to a finding for %j", (changed, finding) => {
    expect(found([], changed)).toEqual([finding]);
  });

  it.each<Partial<Environment>>([
    { client: "win32", hostVersion: "16.0.17932.20000", hostName: undefined },
    { client: "mac", hostVersion: "16.90" },
    { requirementSet: "1.10" },
    { requirementSet: undefined, permission: undefined, accountType: undefined, hostVersion: undefined },
    { hostName: "outlook.office.com.contoso.com" },
    { hostName: "outlook.contoso.com" },
    { item: "none" },
  ])("leads to no finding for %j", (changed) => {
    expect(found([], changed)).toEqual([]);
  });

  it("is also recognized by the version of the server that responds", () => {
    const answeredBy = (serverVersion: string) =>
      found([outlook.any("answered", { serverVersion })], { client: "win32", hostVersion: "16.0.1" });
    expect(answeredBy("15.20.8000.4")).toContainEqual({ kind: "exchangeOnline", by: "serverVersion" });
    expect(answeredBy("15.2.1544.4")).toContainEqual({
      kind: "outOfSupport",
      release: "2019",
      since: "2025-10-14",
    });
    expect(answeredBy("14.3.123.3")).toContainEqual({ kind: "exchangeTooOld", version: "14.3.123.3" });
    expect(answeredBy("15.2.2562.17")).toEqual([{ kind: "outlookAnswers" }]);
  });
});
