import { describe, expect, it } from "@jest/globals";
import { chooseLanguage, loadLanguage } from "../../src/i18n/language.ts";
import { catalogs } from "./catalogs.ts";

describe("The pane's language", () => {
  it.each([
    ["en-US", "en"],
    ["fr", "fr"],
    ["fr-FR", "fr"],
    ["FR-ca", "fr"],
    ["zh-TW", "zh-TW"],
    ["zh-HK", "zh-TW"],
    ["zh-MO", "zh-TW"],
    ["zh-Hant", "zh-TW"],
    ["zh-Hant-TW", "zh-TW"],
  ])("for Outlook in %s is %s", (displayLanguage, tag) => {
    expect(chooseLanguage(displayLanguage)).toBe(tag);
  });

  it.each([
    ["zh-CN"],
    ["zh"],
    ["zh-Hans-HK"],
    ["de-DE"],
    ["fro"],
    ["frp-FR"],
    ["x-zh-tw"],
    [""],
    ["no language"],
  ])("for Outlook in %j is English, for want of another", (displayLanguage) => {
    expect(chooseLanguage(displayLanguage)).toBe("en");
  });

  it.each(catalogs)("%s is loaded with its catalog and direction", async (tag, messages) => {
    expect(await loadLanguage(tag)).toEqual({ tag, direction: "ltr", messages });
  });
});
