import { describe, expect, it } from "@jest/globals";
import { fill, parseMessage } from "../../src/i18n/messages.ts";
import { fc } from "../random.ts";

describe("A text with values", () => {
  it("is split into its own words and the values between them", () => {
    expect(parseMessage("{name} added to {group}.", { name: "Ana", group: "Team" })).toEqual([
      { name: "name", value: "Ana" },
      { text: " added to " },
      { name: "group", value: "Team" },
      { text: "." },
    ]);
  });

  it("keeps an empty value, because a name may be empty", () => {
    expect(parseMessage("“{name}”", { name: "" })).toEqual([
      { text: "“" },
      { name: "name", value: "" },
      { text: "”" },
    ]);
  });

  it("shows a missing value as its placeholder, so that the mistake is visible", () => {
    expect(fill("{name} created", {})).toBe("{name} created");
  });

  it("isolates each value, so that a right-to-left name does not reorder the words around it", () => {
    expect(fill("{name} created", { name: "\u05d3\u05df" })).toBe("\u2068\u05d3\u05df\u2069 created");
  });

  it("never fills in placeholders inside a value", () => {
    const hostile = fc.oneof(fc.string(), fc.constantFrom("{group}", "{name}", "$1", "$&"));
    fc.assert(
      fc.property(hostile, hostile, (name, group) => {
        expect(fill("{name} added to {group}", { name, group })).toBe(
          `\u2068${name}\u2069 added to \u2068${group}\u2069`,
        );
      }),
    );
  });
});
