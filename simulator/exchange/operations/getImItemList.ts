import { createSystemGroups } from "../mailbox.ts";
import { imItemList } from "../imItemList.ts";
import { done } from "../outcome.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Returns every group and every persona in at least one group, without paging. Creates missing system groups first
 * (reported). Accepts requests for extended properties but stores none.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/getimitemlist-operation
 */
export const getImItemList: OperationHandler = {
  name: "GetImItemList",
  handle: (_request, mailbox) => {
    createSystemGroups(mailbox);
    const members = new Set(mailbox.groups.flatMap((group) => group.members));
    const contacts = mailbox.contacts.filter(({ number }) => members.has(number));
    return done(imItemList(mailbox.groups, contacts, mailbox));
  },
};
