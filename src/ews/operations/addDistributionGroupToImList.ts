import { requireImGroup } from "../model/imGroup.ts";
import { operation } from "../operation.ts";
import { text, xml } from "../xml/writer.ts";

interface NewDistributionGroup {
  /** Email address. Exchange checks its syntax, but no directory (reported). */
  readonly smtpAddress: string;
  /** Display name, required (schema). */
  readonly displayName: string;
}

/**
 * Adds a distribution group to the contact list. If one with that address is there, it is returned and keeps its name.
 * Its members are never listed (reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/adddistributiongrouptoimlist-operation
 */
export const addDistributionGroupToImList = operation({
  name: "AddDistributionGroupToImList",
  request: ({ smtpAddress, displayName }: NewDistributionGroup) => [
    xml("m:SmtpAddress", {}, text(smtpAddress)),
    xml("m:DisplayName", {}, text(displayName)),
  ],
  response: (reply) => requireImGroup(reply.required("m:ImGroup")),
});
