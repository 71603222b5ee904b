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

  it("is the number of a phone contact, which comes with an empty display name", () => {
    const person = persona("tel:+351210000000", {
      displayName: "",
      displayNameFirstLast: "+351 21 000 0000",
    });
    expect(personName(person)).toBe("+351 21 000 0000");
  });

  it("is the address where there is no name", () => {
    expect(personName(persona("ana@contoso.com", { displayName: " " }))).toBe("ana@contoso.com");
  });

  it("is the phone number where there is nothing else", () => {
    expect(personName(persona(undefined, { phoneNumber: phone }))).toBe("+351 21 000 0000");
  });

  it("is empty for a persona that has but its id", () => {
    expect(personName(persona(undefined))).toBe("");
  });
});

describe("A person's address", () => {
  it("is the IM address before the e-mail address", () => {
    const person = persona("im@contoso.com", { emailAddress: email("mail@contoso.com") });
    expect(personAddress(person)).toBe("im@contoso.com");
  });

  it("is the first e-mail address of one that has no IM address", () => {
    const many = { emailAddresses: [email("first@contoso.com"), email("second@contoso.com")] };
    expect(personAddress(persona(undefined, many))).toBe("first@contoso.com");
    expect(personAddress(persona(undefined, { ...many, emailAddress: email("main@contoso.com") }))).toBe(
      "main@contoso.com",
    );
  });
});

describe("A phone contact", () => {
  it("is one with a tel URI, in whatever letters", () => {
    expect(isPhoneContact(persona("TEL:+351210000000"))).toBe(true);
  });

  it("is one with a number and no address", () => {
    expect(isPhoneContact(persona(undefined, { phoneNumber: phone }))).toBe(true);
  });

  it("is not someone with a number beside an address, nor someone without either", () => {
    expect(isPhoneContact(persona("ana@contoso.com", { phoneNumber: phone }))).toBe(false);
    expect(isPhoneContact(persona(undefined))).toBe(false);
  });
});

describe("A person of an address", () => {
  const list = [persona(undefined), persona("Ana@Contoso.com"), persona("bob@contoso.com")];

  it("is found in whatever letters Exchange keeps the address", () => {
    expect(findByAddress(list, "ana@contoso.com")).toBe(list[1]);
  });

  it("is not found by a part of the address", () => {
    expect(findByAddress(list, "ob@contoso.com")).toBeUndefined();
  });
});
