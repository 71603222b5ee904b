import { describe, expect, it } from "@jest/globals";
import type { Probe } from "../../src/diagnostics/probe.ts";
import { permissionShown } from "../../src/diagnostics/permissionShown.ts";
import { direct, host, outlook, refused, response } from "./reports.ts";

describe("The permission that shows in what was tried", () => {
  it.each<readonly [string, ReturnType<typeof permissionShown>, readonly Probe[]]>([
    ["nothing was tried", undefined, []],
    ["Exchange answered", "ReadWriteMailbox", [outlook.any()]],
    ["Exchange refused", "ReadWriteMailbox", [outlook.im(refused("GetImItemList"))]],
    ["Exchange answered with an error", "ReadWriteMailbox", [outlook.any(response("ErrorServerBusy"))]],
    ["Outlook wants a higher permission", "lower", [outlook.any(host("permission")), direct.any()]],
    ["nothing is selected", undefined, [outlook.any(host("noItem"))]],
    ["the direct route alone answered", undefined, [direct.any()]],
  ])("when %s is %s", (_, permission, probes) => {
    expect(permissionShown(probes)).toBe(permission);
  });
});
