import type { QualifiedName } from "../xml/namespaces.ts";
import type { XmlReader } from "../xml/reader.ts";
import { xml, type Xml } from "../xml/writer.ts";

/** ID of an item or a folder in Exchange (`t:ItemId` and similar). Compare only `id`: change keys differ (sampled). */
export interface StoreId {
  readonly id: string;
  readonly changeKey: string | undefined;
}

/** Reads the attributes Id and ChangeKey. Undefined without an Id: no operation accepts such an ID. */
export function readStoreId(element: XmlReader): StoreId | undefined {
  const id = element.optionalAttribute("Id");
  if (id?.trim()) return { id, changeKey: element.optionalAttribute("ChangeKey") };
  element.skip();
  return undefined;
}

/** Writes an ID as an element of the given name. The server accepts IDs without a change key (schema). */
export const writeStoreId = (name: QualifiedName, { id, changeKey }: StoreId): Xml =>
  xml(name, { Id: id, ChangeKey: changeKey });

/** True if two IDs are of the same item. */
export const sameId = (one: StoreId | undefined, other: StoreId | undefined): boolean =>
  one !== undefined && one.id === other?.id;
