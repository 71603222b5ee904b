import { nextNumber } from "../mailbox.ts";
import { done, failedWith } from "../outcome.ts";
import { findGroup, readReferences } from "../reference.ts";
import { requiredText } from "../requestElement.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Renames a user group. Fails for groups of other types, and for a name that any group has, including the group itself
 * (reported). Compares names case-sensitively, like AddImGroup (assumed).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/setimgroup-operation
 */
export const setImGroup: OperationHandler = {
  name: "SetImGroup",
  handle: (request, mailbox) => {
    const references = readReferences(request, mailbox);
    if (!references.ok) return references;
    const group = findGroup(mailbox, references.value, ({ type }) => type === "UserGroup");
    if (!group.ok) return group;
    const displayName = requiredText(request, "NewDisplayName");
    if (mailbox.groups.some((other) => other.displayName === displayName)) return nameIsTaken;
    group.value.displayName = displayName;
    group.value.changeNumber = nextNumber(mailbox);
    return done(undefined);
  },
};

const nameIsTaken = failedWith(
  "ErrorImGroupDisplayNameAlreadyExists",
  "An IM group with the specified display name already exists.",
);
