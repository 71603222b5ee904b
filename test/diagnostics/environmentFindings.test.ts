import { describe, expect, it } from "@jest/globals";
import type { Environment } from "../../src/diagnostics/environment.ts";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { found, outlook } from "./reports.ts";

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
