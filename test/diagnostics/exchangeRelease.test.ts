import { expect, it } from "@jest/globals";
import { exchangeRelease } from "../../src/diagnostics/exchangeRelease.ts";

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
])("Exchange %s is release %s", (version, release) => {
  expect(exchangeRelease(version)).toBe(release);
});
