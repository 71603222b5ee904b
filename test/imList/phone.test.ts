import { describe, expect, it } from "@jest/globals";
import { phoneSipUri, telUriOf } from "../../src/imList/phone.ts";
import { fc } from "../random.ts";

describe("The tel URI of a phone number", () => {
  it.each([
    ["+1 (562) 555-0100", "tel:+15625550100"],
    ["  +49 30 1234 ", "tel:+49301234"],
    ["5550100", "tel:5550100"],
    ["030/12 34-5", "tel:03012345"],
    ["1+2", "tel:12"],
  ])("for %j is %j: the digits, with a leading plus if there is one", (number, uri) => {
    expect(telUriOf(number)).toBe(uri);
  });

  it("is the same whatever spaces and punctuation the number contains", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("1", "2", " ", "-", "(", ")", ".")), (parts) => {
        expect(telUriOf(`+${parts.join("")}`)).toBe(`tel:+${parts.join("").replace(/[^12]/g, "")}`);
        expect(telUriOf(telUriOf(`+${parts.join("")}`).slice(4))).toBe(telUriOf(`+${parts.join("")}`));
      }),
    );
  });
});

describe("The SIP URI of a phone number", () => {
  it("has the number as its user, marked as a phone", () => {
    expect(phoneSipUri("tel:+15625550100")).toBe("sip:+15625550100;user=phone");
    expect(phoneSipUri("TEL:5550100")).toBe("sip:5550100;user=phone");
  });
});
