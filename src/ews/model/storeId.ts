import type { QualifiedName } from "../xml/namespaces.ts";
import type { XmlReader } from "../xml/reader.ts";
import { xml, type Xml } from "../xml/writer.ts";

/** An item's or folder's id in Exchange (`t:ItemId` and alike). Compare `id` alone: change keys differ. */
export interface StoreId {
  readonly id: string;
  readonly changeKey: string | undefined;
}

/** Reads the attributes Id, which must be there, and ChangeKey. */
export const readStoreId = (element: XmlReader): StoreId => ({
  id: element.attribute("Id"),
  changeKey: element.optionalAttribute("ChangeKey"),
});

/** Writes an id as an element of the given name; the server takes ids without a change key (schema). */
export const writeStoreId = (name: QualifiedName, { id, changeKey }: StoreId): Xml =>
  xml(name, { Id: id, ChangeKey: changeKey });
