import { describe, expect, it } from "@jest/globals";
import { readAddressLine } from "../../../src/bulkAdd/source/readPeople.ts";
import { fc } from "../../random.ts";

const tony = { displayName: "Tony Smith", address: "tony@contoso.com" };
const ana = { displayName: "Lima, Ana", address: "ana@contoso.com" };

describe("An address line", () => {
  it.each([
    ["Tony Smith <tony@contoso.com>; Lima, Ana <ana@contoso.com>;", [tony, ana]],
    ['"Tony Smith" <tony@contoso.com>, "Lima, Ana" <ana@contoso.com>', [tony, ana]],
    ["'Tony Smith' <mailto:tony@contoso.com>\r\nLima, Ana <ana@contoso.com>\r\n", [tony, ana]],
    ["Tony Smith (tony@contoso.com); Lima, Ana [ana@contoso.com]", [tony, ana]],
    [
      "tony@contoso.com, ana@contoso.com",
      [
        { displayName: "", address: "tony@contoso.com" },
        { displayName: "", address: "ana@contoso.com" },
      ],
    ],
    ["tony@contoso.com <tony@contoso.com>", [{ displayName: "", address: "tony@contoso.com" }]],
    ['"Smith; Tony" <tony@contoso.com>', [{ displayName: "Smith; Tony", address: "tony@contoso.com" }]],
    [
      "Tony Smith; ana@contoso.com",
      [
        { displayName: "", address: "Tony Smith" },
        { displayName: "", address: "ana@contoso.com" },
      ],
    ],
  ])("returns its people: %j", (line, people) => {
    expect(readAddressLine(line)).toEqual(people);
  });

  it("is not recognized if there is no address, or if there are columns", () => {
    expect(readAddressLine("Tony Smith")).toBeUndefined();
    expect(readAddressLine("Tony\ttony@contoso.com")).toBeUndefined();
  });

  it("never throws and never drops an address", () => {
    const name = fc.string({ unit: fc.constantFrom("a", " ", ",", "'", "(", "é", ".") });
    const address = fc.constantFrom("a@b.example", "c.d@e.example", "o'neil@f.example");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, address), { minLength: 1 }), (people) => {
        const line = people.map(([displayName, one]) => `"${displayName}" <${one}>`).join("; ");
        expect(readAddressLine(line)?.map((person) => person.address)).toEqual(people.map(([, one]) => one));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        readAddressLine(text);
      }),
    );
  });
});
