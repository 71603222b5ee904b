import { requirePersona } from "../model/persona.ts";
import { writeStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";
import { text, xml } from "../xml/writer.ts";

interface NewImContact {
  /** IM address. Exchange stores it unchanged and does not check it (reported), so it must be normalized before. */
  readonly imAddress: string;
  /** Display name. If it is missing or empty, Exchange shows the address. */
  readonly displayName?: string | undefined;
  /** Group to add the contact to. Without one, Exchange adds it to Other Contacts. */
  readonly groupId?: StoreId | undefined;
}

/** What separates addresses, stands around them, or is not seen. No address has it. */
const forbidden = /[\s\p{Cc}\p{Cf}<>()[\]{}"\\,;:]/u;

/**
 * Creates an IM contact and adds it to a group. If a contact with that address exists, Exchange uses it, and it keeps
 * its name (reported). Exchange creates the contact before it checks the group: if it refuses the group, an orphan is
 * left that no list shows (reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/addnewimcontacttogroup-operation
 *
 * @throws RangeError if the address has spaces, brackets, colons, or other characters that no address has, so that it
 * is never sent. `readImAddress` refuses those before, so it is a mistake in this add-in.
 */
export const addNewImContactToGroup = operation({
  name: "AddNewImContactToGroup",
  request: ({ imAddress, displayName, groupId }: NewImContact) => {
    const character = forbidden.exec(imAddress)?.[0];
    if (character !== undefined)
      throw new RangeError(`An IM address cannot have ${JSON.stringify(character)}`);
    return [
      xml("m:ImAddress", {}, text(imAddress)),
      ...(displayName ? [xml("m:DisplayName", {}, text(displayName))] : []),
      ...(groupId ? [writeStoreId("m:GroupId", groupId)] : []),
    ];
  },
  response: (reply) => requirePersona(reply.required("m:Persona")),
});
