import { withoutSip, type Persona } from "../ews/model/persona.ts";
import { isVisible } from "./name.ts";

/**
 * Returns the name to show. Without a name, Exchange uses the address, which may begin with `sip:`. A phone contact may
 * have an empty DisplayName and its number in DisplayNameFirstLast, and a contact created by AddNewImContactToGroup has
 * no email address (reported). Empty if there is nothing to show.
 */
export const personName = (persona: Persona): string =>
  withoutSip(
    firstFilled(
      persona.displayName,
      persona.displayNameFirstLast,
      personAddress(persona),
      persona.phoneNumber?.number,
    ),
  );

/** Returns the address to show under the name: the IM address, otherwise the email address. */
export const personAddress = (persona: Persona): string =>
  firstFilled(persona.imAddress, emailAddressOf(persona));

/** Returns the first email address. Undefined if there is none. */
export const emailAddressOf = ({ emailAddress, emailAddresses }: Persona): string | undefined =>
  firstFilled(emailAddress?.address, ...emailAddresses.map(({ address }) => address)) || undefined;

/** Returns the job title and the department, as far as Exchange returned them (schema: Title and Department). */
export const jobOf = ({ element }: Persona): readonly string[] =>
  ["Title", "Department"].flatMap((field) => {
    const text = element.children.find(({ name }) => name === field)?.text.trim() ?? "";
    return isVisible(text) ? [text] : [];
  });

/** True for a phone contact: its IM address is a tel URI, or it has a number and no address. */
export const isPhoneContact = (persona: Persona): boolean =>
  /^tel:/i.test(persona.imAddress ?? "") ||
  (personAddress(persona) === "" && persona.phoneNumber !== undefined);

/** Returns the persona with an IM address, in whatever spelling Exchange stores it. The address must be normalized. */
export const findByAddress = (personas: readonly Persona[], address: string): Persona | undefined =>
  personas.find(({ imAddress }) => imAddress?.toLowerCase() === address);

const firstFilled = (...texts: readonly (string | undefined)[]): string =>
  texts.find((text) => text !== undefined && isVisible(text)) ?? "";
