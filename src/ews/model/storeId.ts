import type { QualifiedName } from "../xml/namespaces.ts";
import type { XmlReader } from "../xml/reader.ts";
import { xml, type Xml } from "../xml/writer.ts";

/** ID of an item or a folder in Exchange (`t:ItemId` and similar). Compare only `id`: change keys differ (sampled). */
export interface StoreId {
  readonly id: string;
  readonly changeKey: string | undefined;
}

/** Reads the attributes Id, which is required, and ChangeKey. */
export const readStoreId = (element: XmlReader): StoreId => ({
  id: element.attribute("Id"),
  changeKey: element.optionalAttribute("ChangeKey"),
});

/** Writes an ID as an element of the given name. The server accepts IDs without a change key (schema). */
export const writeStoreId = (name: QualifiedName, { id, changeKey }: StoreId): Xml =>
  xml(name, { Id: id, ChangeKey: changeKey });

/** True if two IDs are of the same item. */
export const sameId = (one: StoreId | undefined, other: StoreId | undefined): boolean =>
  one !== undefined && one.id === other?.id;
