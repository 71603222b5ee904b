import type { QualifiedName } from "../xml/namespaces.ts";
import type { XmlReader } from "../xml/reader.ts";
import { readImGroup, type ImGroup } from "./imGroup.ts";
import { readPersona, type Persona } from "./persona.ts";

/** The whole contact list, or a part of it. */
export interface ImItemList {
  readonly groups: readonly ImGroup[];
  readonly personas: readonly Persona[];
}

/**
 * Reads an ImItemList. An empty one is normal. Content that is not a list of groups and people is a failure, because it
 * must not look like an empty list; so are groups or people of whom none can be read. One that cannot be read is skipped.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/imitemlist
 */
export function readImItemList(list: XmlReader): ImItemList {
  const groups = list.optional("t:Groups");
  const personas = list.optional("t:Personas");
  if (!groups && !personas && !list.isEmpty()) return list.fail("has neither groups nor personas");
  return {
    groups: groups ? readEntries(groups, "t:ImGroup", readImGroup) : [],
    personas: personas ? readEntries(personas, "t:Persona", readPersona) : [],
  };
}

function readEntries<Entry>(
  list: XmlReader,
  name: QualifiedName,
  read: (entry: XmlReader) => Entry | undefined,
): readonly Entry[] {
  const elements = list.list(name) ?? list.fail(`has other content than ${name.slice(2)}`);
  const entries = elements.flatMap((element) => read(element) ?? []);
  return entries.length > 0 || elements.length === 0 ? entries : list.fail("has nothing that can be read");
}
