import { createGroup } from "../mailbox.ts";
import { imGroup } from "../imGroup.ts";
import { groupLimitReached, groupsAreFull } from "../limits.ts";
import { done, failedWith } from "../outcome.ts";
import { requiredText } from "../requestElement.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Adds a distribution group. If the list already has this address, returns the existing group with its name unchanged.
 * Checks only the syntax of the address (reported). Compares addresses case-sensitively (assumed).
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

/** Approximate check of an SMTP address, without quoted local parts, comments, and address literals. */
const isSmtpAddress = (text: string): boolean =>
  /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(\.[^\s@<>()[\]\\,;:".]+)*$/.test(text);

const invalidAddress = failedWith(
  "ErrorInvalidImDistributionGroupSmtpAddress",
  "The specified IM distribution group SMTP address is invalid.",
);
