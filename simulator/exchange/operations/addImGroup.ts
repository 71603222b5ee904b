import { createGroup } from "../mailbox.ts";
import { imGroup } from "../imGroup.ts";
import { groupLimitReached, groupsAreFull } from "../limits.ts";
import { done } from "../outcome.ts";
import { requiredText } from "../requestElement.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Creates a user group. If any group has exactly this name, including system groups and distribution groups, returns
 * that group with its members as a success (reported). The name is neither trimmed nor limited (reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/addimgroup-operation
 */
export const addImGroup: OperationHandler = {
  name: "AddImGroup",
  handle: (request, mailbox) => {
    const displayName = requiredText(request, "DisplayName");
    const existing = mailbox.groups.find((group) => group.displayName === displayName);
    if (existing) return done(imGroup(existing, mailbox));
    if (groupsAreFull(mailbox)) return groupLimitReached;
    return done(imGroup(createGroup(mailbox, { displayName, type: "UserGroup" }), mailbox));
  },
};
