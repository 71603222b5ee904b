import type { Persona } from "../ews/model/persona.ts";

/**
 * The name to show: a phone contact may come with an empty DisplayName and its number in DisplayNameFirstLast,
 * and a contact made by AddNewImContactToGroup has no e-mail address (reported).
 */
export const personName = (persona: Persona): string =>
  firstFilled(
    persona.displayName,
    persona.displayNameFirstLast,
    personAddress(persona),
    persona.phoneNumber?.number,
  );

/** The address to show under the name: where the person is reached by instant message, else by e-mail. */
export const personAddress = (persona: Persona): string =>
  firstFilled(persona.imAddress, persona.emailAddress?.address, persona.emailAddresses[0]?.address);

/** Whether this is a phone contact: its IM address is a tel URI, or there is a number and no address. */
export const isPhoneContact = (persona: Persona): boolean =>
  /^tel:/i.test(persona.imAddress ?? "") ||
  (personAddress(persona) === "" && persona.phoneNumber !== undefined);

/** The persona of an IM address, compared as Exchange stores it after our normalising. */
export const findByAddress = (personas: readonly Persona[], address: string): Persona | undefined =>
  personas.find(({ imAddress }) => imAddress?.toLowerCase() === address);

const firstFilled = (...texts: readonly (string | undefined)[]): string =>
  texts.find((text) => text?.trim()) ?? "";
