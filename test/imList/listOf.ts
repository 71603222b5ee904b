import type { ImGroup } from "../../src/ews/model/imGroup.ts";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { readStoredAddress, type Persona } from "../../src/ews/model/persona.ts";
import type { StoreId } from "../../src/ews/model/storeId.ts";
import type { XmlElement } from "../../src/ews/xml/element.ts";

// Builds lists for tests. An id has a different change key in each place, as in Exchange.

let changes = 0;
export const storeId = (id: string): StoreId => ({ id, changeKey: `change ${(changes += 1)}` });

const element = (name: string): XmlElement => ({
  namespace: "",
  name,
  attributes: {},
  children: [],
  text: "",
});

export type GroupTypeName = "UserGroup" | "DG" | "Favorites" | "Tagged" | "OtherContacts";

/** Creates a group with members by their source ids. Its store id is `id of <name>`. */
export const imGroup = (
  displayName: string,
  members: readonly string[] = [],
  type: GroupTypeName | "Novel" = "UserGroup",
): ImGroup => ({
  displayName,
  groupType: `IPM.DistList.MOC.${type}`,
  storeId: storeId(`id of ${displayName}`),
  members: members.map(storeId),
  smtpAddress: undefined,
  element: element("ImGroup"),
});

/** Creates a person as merged by Exchange, by default from the one source `source of <address>`. */
export const persona = (
  imAddress: string | undefined,
  {
    sources = [`source of ${imAddress ?? ""}`],
    ...fields
  }: Partial<Persona> & { readonly sources?: readonly string[] } = {},
): Persona => ({
  personaId: storeId(`persona of ${imAddress ?? sources.join()}`),
  personaType: "Person",
  creationTime: undefined,
  displayName: undefined,
  displayNameFirstLast: undefined,
  ...readStoredAddress(imAddress),
  emailAddress: undefined,
  emailAddresses: [],
  phoneNumber: undefined,
  attributions: sources.map((source, index) => ({
    id: String(index),
    sourceId: storeId(source),
    displayName: "Outlook",
    isWritable: true,
    isQuickContact: true,
    isHidden: false,
  })),
  element: element("Persona"),
  ...fields,
});

/** Creates a contact list. */
export const listOf = (groups: readonly ImGroup[], personas: readonly Persona[] = []): ImItemList => ({
  groups,
  personas,
});
