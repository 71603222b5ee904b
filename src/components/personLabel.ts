import type { Persona } from "../ews/model/persona.ts";
import type { StartWording } from "../i18n/wording.ts";
import { personName } from "../imList/person.ts";

/** Returns the displayed name of a person, or "(no name)": an empty row would look like nothing. */
export const personLabel = (persona: Persona, { text }: StartWording): string =>
  personName(persona) || text("noName");
