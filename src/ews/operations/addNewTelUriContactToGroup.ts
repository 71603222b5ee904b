import { requirePersona } from "../model/persona.ts";
import { writeStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";
import { text, xml } from "../xml/writer.ts";

interface NewTelUriContact {
  /**
   * tel URI, such as "tel:+15625550100". Exchange identifies the contact by it (reported), so each number needs a
   * single spelling.
   */
  readonly telUriAddress: string;
  /** SIP URI, such as "sip:ana.lima@contoso.example". */
  readonly imContactSipUriAddress: string;
  /** Number for people to read, such as "+1 562 555 0100". It becomes the contact's name (reported). */
  readonly imTelephoneNumber: string;
  /** Group to add the contact to. Without one, Exchange adds it to Other Contacts. */
  readonly groupId?: StoreId | undefined;
}

/**
 * Creates a phone contact and adds it to a group. The persona may have an empty DisplayName and the number in
 * DisplayNameFirstLast (reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/addnewteluricontacttogroup-operation
 */
export const addNewTelUriContactToGroup = operation({
  name: "AddNewTelUriContactToGroup",
  request: ({ telUriAddress, imContactSipUriAddress, imTelephoneNumber, groupId }: NewTelUriContact) => [
    xml("m:TelUriAddress", {}, text(telUriAddress)),
    xml("m:ImContactSipUriAddress", {}, text(imContactSipUriAddress)),
    xml("m:ImTelephoneNumber", {}, text(imTelephoneNumber)),
    ...(groupId ? [writeStoreId("m:GroupId", groupId)] : []),
  ],
  response: (reply) => requirePersona(reply.required("m:Persona")),
});
