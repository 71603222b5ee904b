import { done } from "../outcome.ts";
import { findGroup, readReferences } from "../reference.ts";
import { deleteGroup } from "../removal.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Removes a distribution group from the list. Fails for groups of other types (reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/removedistributiongroupfromimlist-operation
 */
export const removeDistributionGroupFromImList: OperationHandler = {
  name: "RemoveDistributionGroupFromImList",
  handle: (request, mailbox) => {
    const references = readReferences(request, mailbox);
    if (!references.ok) return references;
    const group = findGroup(mailbox, references.value, ({ type }) => type === "DG");
    if (!group.ok) return group;
    deleteGroup(mailbox, group.value);
    return done(undefined);
  },
};
