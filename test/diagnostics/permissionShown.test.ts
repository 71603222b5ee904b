import { describe, expect, it } from "@jest/globals";
import type { Probe } from "../../src/diagnostics/probe.ts";
import { permissionShown } from "../../src/diagnostics/permissionShown.ts";
import { direct, host, outlook, refused, response } from "./reports.ts";

describe("The permission known from the probes", () => {
  it.each<readonly [string, ReturnType<typeof permissionShown>, readonly Probe[]]>([
    ["there is no probe", undefined, []],
    ["Exchange responded", "ReadWriteMailbox", [outlook.any()]],
    ["Exchange refused", "ReadWriteMailbox", [outlook.im(refused("GetImItemList"))]],
    ["Exchange responded with an error", "ReadWriteMailbox", [outlook.any(response("ErrorServerBusy"))]],
    ["Outlook wants a higher permission", "lower", [outlook.any(host("permission")), direct.any()]],
    ["no item is selected", undefined, [outlook.any(host("noItem"))]],
    ["only the direct connection responded", undefined, [direct.any()]],
  ])("if %s, is %s", (_, permission, probes) => {
    expect(permissionShown(probes)).toBe(permission);
  });
});
