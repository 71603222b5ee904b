import { createSystemGroups } from "../mailbox.ts";
import { imItemList } from "../imItemList.ts";
import { done } from "../outcome.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Gives every group and every persona that is in at least one, at once and without paging; makes the system
 * groups that are missing first (reported). Extended properties may be asked for; none are kept.
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
