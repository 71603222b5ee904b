import { expect, it, describe } from "@jest/globals";
import { findExchangeRelease, detectPermission } from "../../src/diagnostics/environment.ts";
import type { Probe } from "../../src/diagnostics/probe.ts";
import { direct, host, outlook, refused, response } from "./reports.ts";

it.each([
  ["14.3.123.3", "older"],
  ["15.0.1497.2", "2013"],
  ["15.1.225.42", "2016"],
  ["15.1.2507.6", "2016"],
  ["15.2.221.12", "2019"],
  ["15.2.1748.10", "2019"],
  ["15.2.2561.99", "2019"],
  ["15.2.2562.17", "SE"],
  ["15.2.3000.1", "SE"],
  ["15.2", "2019"],
  ["15.20.9000.1", "online"],
  ["15.3.1.1", undefined],
  ["16.0.17932", undefined],
  ["", undefined],
  ["Exchange2013", undefined],
])("Exchange %s is %s", (version, release) => {
  expect(findExchangeRelease(version)).toBe(release);
});

describe("The permission that shows in what was tried", () => {
  it.each<readonly [string, ReturnType<typeof detectPermission>, readonly Probe[]]>([
    ["nothing was tried", undefined, []],
    ["Exchange answered", "ReadWriteMailbox", [outlook.any()]],
    ["Exchange refused", "ReadWriteMailbox", [outlook.im(refused("GetImItemList"))]],
    ["Exchange answered with an error", "ReadWriteMailbox", [outlook.any(response("ErrorServerBusy"))]],
    ["Outlook wants a higher permission", "lower", [outlook.any(host("permission")), direct.any()]],
    ["nothing is selected", undefined, [outlook.any(host("noItem"))]],
    ["the direct route alone answered", undefined, [direct.any()]],
  ])("when %s is %s", (_, permission, probes) => {
    expect(detectPermission(probes)).toBe(permission);
  });
});
