import { describe, expect, it } from "@jest/globals";
import type { CountKey } from "../../src/i18n/messages.ts";
import { catalogs } from "./catalogs.ts";
import { withoutIsolates, wordingIn } from "./wordingIn.ts";
import { fc } from "../random.ts";

describe("A text that depends on a number", () => {
  it.each([
    ["en", 0, "0 people"],
    ["en", 1, "1 person"],
    ["en", 2, "2 people"],
    ["en", 1_234, "1,234 people"],
    ["fr", 0, "0 personne"],
    ["fr", 1, "1 personne"],
    ["fr", 2, "2 personnes"],
    ["zh-TW", 1, "1 人"],
    ["zh-TW", 12, "12 人"],
  ] as const)("is, in %s for %d: %s", (tag, number, words) => {
    expect(withoutIsolates(wordingIn(tag).count("people", number))).toBe(words);
  });

  it("has the general form for millions in French", () => {
    expect(wordingIn("fr").count("people", 1_000_000)).toMatch(/^1.000.000 personnes$/);
  });

  it.each(catalogs)("contains no unfilled value in %s, whatever the number", (tag, messages) => {
    const values = {
      name: "Ana",
      names: "Ana",
      group: "Team",
      to: "Team",
      done: "1",
      all: "9",
      of: "9",
      most: "10",
      row: "3",
      numbers: "31",
      people: "2",
      groups: "12 groups",
      contacts: "287 contacts",
    };
    const keys = Object.keys(messages).filter((key) => typeof messages[key as CountKey] !== "string");
    fc.assert(
      fc.property(fc.constantFrom(...(keys as CountKey[])), fc.nat(), (key, number) => {
        expect(wordingIn(tag).count(key, number, values)).not.toMatch(/[{}]/);
      }),
    );
  });

  it("keeps its other values as placeholders, which are filled in on screen", () => {
    expect(wordingIn("en").countForm("groupExists", 12)).toBe(
      "You already have “{name}” with 12 people. Creating it again opens it and changes nothing.",
    );
  });
});

describe("Numbers and dates", () => {
  // In this machine's time zone.
  const time = new Date(2026, 4, 6, 7, 8, 9).getTime();

  it("follow Outlook's language even if the words are in another language", () => {
    const { number, locale, dateTime } = wordingIn("en", "de-DE");
    expect(locale).toBe("de-DE");
    expect(number(1_234.5)).toBe("1.234,5");
    expect(dateTime(new Date(time).toISOString())).toBe("06.05.2026, 07:08");
  });

  it("follow the language of the words if Outlook's language is invalid", () => {
    for (const displayLanguage of ["", "no language", "en_US", "x", "-"]) {
      const { locale, number, time: timeOfDay } = wordingIn("fr", displayLanguage);
      expect(locale).toBe("fr");
      expect(number(0.5)).toBe("0,5");
      expect(timeOfDay(time)).toBe("07:08");
    }
  });

  it("never throw, whatever Outlook reports as its language", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z0-9]{1,8}(-[a-zA-Z0-9]{1,8}){0,3}$/)),
        (tag) => {
          const { dateTime, number, exactTime, locale } = wordingIn("en", tag);
          expect(() => "a".localeCompare("b", locale)).not.toThrow();
          expect(number(7) + dateTime("2026-05-06T07:08:09Z") + exactTime(time)).not.toBe("");
        },
      ),
    );
  });

  it.each([
    ["2026-05-06T07:08:09Z", Date.UTC(2026, 4, 6, 7, 8)],
    ["2026-05-06T09:08:09.1234567+02:00", Date.UTC(2026, 4, 6, 7, 8)],
    ["2026-05-06T07:08:09", time],
  ])("show %s as a day and a time in the user's time zone", (text, at) => {
    const date = new Date(at);
    const [hour, minute] = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0"));
    expect(wordingIn("en", "en-GB").dateTime(text)).toBe(`${date.getDate()} May 2026, ${hour}:${minute}`);
  });

  it("show a time of day with and without seconds", () => {
    const { time: timeOfDay, exactTime } = wordingIn("en", "en-GB");
    expect(timeOfDay(time)).toBe("07:08");
    expect(exactTime(time)).toBe("07:08:09");
  });

  it.each([["0001-13-40"], ["2026-13-40T00:00:00Z"], ["5"], ["yesterday"], [""]])(
    "leave %j unchanged, because it is not a date",
    (text) => {
      expect(wordingIn("en").dateTime(text)).toBe(text);
    },
  );
});
