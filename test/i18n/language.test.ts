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

  it("is one that the administrator allows, their first one for want of it", () => {
    expect(chooseLanguage("zh-TW", ["fr", "zh-TW"])).toBe("zh-TW");
    expect(chooseLanguage("en-US", ["fr", "zh-TW"])).toBe("fr");
  });

  it.each(catalogs)(
    "%s is loaded with what it starts with, and the rest when it is asked for",
    async (tag, all) => {
      const { fetchAll, ...language } = await loadLanguage(tag);
      expect(language).toEqual({ tag, direction: "ltr", messages: language.messages });
      expect(all).toMatchObject(language.messages);
      expect(Object.keys(language.messages).length).toBeLessThan(Object.keys(all).length);
      expect(await fetchAll()).toEqual(all);
    },
  );
});
