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
  ])("is, for Outlook in %s, %s", (displayLanguage, tag) => {
    expect(chooseLanguage(displayLanguage)).toBe(tag);
  });

  it.each([
    ["zh-CN"],
    ["zh"],
    ["zh-Hans-HK"],
    ["is-IS"],
    ["fro"],
    ["frp-FR"],
    ["x-zh-tw"],
    [""],
    ["no language"],
  ])("is English for Outlook in an unsupported language: %j", (displayLanguage) => {
    expect(chooseLanguage(displayLanguage)).toBe("en");
  });

  it("is a language that the administrator allows, by default the first of them", () => {
    expect(chooseLanguage("zh-TW", ["fr", "zh-TW"])).toBe("zh-TW");
    expect(chooseLanguage("en-US", ["fr", "zh-TW"])).toBe("fr");
  });

  it.each(catalogs)("is loaded in %s with its start texts, and the rest on request", async (tag, all) => {
    const { fetchAll, ...language } = await loadLanguage(tag);
    expect(language).toEqual({ tag, direction: all.direction, messages: language.messages });
    expect(all).toMatchObject(language.messages);
    expect(Object.keys(language.messages).length).toBeLessThan(Object.keys(all).length);
    expect(await fetchAll()).toEqual(all);
  });
});
