import type { XmlReader } from "../xml/reader.ts";
import { readImGroup, type ImGroup } from "./imGroup.ts";
import { readPersona, type Persona } from "./persona.ts";

/** The whole contact list, or a part of it. */
export interface ImItemList {
  readonly groups: readonly ImGroup[];
  readonly personas: readonly Persona[];
}

/**
 * Reads an ImItemList. An empty one is normal.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/imitemlist
 */
export const readImItemList = (list: XmlReader): ImItemList => ({
  groups: list.optional("t:Groups")?.all("t:ImGroup").map(readImGroup) ?? [],
  personas: list.optional("t:Personas")?.all("t:Persona").map(readPersona) ?? [],
});
