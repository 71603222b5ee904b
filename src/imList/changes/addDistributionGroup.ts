import type { ImGroup } from "../../ews/model/imGroup.ts";
import { addDistributionGroupToImList } from "../../ews/operations/addDistributionGroupToImList.ts";
import { withGroups } from "../withGroups.ts";
import { found } from "./addSteps.ts";
import type { Step } from "./step.ts";

/** Adds a distribution group by its email address. */
export const addDistributionGroup = (smtpAddress: string, displayName: string): Step<ImGroup> => ({
  send: (client, options) => client.call(addDistributionGroupToImList, { smtpAddress, displayName }, options),
  edit: (group) => (list) => withGroups(list, [group]),
  find: ({ groups }) =>
    found(groups.find((group) => group.smtpAddress?.toLowerCase() === smtpAddress.toLowerCase())),
});
