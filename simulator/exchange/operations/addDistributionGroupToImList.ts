import { createGroup } from "../mailbox.ts";
import { imGroup } from "../imGroup.ts";
import { groupLimitReached, groupsAreFull } from "../limits.ts";
import { done, failedWith } from "../outcome.ts";
import { requiredText } from "../requestElement.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Adds a distribution group. One of that address is returned, its name unchanged; the address is judged by its
 * syntax alone (reported). That addresses are compared letter for letter is assumed.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/adddistributiongrouptoimlist-operation
 */
export const addDistributionGroupToImList: OperationHandler = {
  name: "AddDistributionGroupToImList",
  handle: (request, mailbox) => {
    const smtpAddress = requiredText(request, "SmtpAddress");
    const displayName = requiredText(request, "DisplayName");
    if (!isSmtpAddress(smtpAddress)) return invalidAddress;
    const existing = mailbox.groups.find((group) => group.smtpAddress === smtpAddress);
    if (existing) return done(imGroup(existing, mailbox));
    if (groupsAreFull(mailbox)) return groupLimitReached;
    return done(imGroup(createGroup(mailbox, { displayName, type: "DG", smtpAddress }), mailbox));
  },
};

/** Near enough to an SMTP address: quoted local parts, comments and address literals are left out. */
const isSmtpAddress = (text: string): boolean =>
  /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(\.[^\s@<>()[\]\\,;:".]+)*$/.test(text);

const invalidAddress = failedWith(
  "ErrorInvalidImDistributionGroupSmtpAddress",
  "The specified IM distribution group SMTP address is invalid.",
);
