import { done } from "../outcome.ts";
import { findGroup, readReferences } from "../reference.ts";
import { deleteGroup } from "../removal.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Deletes a user group and the contacts that were in no other group. Fails for groups of other types (reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/removeimgroup-operation
 */
export const removeImGroup: OperationHandler = {
  name: "RemoveImGroup",
  handle: (request, mailbox) => {
    const references = readReferences(request, mailbox);
    if (!references.ok) return references;
    const group = findGroup(mailbox, references.value, ({ type }) => type === "UserGroup");
    if (!group.ok) return group;
    deleteGroup(mailbox, group.value);
    return done(undefined);
  },
};
