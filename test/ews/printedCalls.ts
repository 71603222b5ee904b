import type { EwsClient, CallResult } from "../../src/ews/client.ts";
import type { StoreId } from "../../src/ews/model/storeId.ts";
import { addDistributionGroupToImList } from "../../src/ews/operations/addDistributionGroupToImList.ts";
import { addImContactToGroup } from "../../src/ews/operations/addImContactToGroup.ts";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import { addNewImContactToGroup } from "../../src/ews/operations/addNewImContactToGroup.ts";
import { addNewTelUriContactToGroup } from "../../src/ews/operations/addNewTelUriContactToGroup.ts";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { getImItems } from "../../src/ews/operations/getImItems.ts";
import { removeContactFromImList } from "../../src/ews/operations/removeContactFromImList.ts";
import { removeDistributionGroupFromImList } from "../../src/ews/operations/removeDistributionGroupFromImList.ts";
import { removeImContactFromGroup } from "../../src/ews/operations/removeImContactFromGroup.ts";
import { removeImGroup } from "../../src/ews/operations/removeImGroup.ts";
import { setImGroup } from "../../src/ews/operations/setImGroup.ts";
import type { XmlElement } from "../../src/ews/xml/element.ts";
import { elementAt, findElement } from "./independentTree.ts";

/** Makes the call of a printed request. Ignores elements that the operation has no parameter for. */
export function callAsPrinted(client: EwsClient, content: XmlElement): Promise<CallResult<unknown>> {
  const text = (name: string): string => elementAt(content, name).text;
  const id = (name: string): StoreId => storeId(elementAt(content, name));
  const ids = (name: string): StoreId[] => findElement(content, name)?.children.map(storeId) ?? [];
  const group = findElement(content, "GroupId");
  const groupId = group && storeId(group);

  switch (content.name) {
    case "AddDistributionGroupToImList":
      return client.call(addDistributionGroupToImList, {
        smtpAddress: text("SmtpAddress"),
        displayName: text("DisplayName"),
      });
    case "AddImContactToGroup":
      return client.call(addImContactToGroup, { contactId: id("ContactId"), groupId });
    case "AddImGroup":
      return client.call(addImGroup, { displayName: text("DisplayName") });
    case "AddNewImContactToGroup":
      return client.call(addNewImContactToGroup, {
        imAddress: text("ImAddress"),
        displayName: findElement(content, "DisplayName")?.text,
        groupId,
      });
    case "AddNewTelUriContactToGroup":
      return client.call(addNewTelUriContactToGroup, {
        telUriAddress: text("TelUriAddress"),
        imContactSipUriAddress: text("ImContactSipUriAddress"),
        imTelephoneNumber: text("ImTelephoneNumber"),
        groupId,
      });
    case "GetImItemList":
      return client.call(getImItemList, {});
    case "GetImItems":
      return client.call(getImItems, { contactIds: ids("ContactIds"), groupIds: ids("GroupIds") });
    case "RemoveContactFromImList":
      return client.call(removeContactFromImList, { contactId: id("ContactId") });
    case "RemoveDistributionGroupFromImList":
      return client.call(removeDistributionGroupFromImList, { groupId: id("GroupId") });
    case "RemoveImContactFromGroup":
      return client.call(removeImContactFromGroup, { contactId: id("ContactId"), groupId: id("GroupId") });
    case "RemoveImGroup":
      return client.call(removeImGroup, { groupId: id("GroupId") });
    case "SetImGroup":
      return client.call(setImGroup, { groupId: id("GroupId"), newDisplayName: text("NewDisplayName") });
    default:
      throw new Error(`No operation is called ${content.name}.`);
  }
}

const storeId = ({ attributes }: XmlElement): StoreId => ({
  id: attributes["Id"] ?? "",
  changeKey: attributes["ChangeKey"],
});
