import { describe, expect, it } from "@jest/globals";
import { findByAddress, isPhoneContact, personAddress, personName } from "../../src/imList/person.ts";
import { persona } from "./listOf.ts";

const email = (address: string) => ({ name: undefined, address, routingType: "SMTP" });
const phone = { number: "+351 21 000 0000", type: "OtherTelephone" };

describe("A person's name", () => {
  it("is the display name", () => {
    const person = persona("ana@contoso.com", { displayName: "Ana Lima", displayNameFirstLast: "Lima, Ana" });
    expect(personName(person)).toBe("Ana Lima");
  });

  it("is the number for a phone contact, which has an empty display name", () => {
    const person = persona("tel:+351210000000", {
      displayName: "",
      displayNameFirstLast: "+351 21 000 0000",
    });
    expect(personName(person)).toBe("+351 21 000 0000");
  });

  it("is the address if there is no name", () => {
    expect(personName(persona("ana@contoso.com", { displayName: " " }))).toBe("ana@contoso.com");
  });

  it("is the address without sip: if Exchange uses the address as the name", () => {
    const stored = "sip:ana@contoso.com";
    expect(personName(persona(stored))).toBe("ana@contoso.com");
    expect(personName(persona(stored, { displayName: "SIP:ana@contoso.com" }))).toBe("ana@contoso.com");
  });

  it("is the phone number if there is neither a name nor an address", () => {
    expect(personName(persona(undefined, { phoneNumber: phone }))).toBe("+351 21 000 0000");
  });

  it("is never of invisible characters alone", () => {
    for (const displayName of ["\u200B", "\u00AD\u2060", "\u202E \u00A0", "\0"])
      expect(personName(persona("ana@contoso.com", { displayName }))).toBe("ana@contoso.com");
  });

  it("is empty for a persona that has only its id", () => {
    expect(personName(persona(undefined))).toBe("");
  });
});

describe("A person's address", () => {
  it("is the first email address that is not empty if there is no IM address", () => {
    const person = persona(" ", {
      emailAddress: email(""),
      emailAddresses: [email(" "), email("a@contoso.com")],
    });
    expect(personAddress(person)).toBe("a@contoso.com");
  });

  it("is the IM address if there is one", () => {
    const person = persona("im@contoso.com", { emailAddress: email("mail@contoso.com") });
    expect(personAddress(person)).toBe("im@contoso.com");
  });

  it("is shown without sip:", () => {
    expect(personAddress(persona("sip:im@contoso.com"))).toBe("im@contoso.com");
  });

  it("is the first email address if there is no IM address", () => {
    const many = { emailAddresses: [email("first@contoso.com"), email("second@contoso.com")] };
    expect(personAddress(persona(undefined, many))).toBe("first@contoso.com");
    expect(personAddress(persona(undefined, { ...many, emailAddress: email("main@contoso.com") }))).toBe(
      "main@contoso.com",
    );
  });
});

describe("A phone contact", () => {
  it("is a person with a tel URI, in upper or lower case", () => {
    expect(isPhoneContact(persona("TEL:+351210000000"))).toBe(true);
  });

  it("is a person with a number and no address", () => {
    expect(isPhoneContact(persona(undefined, { phoneNumber: phone }))).toBe(true);
  });

  it("is not a person with both a number and an address, or with neither", () => {
    expect(isPhoneContact(persona("ana@contoso.com", { phoneNumber: phone }))).toBe(false);
    expect(isPhoneContact(persona(undefined))).toBe(false);
  });
});

describe("A person with a given address", () => {
  const list = [persona(undefined), persona("Ana@Contoso.com"), persona("bob@contoso.com")];

  it("is found whatever case Exchange stores the address in", () => {
    expect(findByAddress(list, "ana@contoso.com")).toBe(list[1]);
  });

  it("is found with or without sip:, in upper or lower case", () => {
    const stored = persona("SIP:Eve@contoso.com");
    expect(findByAddress([stored], "eve@contoso.com")).toBe(stored);
  });

  it("is not found by only a part of the address", () => {
    expect(findByAddress(list, "ob@contoso.com")).toBeUndefined();
  });
});
