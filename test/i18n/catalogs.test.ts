import { describe, expect, it } from "@jest/globals";
import type { Messages } from "../../src/i18n/messages.ts";
import { catalogs, textsOf } from "./catalogs.ts";

const placeholders = (text: string): ReadonlySet<string> => new Set(text.match(/\{\w+\}/g));
const english = catalogs[0]?.[1] ?? ({} as Messages);

describe.each(catalogs)("The catalog of %s", (tag, messages) => {
  const texts = textsOf(messages);

  it("has every text of the English catalog, and no other", () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  it("has no text that is empty or has spaces around it", () => {
    for (const [key, text] of texts) expect([key, text]).toEqual([key, text.trim() || "a text"]);
  });

  it("has the same values as the English texts, in each plural form", () => {
    for (const [key, text] of texts) {
      const message = english[key as keyof Messages];
      const expected = placeholders(typeof message === "string" ? message : message.other);
      expect([key, placeholders(text)]).toEqual([key, expected]);
    }
  });

  it("has the direction in which its language is written", () => {
    expect(messages.direction).toBe(/^(ar|fa|he|ur)\b/.test(tag) ? "rtl" : "ltr");
  });

  it("has no brace that is not part of a value", () => {
    for (const [key, text] of texts)
      expect([key, text.replace(/\{\w+\}/g, "")]).toEqual([key, expect.not.stringMatching(/[{}]/)]);
  });

  it("has the plural forms of its language, except the form for millions", () => {
    const forms = new Intl.PluralRules(tag)
      .resolvedOptions()
      .pluralCategories.filter((form) => form !== "many");
    for (const [key, message] of Object.entries(messages))
      if (typeof message !== "string")
        expect([key, Object.keys(message).sort()]).toEqual([key, [...forms].sort()]);
  });

  it("has real ellipsis characters and quotation marks", () => {
    for (const [key, text] of texts) {
      expect([key, text]).toEqual([key, expect.not.stringContaining("...")]);
      expect([key, text]).toEqual([key, expect.not.stringMatching(/["']/)]);
    }
  });
});
