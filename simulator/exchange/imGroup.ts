import type { ImGroup, Mailbox } from "./mailbox.ts";
import { changeKey, itemId } from "./storeId.ts";
import { element, textElement, type XmlElement } from "./xmlElement.ts";

/** Change key of every member: a short value, never that of the contact itself (sampled). */
const memberChangeKey = "EQAAAA==";

/** Creates the element of a group. */
export const imGroup = (group: ImGroup, { guid }: Mailbox): XmlElement =>
  element("ImGroup", {}, [
    textElement("DisplayName", group.displayName),
    textElement("GroupType", `IPM.DistList.MOC.${group.type}`),
    element("ExchangeStoreId", {
      Id: itemId(guid, group.number),
      ChangeKey: changeKey(guid, "group", group.changeNumber),
    }),
    group.members.length === 0
      ? undefined
      : element(
          "MemberCorrelationKey",
          {},
          group.members.map((number) =>
            element("ItemId", { Id: itemId(guid, number), ChangeKey: memberChangeKey }),
          ),
        ),
    textElement("SmtpAddress", group.smtpAddress),
  ]);
