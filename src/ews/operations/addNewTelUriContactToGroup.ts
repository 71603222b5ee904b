import { readPersona } from "../model/persona.ts";
import { writeStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";
import { text, xml } from "../xml/writer.ts";

export interface NewTelUriContact {
  /** Such as "tel:+15625550100". A contact is known by it (reported), so write a number in one way only. */
  readonly telUriAddress: string;
  /** A SIP URI, such as "sip:ana.lima@contoso.example". */
  readonly imContactSipUriAddress: string;
  /** The number to read, such as "+1 562 555 0100"; it becomes the contact's name (reported). */
  readonly imTelephoneNumber: string;
  /** Without one the contact goes to "Other Contacts". */
  readonly groupId?: StoreId | undefined;
}

/**
 * Makes a phone contact and puts it into a group. The persona may come with an empty DisplayName and the number in
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
  response: (reply) => readPersona(reply.required("m:Persona")),
});
