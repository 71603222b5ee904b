import { describe, expect, it } from "@jest/globals";
import { readHostInfo } from "../../src/outlook/hostInfo.ts";

const nameOf = (hostInfo: unknown) => JSON.stringify({ baseFrameName: "_xdm_5__1", hostInfo, flights: "[]" });

describe("The host information that is available before office.js", () => {
  it("is read from the frame's name in Outlook on the web", () => {
    expect(readHostInfo("", nameOf("Outlook|Web|16.01|zh-TW|b2c8|||16"))).toEqual({
      host: "outlook",
      platform: "web",
      version: 16.01,
      displayLanguage: "zh-TW",
    });
  });

  it.each([
    ["?_host_Info=Outlook$Win32$16.02$fr-FR$$$$16"],
    ["?et=1&_host_Info=Outlook%7CWin32%7C16.02%7Cfr-FR%7C%7C%7C%7C16"],
  ])("is read from the address, which has priority over the name: %s", (search) => {
    expect(readHostInfo(search, nameOf("Outlook|Web|16.01|zh-TW|b2c8|||16"))).toEqual({
      host: "outlook",
      platform: "win32",
      version: 16.02,
      displayLanguage: "fr-FR",
    });
  });

  it.each([
    ["", ""],
    ["", "a frame"],
    ["", "null"],
    ["", "[1]"],
    ["", nameOf(7)],
    ["", nameOf("Outlook|Win32")],
    ["?_host_Info=%", ""],
  ])("is undefined for the address %j and the name %j", (search, name) => {
    expect(readHostInfo(search, name)).toBeUndefined();
  });
});
