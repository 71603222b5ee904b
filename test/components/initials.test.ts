import { describe, expect, it } from "@jest/globals";
import { hueOf, hues, initialsOf } from "../../src/components/initials.ts";
import { fc } from "../random.ts";

describe("The initials of a name", () => {
  it.each([
    ["Tony Smith", "TS"],
    ["ana de la lima", "AL"],
    ["Ana", "A"],
    ["Ελένη Παππά", "ΕΠ"],
    ["Ольга Иванова", "ОИ"],
    ["李 明", "李"],
    ["دن كريم", "د"],
    ["  (Ext.) Søren   Mikkelsen ", "EM"],
    ["🎉 Party", "P"],
    ["+351 21 000", ""],
    ["", ""],
  ])("%j are %j", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe("The color of an avatar", () => {
  it("is one of Fluent's colors, and the same for the same address", () => {
    fc.assert(
      fc.property(fc.string(), (address) => {
        expect(hues).toContain(hueOf(address));
        expect(hueOf(address)).toBe(hueOf(address));
      }),
    );
  });

  it("is spread over all colors", () => {
    const used = Array.from({ length: 100 }, (_, index) => hueOf(`person${index}@contoso.com`));
    expect(new Set(used).size).toBe(hues.length);
  });
});
