import { readImGroup } from "../model/imGroup.ts";
import { operation } from "../operation.ts";
import { text, xml } from "../xml/writer.ts";

export interface NewDistributionGroup {
  /** Its syntax is checked, and no directory is asked (reported). */
  readonly smtpAddress: string;
  /** Required (schema). */
  readonly displayName: string;
}

/**
 * Adds a distribution group to the IM list. One of that address that is there already is returned, and keeps its
 * name; the members are never listed here (reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/adddistributiongrouptoimlist-operation
 */
export const addDistributionGroupToImList = operation({
  name: "AddDistributionGroupToImList",
  request: ({ smtpAddress, displayName }: NewDistributionGroup) => [
    xml("m:SmtpAddress", {}, text(smtpAddress)),
    xml("m:DisplayName", {}, text(displayName)),
  ],
  response: (reply) => readImGroup(reply.required("m:ImGroup")),
});
